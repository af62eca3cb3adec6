import type { Temperature, VolumeFlow } from "../units";

/** One point of a coolant curve: warmer coolant must flow faster. */
export interface CoolantPoint {
  /** Temperature of the coolant that enters the system. */
  readonly supply: Temperature;

  /** Flow that the system then needs at nameplate. */
  readonly flow: VolumeFlow;
}
