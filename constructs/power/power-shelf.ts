import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { PowerShelfModel } from "../catalog";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
  tanPhi,
} from "../core";
import { Ratio } from "../units";

export interface PowerShelfProps extends ElementProps {
  readonly model: PowerShelfModel;
  /** Three-phase supply; each of n units has the cords that are stated. */
  readonly fedBy: IPowerSupply;
  /**
   * Equal shelves in parallel, at least 1.
   * @default 1
   */
  readonly units?: number;
  /**
   * Largest current into a fault of its direct current, of its rated one.
   * @default Ratio.percent(160), an assumption: the pulse load that ORv3 HPR supplies carry
   */
  readonly faultCurrent?: Ratio;
}

/**
 * Power shelves of a rack: alternating current in, direct current for a busbar out. Loses P·(1/η - 1) with η at the
 * actual loading to the air of the place; its input has the model's power factor whatever its load. A `Busway` on it
 * is the busbar, of which the ampere rating is held at I = P/U.
 *
 * @example
 * const model = PowerShelfModel.NVIDIA_GB200_33KW;
 * const fedBy = PowerSupply.cords([{ source: busway, rating: A(60) }]);
 * const shelves = new PowerShelf(row, "shelves", { model, units: 4, fedBy });
 * new Busway(row, "busbar", { fedBy: shelves, rating: A(2900), rated100: true });
 */
export class PowerShelf extends Element implements IPowerSupply {
  private readonly units: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PowerShelfProps,
  ) {
    super(scope, id, props);
    this.units = Input.of(this).count("units", props.units ?? 1, 1);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, fedBy, faultCurrent = Ratio.percent(160) } = this.props;
    const rating = model.activePower.si;
    const draw = { output: 1, loss: 1, perFirst: tanPhi(model.inputPowerFactor) };
    return [
      {
        path: lowering.path(this),
        kind: "power-shelf",
        place: lowering.place(this),
        provides: "power",
        units: this.units,
        needs: [
          lowering.power(this, fedBy, { draw, units: this.units }),
          lowering.roomHeat(this, { loss: 1 }),
        ],
        voltage: model.outputVoltage.si,
        setsVoltage: true,
        directCurrent: true,
        fault: { source: "inverter", power: rating * faultCurrent.si },
        capability: rating,
        shareWeight: rating,
        loss: {
          law: "efficiency",
          rating,
          loads: model.efficiencyLoads,
          efficiencies: model.efficiencies,
        },
        evidence: model._evidence("efficiencies"),
        limits: [{ rule: "power.rating", quantity: "activePower", value: rating }],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { name, activePower, outputVoltage } = this.props.model;
    return { kind: "power-shelf", model: name, spec: { units: this.units, activePower, outputVoltage } };
  }
}
