import { Construct } from "constructs";
import { enter } from "./context";

/** A construct that makes others by a recipe (L3). Findings about what it made point at the line that made it. */
export abstract class Pattern extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    enter(this, { pattern: true });
  }
}
