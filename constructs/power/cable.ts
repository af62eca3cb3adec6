import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, Element, type IPowerSupply, type Lowering, PowerSupply } from "../core";
import { CableRun, type CableRunProps } from "./cable-run";

export interface CableProps extends CableRunProps {
  readonly fedBy: IPowerSupply;
  /**
   * Whether protection and terminations are listed for 100 % continuous duty; under NEC 80 % of the ampacity in the
   * column of the terminations counts otherwise, up to 1,000 V.
   * @default false
   */
  readonly rated100?: boolean;
}

/**
 * A three-phase feeder: loses 3·I²·R and 3·I²·X with R at its operating temperature, and drops the voltage. Capacitance
 * is left out. Bound by its ampacity as laid.
 *
 * @example
 * const feeder = new Cable(yard, "feeder", {
 *   model: CableModel.NA2XS2Y_240_20KV,
 *   length: metres(400),
 *   conductors: 2,
 *   fedBy: grid,
 * });
 */
export class Cable extends Element implements IPowerSupply {
  private readonly run: CableRun;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: CableProps,
  ) {
    super(scope, id, props);
    this.run = CableRun.of(this, props);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { fedBy, rated100 } = this.props;
    const { impedance, ampacity, tableAmpacity } = this.run;
    const draw = { output: 1, loss: 1, secondOutput: 1, lossSecond: 1 };
    return [
      {
        path: lowering.path(this),
        kind: "cable",
        place: lowering.place(this),
        provides: "power",
        needs: [lowering.power(this, fedBy, { draw }), lowering.roomHeat(this, { loss: 1 })],
        loss: { law: "series", ...impedance },
        evidence: this.props.model._evidence("resistance"),
        limits: [
          {
            rule: "power.ampacity",
            quantity: "current",
            value: ampacity.si,
            continuousBase: tableAmpacity.si,
            rated100,
          },
        ],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, length, ambient, grouping, rated100 } = this.props;
    const { conductors, ampacity } = this.run;
    return {
      kind: "cable",
      model: model.name,
      spec: { length, conductors, ambient, grouping, rated100, ampacity },
    };
  }
}
