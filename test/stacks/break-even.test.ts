import * as fs from "node:fs";
import * as path from "node:path";
import * as dc from "../../constructs";
import { A, kW, MW, Power, V } from "../../constructs";
import { readBreakEven } from "../../report/document";
import { writeBreakEven } from "../../stacks/break-even";
import { temporaryFolder } from "../support/synth-folders";

/** A rack behind a board, by the watts of the one and the amperes of the other. */
function site({ load, rating }: { readonly [name: string]: number }): dc.Site {
  const site = new dc.Site("one-rack");
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: V(400), contract: MW(1) });
  const board = new dc.Switchgear(yard, "board", { fedBy: grid, rating: A(rating) });
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const row = new dc.Row(hall, "row");
  new dc.EquipmentRack(row, "rack", {
    purpose: dc.RackPurpose.CPU,
    nameplate: Power.watts(load),
    fedBy: [board],
  });
  for (const part of [grid, board]) {
    dc.Findings.of(part).acknowledge(dc.RuleId.SINGLE_POINT_OF_FAILURE, { reason: "one of each" });
  }
  return site;
}

function found() {
  const file = path.join(temporaryFolder(), "break-even.json");
  const printed: string[] = [];
  const stages: string[] = [];
  const parameters = [
    { name: "load", value: kW(40).si, unit: "W", minimum: kW(20).si, maximum: kW(80).si },
    { name: "rating", value: 100, unit: "A", minimum: 50, maximum: 200 },
  ];
  writeBreakEven(
    { parameters, build: site, file },
    { print: (text) => printed.push(text), progress: (stage) => stages.push(stage) },
  );
  return { ...readBreakEven(fs.readFileSync(file, "utf8")), printed, stages };
}

test("each number has the value at which the board is full, in the file and in what is printed", () => {
  const { rows, printed } = found();
  // power factor 0.98, 80 % of the rating: √3·400 V·80 A·0.98 = 54.3 kW, and 40 kW take 73.6 A
  const [rating, load] = rows;
  expect([rating.name, load.name]).toEqual(["rating", "load"]);
  expect(rating.below!.value / (40e3 / 0.98 / (Math.sqrt(3) * 400) / 0.8)).toBeCloseTo(1, 2);
  expect(load.above!.value / (Math.sqrt(3) * 400 * 80 * 0.98)).toBeCloseTo(1, 2);
  expect(printed).toEqual([
    "break-even of one-rack, which passes: each number alone, until that turns\n" +
      "             is  down to    up to    room\n" +
      "  rating  100 A  73.68 A        -  26.3 %  power.continuous-current of yard/board\n" +
      "  load    40 kW        -  54.3 kW  35.7 %  power.continuous-current of yard/board\n",
  ]);
});

test("progress says which number is looked at, of how many", () => {
  expect(found().stages).toEqual(["1 of 2: load", "2 of 2: rating"]);
});
