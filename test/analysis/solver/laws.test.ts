import fc from "../../support/fast-check";
import type { LossRow } from "../../../analysis/model";
import { lossOf, mostLossOf } from "../../../analysis/solver/laws";
import { bus, element, need, power, rack, THROUGH, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

const series = (resistance: number, reactance: number): LossRow => ({
  law: "series",
  resistance,
  coldResistance: resistance / 2,
  reactance,
});

describe("a series impedance", () => {
  const lossAt = (volts: number, watts: number, tanPhi: number, units = 1) =>
    solved({
      records: [
        utility("grid", volts),
        bus("cable", "grid", { loss: series(0.2, 0.1), units }),
        rack("rack", "cable", watts, {}, tanPhi),
      ],
    }).loss("cable");

  test("loses R·(P² + Q²)/U² and X·(P² + Q²)/U² at its hot resistance", () => {
    // 30 kW and 40 kvar at 400 V: 6,250 is (50,000/400)², 15,625 A² of three phases
    expectSame(lossAt(400, 30e3, 4 / 3), [0.2 * 15625, 0.1 * 15625]);
  });

  test("loses four times as much at twice the load, and a quarter at twice the voltage", () => {
    const [once] = lossAt(400, 10e3, 0);
    expectSame(lossAt(400, 20e3, 0)[0], 4 * once);
    expectSame(lossAt(800, 10e3, 0)[0], once / 4);
  });

  test("of three equal units loses a third of what one would: each carries a third", () => {
    const [p, q] = lossAt(400, 30e3, 0);
    expectSame(lossAt(400, 30e3, 0, 3), [p / 3, q / 3]);
  });

  test("without load loses nothing", () => {
    expectSame(lossAt(400, 0, 0), [0, 0]);
  });

  test("of direct current loses R·(P/U)² of both poles, and has no reactive loss without reactance", () => {
    const shelf = element("shelf", "power-shelf", {
      provides: "power",
      needs: [power("grid", { output: 1 })],
      voltage: 50,
      setsVoltage: true,
      directCurrent: true,
    });
    const busbar = element("busbar", "busway", {
      provides: "power",
      needs: [power("shelf", THROUGH), { ...need("heat", "air", ["(ambient)"], { loss: 1 }), gates: false }],
      loss: series(1e-4, 0),
    });
    const net = solved({
      records: [utility("grid", 415), shelf, busbar, rack("rack", "busbar", 33e3)],
    });
    // OCP's ORv3 high-power shelf: 33 kW are 660 A at 50 V
    expectSame(net.loss("busbar"), [1e-4 * 660 ** 2, 0]);
    expectSame(net.out("shelf"), [33e3 + 1e-4 * 660 ** 2, 0]);
  });
});

describe("the most that is lost at any output up to one", () => {
  const curve = fc
    .array(fc.record({ load: fc.double({ min: 0.01, max: 1, noNaN: true }), part: eta() }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((points) => {
      const loads = [...new Set(points.map(({ load }) => Math.round(load * 100) / 100))].sort(
        (a, b) => a - b,
      );
      return { loads, efficiencies: loads.map((_, i) => points[i].part) };
    });

  function eta() {
    return fc.double({ min: 0.3, max: 1, noNaN: true });
  }

  test("is that of a curve of efficiencies at its worst, to the watt of a fine search", () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 1, max: 3 }), eta(), ({ loads, efficiencies }, units, part) => {
        const law: LossRow = { law: "efficiency", rating: 1000, loads, efficiencies };
        const output = 1500 * part * units;
        const most = mostLossOf(law, units, 400, output, 0);
        const steps = 3000;
        const fine = Array.from({ length: steps + 1 }, (_, i) => (output * i) / steps);
        // a curve may turn by 70 W a watt at a point of its own, which a search between them would miss
        const corners = loads.map((load) => load * law.rating * units).filter((at) => at <= output);
        const searched = Math.max(...[...fine, ...corners].map((at) => lossOf(law, units, 400, at, 0)));
        expect(most).toBeGreaterThanOrEqual(searched * (1 - 1e-12));
        expect(most - searched).toBeLessThan(2 * units);
      }),
    );
  });

  test("is what is lost there where the law rises", () => {
    const law = series(0.2, 0.1);
    expect(mostLossOf(law, 1, 400, 30e3, 40e3)).toBe(lossOf(law, 1, 400, 30e3, 40e3));
  });
});
