import { limitRule } from "./limit-rule";

export const coolingAirflow = limitRule({
  id: "cooling.airflow",
  title: "air that carries heat within what the fans of air handlers and rear doors move",
  formula:
    "V̇ = Q/(ρ·cp·ΔT), ΔT the rise in racks and gear, ρ of dry air of 20 °C at the site's altitude: 117 CFM per kW at " +
    "15 K and sea level; ≤ V̇n of the running units, none of it past the racks; a passive door has no fans of its own. " +
    "After single failures cooling.n-1.capacity holds it",
  source: "heat balance; ISO 2533; airflow of the makers, see the catalogue entries",
  remedy: "add a unit, or let racks work at a larger rise where they may",
});
