import { waterDensity, waterViscosity } from "./water";

/** A straight run of round pipe, full of liquid, m; `length` is with the equivalent length of its valves and bends. */
export interface PipeRun {
  readonly length: number;
  readonly innerDiameter: number;
  readonly roughness: number;
}

/** Flow through a round pipe at a mean velocity, m³/s, from m and m/s. */
export function flowAt(velocity: number, innerDiameter: number): number {
  return velocity * areaOf(innerDiameter);
}

/**
 * Darcy's friction factor of turbulent flow: Swamee and Jain, "Explicit equations for pipe-flow problems", J. Hydraulics
 * Division ASCE 102 (1976) 657, within 1 % of Colebrook for 5·10³ ≤ Re ≤ 10⁸ and 10⁻⁶ ≤ ε/D ≤ 10⁻².
 */
export function frictionFactor(reynolds: number, relativeRoughness: number): number {
  return 0.25 / Math.log10(relativeRoughness / 3.7 + 5.74 / reynolds ** 0.9) ** 2;
}

/**
 * R of Δp = R·V̇·|V̇|, Pa/(m³/s)²: Darcy-Weisbach, f·L/D·ρ/(2·A²), with the friction factor at a flow in m³/s of water at a
 * temperature in °C.
 */
export function pipeResistance(
  { length, innerDiameter, roughness }: PipeRun,
  flow: number,
  temperature: number,
): number {
  const density = waterDensity(temperature);
  const area = areaOf(innerDiameter);
  const reynolds = (density * (flow / area) * innerDiameter) / waterViscosity(temperature);
  const friction = frictionFactor(reynolds, roughness / innerDiameter);
  return (friction * length * density) / (2 * innerDiameter * area ** 2);
}

function areaOf(diameter: number): number {
  return (Math.PI * diameter ** 2) / 4;
}
