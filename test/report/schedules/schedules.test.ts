import { BASES, type Margin } from "../../../analysis/model";
import { PowerBasis, type Site } from "../../../constructs";
import { schedules } from "../../../report/schedules";
import { colossus1 } from "../../../stacks/colossus-1";
import { hall4mw } from "../../../stacks/hall-4mw/hall";
import { everyKind } from "../../constructs/core/every-kind";
import { rowsByHead } from "../../support/python-csv";
import { ringRecords, ringTies } from "../../support/pipe-rings";
import { bus, rack as load, tie, utility } from "../../support/networks-rows";
import { solvedRows, solvedSite } from "../../support/solved-site";

jest.setTimeout(120_000);

type Rows = { [head: string]: string }[];

interface Issued {
  readonly site: Site;
  readonly equipment: Rows;
  readonly electrical: Rows;
  readonly cooling: Rows;
  readonly racks: Rows;
}

const NAMEPLATE = "hall-4mw on nameplate";
const SITES: { [name: string]: () => Site } = {
  "hall-4mw": () => hall4mw(),
  [NAMEPLATE]: () => hall4mw({ basis: PowerBasis.NAMEPLATE }),
  "every-kind": everyKind,
  "colossus-1": () => colossus1(),
};

const issued = new Map<string, Issued>();

/** The schedules of a site as Python reads them. */
function issue(name: string): Issued {
  const known = issued.get(name);
  if (known) return known;
  const site = SITES[name]();
  const texts = schedules(solvedSite(site));
  const [equipment, electrical, cooling, racks] = Object.values(texts).map(rowsByHead);
  const made = { site, equipment, electrical, cooling, racks };
  issued.set(name, made);
  return made;
}

const sum = (rows: Rows, head: string) => rows.reduce((all, row) => all + Number(row[head]), 0);
const rowOf = (rows: Rows, path: string) => rows.find((row) => row.path === path)!;

/** kW within what a rounded cell may be off in each row. */
function expectKilowatts(read: number, watts: number, rows: Rows): void {
  expect(Math.abs(read - watts / 1e3)).toBeLessThanOrEqual(0.0005 * rows.length + 1e-6);
}

describe.each(Object.keys(SITES))("%s", (name) => {
  test("every asset stands in the equipment list exactly once, by path", () => {
    const { site, equipment } = issue(name);
    const paths = site._check().rows.assets.map(({ path }) => path);
    expect(equipment.map(({ path }) => path)).toEqual([...paths].sort());
  });

  test("on each basis racks sum to the IT power of the verdict, feeds to what the sources give", () => {
    const { site, racks, electrical } = issue(name);
    const { balances } = site.validate().summary;
    const feeds = electrical.filter((row) => row["fed by"] === "");
    for (const basis of BASES) {
      const { it, sources } = balances.find((balance) => balance.basis === basis)!;
      expectKilowatts(sum(racks, `${basis} (kW)`), it, racks);
      expectKilowatts(sum(feeds, `${basis} (kW)`), sources, feeds);
    }
  });

  test("losses, house loads and the electricity of coolers sum to those of the verdict", () => {
    const { site, electrical, cooling } = issue(name);
    const { basis, summary } = site.validate();
    const balance = summary.balances.find((each) => each.basis === basis)!;
    const { losses, house, cooling: coolers } = balance;
    expectKilowatts(sum(electrical, "losses (kW)"), losses, electrical);
    const houses = electrical.filter(({ kind }) => kind === "house-load");
    expectKilowatts(sum(houses, `${basis} (kW)`), house, houses);
    expectKilowatts(sum(cooling, "electricity (kW)"), coolers, cooling);
  });

  test("the closest limits of the verdict are the loadings of the schedules", () => {
    const { site, electrical, cooling, racks } = issue(name);
    const { worst } = site.validate().summary;
    expect(worst.length).toBeGreaterThan(0);
    for (const { subject, percent } of worst) {
      const row = rowOf([...electrical, ...cooling, ...racks], subject);
      expect(Number(row["loading (%)"] ?? row["cord loading (%)"])).toBeCloseTo(percent, 3);
    }
  });

  test("no loading is above the closest limit", () => {
    const { site, electrical, cooling, racks } = issue(name);
    const loadings = [...electrical, ...cooling, ...racks].map((row) =>
      Number(row["loading (%)"] ?? row["cord loading (%)"]),
    );
    expect(Math.max(...loadings)).toBeCloseTo(
      Math.max(...site.validate().summary.worst.map((margin: Margin) => margin.percent)),
      3,
    );
  });
});

test("a board is read with its current, its rating and the limit that the code leaves of it", () => {
  const { electrical } = issue(NAMEPLATE);
  // figures of the README
  const bus = rowOf(electrical, "room/bus-a");
  expect([bus.kind, bus["fed by"], bus["voltage (V)"]]).toEqual(["switchgear", "room/tx-a", "415"]);
  expect(Number(bus["current (A)"])).toBeCloseTo(3743, 0);
  expect([bus["rating (A)"], bus["limit (A)"]]).toEqual(["6000", "6000"]);
  expect(Number(bus["loading (%)"])).toBeCloseTo(62.4, 1);
  const busway = rowOf(electrical, "hall/row-1/busway-a");
  expect(Number(busway["current (A)"])).toBeCloseTo(926.7, 1);
  expect([busway["rating (A)"], busway["limit (A)"]]).toEqual(["2000", "1600"]);
  const amperes = Number(busway["apparent power (kVA)"]) / (Math.sqrt(3) * 0.415);
  expect(Number(busway["current (A)"])).toBeCloseTo(amperes, 1);
});

