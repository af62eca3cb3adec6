import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { TransformerModel } from "../catalog";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
} from "../core";

export interface TransformerProps extends ElementProps {
  /** Rating, losses and windings; the secondary voltage has to be stated, see `withSecondary`. */
  readonly model: TransformerModel;
  readonly fedBy: IPowerSupply;
}

/**
 * Two-winding transformer: loses P0 + β²·Pk and i0·Sn + β²·ux·Sn with β = S/Sn on the output side (IEC 60076-1).
 * In parallel it carries a share by Sn/uk.
 *
 * @example
 * const model = TransformerModel.DRY_2500KVA.withSecondary(V(415));
 * new Transformer(room, "tx-a", { model, fedBy: grid });
 */
export class Transformer extends Element implements IPowerSupply {
  readonly model: TransformerModel;
  private readonly fedBy: IPowerSupply;

  constructor(scope: Construct, id: string, props: TransformerProps) {
    super(scope, id, props);
    this.model = props.model;
    this.fedBy = props.fedBy;
    if (!props.model.secondary) {
      Input.of(this).refuse(
        "model",
        props.model.name,
        "a model with its secondary voltage, by withSecondary(V(415))",
      );
    }
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const {
      rating,
      noLoadLoss,
      loadLoss,
      shortCircuitVoltage,
      noLoadCurrent,
      primary,
      secondary,
      overloads,
    } = this.model;
    const resistance = loadLoss.si / rating.si;
    const draw = { output: 1, loss: 1, secondOutput: 1, lossSecond: 1 };
    return [
      {
        path: lowering.path(this),
        kind: "transformer",
        place: lowering.place(this),
        provides: "power",
        needs: [lowering.power(this, this.fedBy, { draw }), lowering.roomHeat(this, { loss: 1 })],
        voltage: secondary?.si,
        setsVoltage: true,
        inputVoltage: primary && { minimum: primary.si, maximum: primary.si },
        shareWeight: rating.si / shortCircuitVoltage.si,
        overloads: overloads.map(({ load, time }) => ({ loading: load.si, time: time.si })),
        loss: {
          law: "transformer",
          rating: rating.si,
          noLoad: noLoadLoss.si,
          load: loadLoss.si,
          noLoadCurrent: noLoadCurrent.si,
          leakageReactance: Math.sqrt(shortCircuitVoltage.si ** 2 - resistance ** 2),
        },
        evidence: this.model._evidence("loadLoss"),
        limits: [{ rule: "power.rating", quantity: "apparentPower", value: rating.si }],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { name, rating, primary, secondary, shortCircuitVoltage } = this.model;
    return { kind: "transformer", model: name, spec: { rating, primary, secondary, shortCircuitVoltage } };
  }
}
