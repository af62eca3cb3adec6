import type { SolvedDocument } from "../document";
import { coolingSchedule } from "./cooling";
import { electricalSchedule } from "./electrical";
import { equipmentList } from "./equipment";
import { rackSchedule } from "./racks";

/** Texts of all schedules by the names of their files. */
export function schedules(site: SolvedDocument): { [file: string]: string } {
  return {
    "equipment.csv": equipmentList(site.document.assets),
    "electrical-loads.csv": electricalSchedule(site),
    "cooling-loads.csv": coolingSchedule(site),
    "racks.csv": rackSchedule(site),
  };
}
