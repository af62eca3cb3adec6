import { SwitchModel } from "../../../constructs/catalog";

test("an SN5600 draws its chassis and its media: 1.42, 1.90 and 2.03 kW", () => {
  const { SN5600_COPPER_DOWNLINKS, SN5600_MULTIMODE, SN5600_SINGLE_MODE } = SwitchModel;
  const kilowatts = [SN5600_COPPER_DOWNLINKS, SN5600_MULTIMODE, SN5600_SINGLE_MODE].map(({ power }) =>
    power.toKilowatts(),
  );
  expect(kilowatts).toEqual([1.42, 1.9, 2.028]);
});

test("one supply of 3 kW carries an SN5600 at the 18 W a port it allows", () => {
  const { ports, powerSuppliesRequired } = SwitchModel.SN5600_SINGLE_MODE;
  expect(940 + 18 * ports).toBeLessThan(3000 * powerSuppliesRequired);
});