test("a chiller is read with its heat and water against what it can take, and what that takes of electricity", () => {
  const chiller = rowOf(issue(NAMEPLATE).cooling, "yard/chiller-0");
  expect(chiller["cooled by"]).toBe("outdoor air");
  expect(Number(chiller["provisioned (kW)"])).toBeCloseTo(702, 0);
  expect(Number(chiller["nameplate (kW)"])).toBeCloseTo(987.6, 1);
  expect(Number(chiller["coolant (L/min)"])).toBeGreaterThan(900);
  expect([chiller["limit (kW)"], chiller["limit (L/min)"]]).toEqual(["1534", "4391.4"]);
});

test("a rack is read with its tenant, its GPUs and both its feeds, junctions looked through", () => {
  const rack = rowOf(issue("hall-4mw").racks, "hall/row-1/array/rack-01/systems");
  expect(rack).toMatchObject({ tenant: "acme", GPU: "H200", GPUs: "64", "provisioned (kW)": "58" });
  expect(rack["fed by"]).toBe("hall/row-1/busway-a; hall/row-1/busway-b");
});

test("set-points and what is supplied on the design day are both read", () => {
  const water = rowOf(issue("colossus-1").cooling, "chilled-water-01");
  expect([water["set-point (°C)"], water["supply (°C)"]]).toEqual(["18", "18"]);
});

test("ties, bypasses and direct current have a row of their own", () => {
  const { electrical } = issue("every-kind");
  expect(rowOf(electrical, "building/room/tie")["fed by"]).toBe(
    "building/room/board-a; building/room/board-b",
  );
  expect(rowOf(electrical, "building/room/ups#maintenance-bypass")["limit (kVA)"]).toBe("1935");
  // 10 kW at 48 V between poles
  expect(rowOf(electrical, "building/hall/row/busbar")["current (A)"]).toBe("208.333");
});

test("a pipe of a ring is read among the coolers, from its first header to its second", () => {
  const names = ["a", "b", "c", "d"];
  const texts = schedules(solvedRows(ringRecords(names, { a: 0 }), ringTies(names)));
  expect(rowsByHead(texts["electrical-loads.csv"]).map(({ kind }) => kind)).not.toContain("tie");
  const cooling = rowsByHead(texts["cooling-loads.csv"]);
  const read = ({ path, ...row }: Rows[number]) => [path, row["cooled by"], row["coolant (L/min)"]];
  expect(cooling.filter(({ kind }) => kind === "tie").map(read)).toEqual([
    ["ab", "a; b", "9000"],
    ["bc", "b; c", "3000"],
    ["cd", "c; d", "-3000"],
    ["da", "d; a", "-9000"],
  ]);
  expect(rowOf(cooling, "ab")).toMatchObject({ "limit (L/min)": "60000", "loading (%)": "15" });
});

test("a closed tie is read with its flow, its ends, its limit and its loading", () => {
  const records = [utility("grid", 415), bus("a", "grid"), bus("b"), load("load", "b", 10_000)];
  const ties = [tie("tie", "a", "b", { rating: 100 })];
  const [row] = rowsByHead(schedules(solvedRows(records, ties))["electrical-loads.csv"]).filter(
    ({ path }) => path === "tie",
  );
  const amperes = 10_000 / (Math.sqrt(3) * 415);
  expect(row).toMatchObject({ "fed by": "a; b", "provisioned (kW)": "10", "limit (A)": "100" });
  expect(Number(row["current (A)"])).toBeCloseTo(amperes, 3);
  expect(Number(row["loading (%)"])).toBeCloseTo(amperes, 3);
});

test("every quantity of every kind is in the list, as a rating or in the specification", () => {
  const { site, equipment } = issue("every-kind");
  for (const { path, spec } of site._check().rows.assets) {
    const names = rowOf(equipment, path)
      .specification.split("; ")
      .map((each) => each.split(" ")[0]);
    expect(names.filter((each) => each !== "").sort()).toEqual(Object.keys(spec).sort());
  }
});

test("figures of a specification have six digits, whole numbers all of theirs", () => {
  const { equipment } = issue("colossus-1");
  // 3,785 m³/d, a million US gallons, and 150 MW
  expect(rowOf(equipment, "city-water").specification).toContain("dailySupply 0.0438079 m3/s");
  expect(rowOf(equipment, "substation-22/grid").specification).toContain("contract 150000000 W");
  const figures = equipment.flatMap(({ specification }) => specification.match(/\b\d+\.\d+\b/g) ?? []);
  expect(figures.filter((each) => each.replace(".", "").replace(/^0+/, "").length > 6)).toEqual([]);
});

test("the same site gives the same bytes, in whatever order its rows are written", () => {
  const solved = solvedSite(hall4mw());
  const { document } = solved;
  const turned = { ...document, assets: [...document.assets].reverse() };
  expect(schedules({ ...solved, document: turned })).toEqual(schedules(solvedSite(hall4mw())));
});
