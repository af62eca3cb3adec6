import * as path from "node:path";
import type { Location } from "../../analysis/model";

/** Frames kept of a construct's creation: enough to leave the library's own constructors. */
const FRAMES = 10;
const LIBRARY = path.resolve(__dirname, "..") + path.sep;
const FRAME = /\(?((?:\/|[A-Za-z]:\\)[^()]*):(\d+):\d+\)?$/;
const CONSTRUCTOR = /^at new (\S+) /;

/** Where a construct was made. The stack is kept as it is and read only when it is reported. */
export class SourceLocation {
  /** @internal */
  static _capture(construct: object): SourceLocation {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = FRAMES;
    const trace = new Error();
    Error.stackTraceLimit = limit;
    return new SourceLocation(construct, trace);
  }

  private constructor(
    private readonly construct: object,
    private readonly trace: Error,
  ) {}

  /**
   * The first frame outside the library and outside the construct's own classes, relative to the working directory.
   * @internal
   */
  _resolve(): Location | undefined {
    const classes = classNames(this.construct);
    for (const line of (this.trace.stack ?? "").split("\n").slice(1)) {
      const frame = line.trim();
      const match = FRAME.exec(frame);
      if (!match || isLibrary(match[1])) continue;
      if (classes.has(CONSTRUCTOR.exec(frame)?.[1] ?? "")) continue;
      const file = path.relative("", match[1]).split(path.sep).join("/");
      return { file, line: Number(match[2]) };
    }
    return undefined;
  }
}

/** Names of the classes that an object is an instance of. */
function classNames(object: object): Set<string> {
  const names = new Set<string>();
  for (let at = Object.getPrototypeOf(object); at; at = Object.getPrototypeOf(at))
    names.add(at.constructor.name);
  return names;
}

function isLibrary(file: string): boolean {
  return file.startsWith(LIBRARY) || /[\\/]node_modules[\\/]constructs[\\/]/.test(file);
}
