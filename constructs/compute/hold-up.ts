import { Duration } from "../units";

/** How long power supplies carry on without their input: 20 ms at full load (OCP ORv3 specifications). */
export const SUPPLY_HOLD_UP = Duration.milliseconds(20);

/** How long a rack runs on without coolant or air: an assumption, cold plates shut down within a minute. */
export const COOLING_HOLD_UP = Duration.seconds(10);
