import * as path from "node:path";
import { PythonEnvironment } from "../../support/python-environment";

const ENVIRONMENT = new PythonEnvironment("coolprop", ["CoolProp==8.0.0"]);
const SCRIPT = path.join(__dirname, "coolprop.py");

/** A function of CoolProp and its arguments. */
export type Call = ["PropsSI" | "HAPropsSI", ...(string | number)[]];

/** Makes sure that CoolProp is there. */
export function installCoolprop(): void {
  ENVIRONMENT.install();
}

/** What CoolProp returns to lists of calls, in one process. */
export function coolprop<Name extends string>(calls: Record<Name, Call[]>): Record<Name, number[]> {
  return JSON.parse(ENVIRONMENT.run(["-B", SCRIPT], { input: JSON.stringify(calls) }));
}
