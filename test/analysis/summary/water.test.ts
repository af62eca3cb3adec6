import { compile, type ElementRecord, type MakeUpRow } from "../../../analysis/model";
import { solve } from "../../../analysis/solver";
import { summariseWater } from "../../../analysis/summary/water";
import { cooler, element, need, power, rack, site, utility } from "../../support/networks-rows";

/** 1 MW of IT on a tower at 5 cycles, with what its make-up water can give. */
function waterOf(makeUp: MakeUpRow, watts = 1e6) {
  const water = { cycles: 5, driftShare: 0.0002, source: "city" };
  const records: ElementRecord[] = [
    utility("grid", 415),
    element("city", "make-up-water", { makeUp }),
    cooler("tower", "liquid", "grid", 0, undefined, { water }),
    rack("rack", "grid", watts, {
      needs: [power("grid", { own: 1 }), need("liquid", "liquid", ["tower"], { own: 1 })],
    }),
  ];
  const model = compile(site({ records }));
  return summariseWater(model, solve(model, "provisioned"));
}

test("where all IT heat is evaporated at 5 cycles, the design WUE is 1.85 L/kWh", () => {
  expect(waterOf({})!.designWue).toBeCloseTo(1.85, 2);
});

test("a source says what it delivers, and how long its storage lasts", () => {
  // 1 MW takes 1.85 m³ an hour
  const [source] = waterOf({ supply: 0.001, storage: 18.5 })!.sources;
  expect(source).toMatchObject({ source: "city", supply: 0.001 });
  expect(source.storageTime! / 3600).toBeCloseTo(10, 1);
});

test("nothing lasts where nothing is stored, and for ever where nothing is taken", () => {
  expect(waterOf({})!.sources[0].storageTime).toBeUndefined();
  expect(waterOf({ storage: 10 }, 0)).toMatchObject({ designWue: 0, sources: [{ makeUp: 0 }] });
  expect(waterOf({ storage: 10 }, 0)!.sources[0].storageTime).toBeUndefined();
});

test("without towers there is no water", () => {
  const model = compile(site({ records: [utility("grid", 415), rack("rack", "grid", 1)] }));
  expect(summariseWater(model, solve(model, "provisioned"))).toBeUndefined();
});
