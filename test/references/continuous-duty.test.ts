import * as dc from "../../constructs";
import { celsius, RuleId } from "../../constructs";
import { cableOf, expectPublished, feeder, type FeederProps } from "./feeder";

const { IEC, NEC } = dc.ElectricalCode;
const { POWER_AMPACITY, POWER_CABLE_PROTECTION } = RuleId;

describe("under NEC", () => {
  /** NEC 2020 table 310.16, copper, 75 and 90 °C. */
  const kcmil250 = cableOf({ source: "250 kcmil", ampacity: 290, terminationAmpacity: 255 });
  const awg4_0 = dc.CableModel.COPPER_4_0_AWG;
  const broken = (props: Omit<FeederProps, "volts">) => feeder({ volts: 480, code: NEC, ...props }).broken;

  describe("a feeder of 200 A continuous on terminations of 75 °C", () => {
    // EC&M, Code Quiz 70 and code column on NEC 215.2, 215.3, 240.4: 200 A times 1.25 are 250 A, so 250 kcmil and 250 A
    test("is held by 250 kcmil behind 250 A", () => {
      const held = feeder({ volts: 480, amperes: 200, cable: kcmil250, breaker: 250, code: NEC });
      expect(held.broken).toEqual([]);
      expectPublished(held.result(POWER_AMPACITY).worst!.percent, (100 * 250) / 255, 1e-9);
    });

    test("is not by 4/0, though its column of 90 °C would do", () => {
      expect(broken({ amperes: 200, cable: awg4_0, breaker: 250 })).toEqual([POWER_AMPACITY]);
      const asIfAt90 = cableOf({ source: "4/0 at 90 °C", ampacity: 260 });
      expect(broken({ amperes: 200, cable: asIfAt90, breaker: 250 })).toEqual([]);
    });

    test("is by 4/0 where assembly and breaker are listed for 100 %", () => {
      // Schneider Electric, Conductor Ampacity Tables, NEC 210.20(A) exception
      expect(broken({ amperes: 200, cable: awg4_0, breaker: 250, rated100: true })).toEqual([]);
    });
  });

  describe("500 kcmil of 380 A", () => {
    // forums.mikeholt.com, 240.4(B): can someone explain why; the next of 240.6(A) is 400 A, the load stays at 380 A
    const cable = dc.CableModel.COPPER_500_KCMIL;

    test("may be protected at 400 A and not at 450 A", () => {
      expect(broken({ amperes: 300, cable, breaker: 400 })).toEqual([]);
      expect(broken({ amperes: 300, cable, breaker: 450 })).toEqual([POWER_CABLE_PROTECTION]);
    });

    test("behind 400 A still carries 380 A and no more", () => {
      expect(broken({ amperes: 380, cable, breaker: 400, rated100: true })).toEqual([]);
      expect(broken({ amperes: 381, cable, breaker: 400, rated100: true })).toEqual([POWER_AMPACITY]);
    });
  });

  test("above 800 A nothing is rounded up: two of 500 kcmil may not be protected at 800 A", () => {
    // lornmac.com, Low voltage transformers, NEC 240.4(C); 2 times 380 A are 760 A, and 3 times are 1,140 A
    const cable = dc.CableModel.COPPER_500_KCMIL;
    expect(broken({ amperes: 600, cable, conductors: 2, breaker: 800 })).toEqual([]);
    expect(broken({ amperes: 900, cable, conductors: 3, breaker: 1200 })).toEqual([POWER_CABLE_PROTECTION]);
  });

  test.each([
    ["1/0", 150, [POWER_AMPACITY]],
    ["2/0", 175, []],
  ])("128 A continuous want 160 A of table: %s of %d A", (source, ampacity, expected) => {
    // Atlas Copco, GHS 730 VSD+ instruction book, p. 109
    expect(broken({ amperes: 128, cable: cableOf({ source, ampacity, insulation: 75 }) })).toEqual(expected);
  });
});

describe("under IEC, IB ≤ In ≤ Iz", () => {
  const broken = (props: Omit<FeederProps, "volts">) => feeder({ volts: 400, code: IEC, ...props }).broken;

  test("26.09 A behind 32 A in 10 mm² of 43.2 A hold", () => {
    // T. Linsley, Basic Electrical Installation Work, p. 301; its circuit has one phase, only its currents count here
    const cable = cableOf({ source: "10 mm²", ampacity: 46, insulation: 70 });
    expect(broken({ amperes: 26.09, cable, ambient: celsius(35), breaker: 32 })).toEqual([]);
    expect(broken({ amperes: 26.09, cable, ambient: celsius(35), breaker: 50 })).toEqual([
      POWER_CABLE_PROTECTION,
    ]);
  });

  test("a fuse of 500 A ahead of 468 A does not protect it from overload: it must be a finding", () => {
    // Atlas Copco, GA 110 VSD+ instruction book, p. 69: 407 A, 240 mm² XLPE, 468 A at 45 °C, fuses of 500 A. The maker's
    // fuses are against short circuit only (GA 11 VSD book): In > Iz
    const cable = cableOf({ source: "240 mm² XLPE at 45 °C", ampacity: 468, at: 45 });
    const { broken: found, result } = feeder({
      volts: 400,
      amperes: 407,
      cable,
      breaker: 500,
      code: IEC,
    });
    expect(found).toEqual([POWER_CABLE_PROTECTION]);
    expect(result(POWER_CABLE_PROTECTION).worst).toMatchObject({ value: 500, limit: 468 });
  });
});
