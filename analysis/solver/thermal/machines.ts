import type { ElementRecord } from "../../model";
import { chiller } from "./chiller";
import { dryCooler } from "./dry-cooler";
import { engine } from "./engine";
import { exchanger } from "./exchanger";
import type { Machine } from "./machine";
import { tower } from "./tower";

/** What a record does by temperatures; undefined of what states no law. */
export function machineOf(record: ElementRecord): Machine | undefined {
  const { machine } = record;
  switch (machine?.law) {
    case undefined:
      return undefined;
    case "tower":
      return tower(record, machine);
    case "dryCooler":
      return dryCooler(record, machine);
    case "chiller":
      return chiller(record, machine);
    case "engine":
      return engine(record, machine);
    case "exchanger":
      return exchanger(record, machine);
  }
}
