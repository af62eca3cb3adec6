import * as path from "node:path";
import type { Location } from "../../analysis/model";

/** Frames kept of a construct's creation: enough to leave the library's own constructors. */
const FRAMES = 10;
const LIBRARY = path.resolve(__dirname, "..") + path.sep;
const FRAME = /\(?((?:\/|[A-Za-z]:\\)[^()]*):(\d+):\d+\)?$/;

/** Where a construct was made. The stack is kept as it is and read only when it is reported. */
export class SourceLocation {
  /** @internal */
  static _capture(): SourceLocation {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = FRAMES;
    const trace = new Error();
    Error.stackTraceLimit = limit;
    return new SourceLocation(trace);
  }

  private constructor(private readonly trace: Error) {}

  /**
   * The first frame outside the library, relative to the working directory.
   * @internal
   */
  _resolve(): Location | undefined {
    for (const frame of (this.trace.stack ?? "").split("\n").slice(1)) {
      const match = FRAME.exec(frame.trim());
      if (!match || isLibrary(match[1])) continue;
      const file = path.relative("", match[1]).split(path.sep).join("/");
      return { file, line: Number(match[2]) };
    }
    return undefined;
  }
}

function isLibrary(file: string): boolean {
  return file.startsWith(LIBRARY) || /[\\/]node_modules[\\/]constructs[\\/]/.test(file);
}
