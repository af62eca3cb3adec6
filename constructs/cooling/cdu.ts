import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { CduModel } from "../catalog";
import { type AssetDescription, heatOfPg25Flow, Input, type Lowering } from "../core";
import type { Pressure } from "../units";
import { type DrivenExchangerProps, FacilityExchanger } from "./facility-exchanger";
import type { Circuit } from "./variable-speed";
import { pressureLimit } from "./pressure-limit";

export interface CduProps extends DrivenExchangerProps {
  readonly model: CduModel;
  /**
   * What hoses, manifolds and racks on one unit take at the rated flow of its model, above zero: by the square of the flow. Its
   * pumps have to leave that, see `CduModel.availablePressure`.
   * @default - not held
   */
  readonly pressureDrop?: Pressure;
}

/**
 * Coolant distribution unit: takes heat from the racks' loop to facility water, bound in kW, in L/min and, where the drop of
 * its circuit is stated, in kPa.
 *
 * @example
 * new Cdu(row, "cdu-01", { model: CduModel.VERTIV_XDU1350, cooledBy: water, fedBy: ups, pressureDrop: kPa(200) });
 */
export class Cdu extends FacilityExchanger {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CduProps,
  ) {
    const { name, heat, flow, pumpPower: power, approach, availablePressure } = props.model;
    const evidence = props.model._evidence("pumpPower");
    const flowCapacity = heatOfPg25Flow(flow, props.supplyTemperature);
    super(
      scope,
      id,
      "liquid",
      { kind: "cdu", name, heat, flow, flowCapacity, power, approach, evidence },
      props,
    );
    if (!props.pressureDrop) return;
    const input = Input.of(this);
    input.positive("pressureDrop", props.pressureDrop);
    if (!availablePressure)
      input.refuse(
        "model",
        name,
        "one that states its availablePressure, which pressureDrop is held against",
      );
  }

  /** @internal */
  protected override _circuit(): Circuit | undefined {
    const { pressureDrop, model } = this.props;
    const { flow, availablePressure: available } = model;
    if (!pressureDrop?.si || !available) return undefined;
    const system = { systemFlow: this.units * flow.si, systemPressure: pressureDrop.si };
    return { flow: flow.si, pressure: available.si, ...system };
  }

  /** @internal */
  override _records(lowering: Lowering): ElementRecord[] {
    const { model, pressureDrop } = this.props;
    const records = super._records(lowering);
    if (!pressureDrop?.si || !model.availablePressure) return records;
    const limit = pressureLimit(model.flow, pressureDrop, model.availablePressure);
    return records.map((record) => ({ ...record, limits: [...(record.limits ?? []), limit] }));
  }

  /** @internal */
  override _asset(): AssetDescription {
    const { model, pressureDrop } = this.props;
    const asset = super._asset();
    return { ...asset, spec: { ...asset.spec, availablePressure: model.availablePressure, pressureDrop } };
  }
}
