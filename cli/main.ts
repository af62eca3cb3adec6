#!/usr/bin/env node
import { exportSite } from "./export";
import { failure } from "./failure";
import { pairs } from "./pairs";

/** What there is to ask of a site that is written. */
const COMMANDS: { readonly [name: string]: (args: string[]) => void } = {
  failure,
  pairs,
  export: exportSite,
};

const USAGE = `datacenter-cdk asks a site that "cdktf synth" has written:
  failure <path> [folder]                            what the failures called by a path do
  pairs [folder] [--file pairs.ndjson]               what every two failures at once stop
  export schedules|dps|pandapower [folder] [--out folder]
The folder is cdktf.out where none is named.
`;

const [name = "", ...args] = process.argv.slice(2);
const isCommand = Object.hasOwn(COMMANDS, name);
if (name === "--help" || (isCommand && args.includes("--help"))) {
  process.stdout.write(USAGE);
} else if (!isCommand) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  try {
    COMMANDS[name](args);
  } catch (error) {
    if (!isOfArguments(error)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 2;
  }
}

/** An option that a command does not know. */
function isOfArguments(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
