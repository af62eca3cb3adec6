import { Confidence } from "../../../constructs/catalog";
import { Quantity } from "../../../constructs/units";
import { entries } from "./entries";

const CONFIDENCES = Object.values(Confidence);

/** Zero because the equipment is cooled by air, or because its pumps are counted elsewhere. */
const ZERO =
  /^GpuSystem\.(DGX_\w+|HPE_CRAY_XD670_H200|DELL_XE9680_H100|LENOVO_SR680A_V3_B200) (liquidShare|coolantFlow)$|^CduModel\.SUPERMICRO_IN_RACK_250KW pumpPower$/;

test("the catalogue has entries of every class that has published figures", () => {
  const classes = new Set(entries.map(([path]) => path.split(".")[0]));
  expect([...classes].sort()).toEqual([
    "BatteryModel",
    "CableModel",
    "CduModel",
    "ChillerModel",
    "CoolingTowerModel",
    "CrahModel",
    "DryCoolerModel",
    "GeneratorModel",
    "GpuSystem",
    "PowerShelfModel",
    "SwitchModel",
    "TransformerModel",
    "UpsModel",
  ]);
});

test("no two entries have one name", () => {
  const names = entries.map(([, entry]) => entry.name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(entries)("%s", (path, entry) => {
  test("says where its figures come from and how far they can be trusted", () => {
    for (const source of [entry.source, ...Object.values(entry.notes)]) {
      expect(CONFIDENCES).toContain(source.confidence);
      expect(source.reference.trim().length).toBeGreaterThan(10);
    }
  });

  test("has notes on properties that it has", () => {
    for (const property of Object.keys(entry.notes)) {
      expect(entry).toHaveProperty(property);
      expect(entry.sourceOf(property)).toBe(entry.notes[property]);
    }
    expect(entry.sourceOf("name")).toBe(entry.source);
  });

  test("calls an estimate whatever no source gives", () => {
    for (const source of [entry.source, ...Object.values(entry.notes)]) {
      if (/not published|assumption|from memory/.test(source.reference)) {
        expect(source.confidence).toBe(Confidence.ESTIMATE);
      }
    }
  });

  test("has positive figures", () => {
    for (const [property, value] of Object.entries(entry)) {
      const figure = value instanceof Quantity ? value.si : value;
      if (typeof figure !== "number" || ZERO.test(`${path} ${property}`)) continue;
      expect([property, figure > 0 && Number.isFinite(figure)]).toEqual([property, true]);
    }
  });
});
