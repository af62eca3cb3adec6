import * as fs from "node:fs";
import * as path from "node:path";
import { PowerBasis } from "../constructs";
import { readBreakEven } from "../report/document";
import { renderBreakEven, renderVerdict } from "../report/text";
import { colossus1 } from "../stacks/colossus-1";
import { hall4mw } from "../stacks/hall-4mw/hall";
import { asUser, block, type Blocks } from "./blocks";

const BREAK_EVEN = path.resolve(__dirname, "../stacks/colossus-1/break-even.json");
const HALL = path.resolve(__dirname, "../stacks/hall-4mw/hall.ts");

export const README_BLOCKS: Blocks = {
  hall: () => block("ts", asUser(fs.readFileSync(HALL, "utf8"))),
  failure: () => block("text", renderVerdict(hall4mw({ basis: PowerBasis.NAMEPLATE }).validate())),
  colossus: () => {
    const text = renderVerdict(colossus1().validate());
    return block("text", text.slice(text.indexOf("colossus-1 passed")));
  },
  "break-even": () => block("text", renderBreakEven(readBreakEven(fs.readFileSync(BREAK_EVEN, "utf8")))),
};
