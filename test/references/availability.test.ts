import { type Availability } from "../../analysis/model/availability";
import { availabilities } from "../../analysis/summary/availability";
import * as dc from "../../constructs";
import { hours, perHour, perYear, percent } from "../../constructs";
import { board, caseSite, cords, grid, rack, transformer, ups } from "../cases/parts";
import { expectPublished } from "./feeder";

/** Publications multiply rates by repair times; here a part in service is what is left of the year. */
const IN_SERVICE = 2e-3;

const SOURCE = "a published worked example";

function rated<T extends dc.Element>(element: T, failures: number, repair: number): T {
  const failureRate = perYear(failures);
  dc.Reliability.of(element).state({ failureRate, repairTime: hours(repair), source: SOURCE });
  return element;
}

/** Down for that part of the time. */
function down<T extends dc.Element>(element: T, unavailability: number, commonCause?: dc.Ratio): T {
  const failureRate = perHour(unavailability / (1 - unavailability));
  dc.Reliability.of(element).state({ failureRate, repairTime: hours(1), source: SOURCE, commonCause });
  return element;
}

/** Of the racks of a site that nobody rents. */
function availabilityOf(site: dc.Site): Availability {
  const { rows, result } = site._check();
  expect(result.model.offences).toEqual([]);
  const [availability, ...others] = availabilities(rows, result.model);
  expect(others).toEqual([]);
  return availability;
}

describe("a feeder whose parts are in series", () => {
  test("three miles overhead, one underground and two terminations: 0.706 failures of 6.54108 h a year", () => {
    // T. Gönen, Electric Power Distribution System Engineering, example 11.2; figures of the solution in FOSSEE TBC 1904
    const { site, hall } = caseSite();
    const overhead = rated(board(site, "overhead", 100, grid(site, "grid")), 3 * 0.2, 3);
    const underground = rated(board(site, "underground", 100, overhead), 0.1, 28);
    const terminations = rated(board(site, "terminations", 100, underground), 2 * 0.003, 3);
    rack(hall, "load", 50, terminations);
    expectPublished(availabilityOf(site).outageHours, 0.706 * 6.54108, IN_SERVICE);
  });
});

describe("two components, one of which must operate", () => {
  test("0.05 and 0.02 failures a year of 20 and 25 h: 5.71e-5 h a year", () => {
    // R. Billinton, R. N. Allan, Reliability Evaluation of Engineering Systems, 2nd ed., example 11.2
    const { site, hall } = caseSite();
    const one = rated(board(site, "one", 100, grid(site, "grid-1")), 0.05, 20);
    const other = rated(board(site, "other", 100, grid(site, "grid-2")), 0.02, 25);
    rack(hall, "load", 50, cords(one, other));
    expectPublished(availabilityOf(site).outageHours, 5.71e-5, IN_SERVICE);
  });
});

describe("two lines, each with a transformer", () => {
  // R. Billinton, R. N. Allan, Reliability Evaluation of Power Systems, 2nd ed., figure 8.1, tables 8.1 to 8.4
  const network = (withBuses: boolean) => {
    const { site, hall } = caseSite();
    const supply = board(site, "bus-5", 100, grid(site, "grid"));
    const branches = [1, 2].map((n) => {
      const line = rated(board(site, `line-${n}`, 100, supply), 0.5, 10);
      return rated(transformer(site, `transformer-${n + 2}`, 100, line), 0.01, 100);
    });
    const bus = board(site, "bus-6", 100, dc.PowerSupply.shared(branches));
    if (withBuses) {
      rated(supply, 0.01, 5);
      rated(bus, 0.02, 2);
    }
    rack(hall, "load", 50, bus);
    return availabilityOf(site);
  };

  test("4.110e-3 h a year, most of it by both lines, 2.854e-3 h", () => {
    const { outageHours, cutSets } = network(false);
    expectPublished(outageHours, 4.11e-3, IN_SERVICE);
    const [worst, ...others] = cutSets;
    expect(worst.events.map(({ path }) => path)).toEqual(["line-1", "line-2"]);
    expectPublished(worst.outageHours, (0.5 * 0.5 * 10 * 10) / 8760, IN_SERVICE);
    expect(others).toHaveLength(3);
  });

  test("with the failures of both buses 9.411e-2 h a year", () => {
    const { outageHours, importance } = network(true);
    expectPublished(outageHours, 9.411e-2, IN_SERVICE);
    expect(importance[0].path).toBe("bus-5");
  });
});

test("Fussell-Vesely importance: 7.7 % of one in two sets of two, 92 % of one that is a set by itself", () => {
  // FTA Studio, glossary, Fussell-Vesely importance: {a, b}, {a, c}, {d} of 0.01, 0.02, 0.005 and 0.003
  const { site, hall } = caseSite();
  const b = down(board(site, "b", 100, grid(site, "grid-b")), 0.02);
  const c = down(board(site, "c", 100, b), 0.005);
  const a = down(board(site, "a", 100, grid(site, "grid-a")), 0.01);
  const d = down(board(site, "d", 100, dc.PowerSupply.shared([a, c])), 0.003);
  rack(hall, "load", 50, d);
  const { share, importance } = availabilityOf(site);
  expectPublished(1 - share, 3.25e-3, 1e-9);
  const of = Object.fromEntries(importance.map((each) => [each.path, each.share]));
  expect(of.a.toFixed(3)).toBe("0.077");
  expect(of.d.toFixed(2)).toBe("0.92");
});

test("the beta factor: two of three at 0.001 and 5 % are down for 5.3e-5, without it for 3e-6", () => {
  // FTA Studio, guides, common-cause failure: β·p + 3·(1 - β)²·p²
  const outage = (commonCause?: dc.Ratio) => {
    const { site, hall } = caseSite();
    const three = ups(hall, "three", 100, grid(site, "grid"), { units: 3 });
    down(three, 0.001, commonCause);
    rack(hall, "load", 30, dc.PowerSupply.cords([{ source: three, units: 3 }], { required: 2 }));
    return 1 - availabilityOf(site).share;
  };
  expect(outage(percent(5)).toExponential(1)).toBe("5.3e-5");
  expect(outage().toExponential(1)).toBe("3.0e-6");
});
