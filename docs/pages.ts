import * as path from "node:path";
import type { Blocks } from "./blocks";
import { EQUIPMENT_BLOCKS } from "./equipment-page";
import { OWN_RULE_BLOCKS } from "./own-rule-page";
import { README_BLOCKS } from "./readme";
import { TUTORIAL_BLOCKS } from "./tutorial-page";

const ROOT = path.resolve(__dirname, "..");

/** Pages that people write, and the blocks on them that are generated. */
export const PAGES: readonly (readonly [file: string, blocks: Blocks])[] = [
  [path.join(ROOT, "README.md"), README_BLOCKS],
  [path.join(ROOT, "docs/tutorial.md"), TUTORIAL_BLOCKS],
  [path.join(ROOT, "docs/equipment.md"), EQUIPMENT_BLOCKS],
  [path.join(ROOT, "docs/how-to/own-rule.md"), OWN_RULE_BLOCKS],
];
