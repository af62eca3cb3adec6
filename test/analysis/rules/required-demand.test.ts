import type { ElementRecord } from "../../../analysis/model";
import { cooler, heat, need, power, rack, ratio, ups, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const compute = { gpu: "H200", gpus: 64 };

/** Racks of 100 kW in all behind a UPS with a no-load loss, a chiller in its room, 5 kW of lights. */
function hall(factor: number, contract: number, gpus = true): ElementRecord[] {
  const loss = { law: "efficiency", rating: 1e5, loads: [0.3, 1], efficiencies: [0.95, 0.96] } as const;
  const needs = [power("ups", { own: 1 }), need("liquid", "liquid", ["chiller"], { own: 1 })];
  const limits = [{ rule: "power.contract", quantity: "activePower", value: contract } as const];
  return [
    utility("grid", 415, { limits }),
    ups("ups", "grid", { ...loss, loads: [...loss.loads], efficiencies: [...loss.efficiencies] }, 0, {
      needs: [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah")],
    }),
    cooler("crah", "air", "ups", 0.1, "chiller"),
    cooler("chiller", "liquid", "grid", 0.25),
    rack("rack", "ups", factor * 1e5, { needs, compute: gpus ? compute : undefined }),
    rack("lights", "grid", 5e3, { use: "house" }),
  ];
}

test("an exceeded contract names the ratio to which the GPU racks have to go, and that holds", () => {
  const { remedy } = judged({ records: hall(1, 1.1e5) }).finding("power.contract");
  expect(remedy).toMatchObject({ action: "lower-demand", subject: "grid", unit: "1" });
  expect(judged({ records: hall(remedy!.to, 1.1e5) }).status("power.contract")).toBe("passed");
  // a thousandth more does not
  expect(judged({ records: hall(remedy!.to + 0.0015, 1.1e5) }).status("power.contract")).toBe("failed");
});

test("the limits of one rule decide, the tightest of them, and no limit of another", () => {
  const contracts = [60.05, 80].map((value, i) =>
    utility(`grid-${i}`, 415, {
      limits: [
        { rule: "power.contract", quantity: "activePower", value },
        { rule: "power.rating", quantity: "activePower", value: 20 },
      ],
    }),
  );
  const loads = [0, 1].map((i) => rack(`rack-${i}`, `grid-${i}`, 100, { compute }));
  const { findings } = judged({ records: [...contracts, ...loads] });
  const [{ remedy, subjects }] = findings("power.contract");
  expect(subjects).toEqual(["grid-0", "grid-1"]);
  expect(remedy!.to).toBeCloseTo(0.6, 9);
});

test("where even idle racks are too much, or there are none, no demand is named", () => {
  const action = (records: ElementRecord[]) => judged({ records }).finding("power.contract").remedy?.action;
  expect(action(hall(1, 6e3))).not.toBe("lower-demand");
  expect(action(hall(1, 1.1e5, false))).not.toBe("lower-demand");
});

test("each basis is scaled on its own", () => {
  const records = [
    utility("grid", 415, { limits: [{ rule: "power.contract", quantity: "activePower", value: 100 }] }),
    rack("rack", "grid", 0, { demand: { provisioned: 50, nameplate: 200, typical: 10 }, compute }),
    ups("idle", "grid", ratio(0)),
  ];
  expect(judged({ records, basis: "nameplate" }).finding("power.contract").remedy!.to).toBeCloseTo(0.5, 9);
});
