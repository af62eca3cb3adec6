/** What is used of psychrolib 1.1.1, which has no types of its own. In SI units: °C, Pa, J/kg, kg/m³, m. */
declare module "psychrolib" {
  interface Psychrometrics {
    readonly SI: number;
    SetUnitSystem(unitSystem: number): void;
    GetStandardAtmPressure(altitude: number): number;
    GetHumRatioFromTWetBulb(dryBulb: number, wetBulb: number, pressure: number): number;
    GetRelHumFromTWetBulb(dryBulb: number, wetBulb: number, pressure: number): number;
    GetTDewPointFromTWetBulb(dryBulb: number, wetBulb: number, pressure: number): number;
    GetTWetBulbFromTDewPoint(dryBulb: number, dewPoint: number, pressure: number): number;
    GetTWetBulbFromHumRatio(dryBulb: number, humidityRatio: number, pressure: number): number;
    GetMoistAirDensity(dryBulb: number, humidityRatio: number, pressure: number): number;
    GetMoistAirEnthalpy(dryBulb: number, humidityRatio: number): number;
    GetSatAirEnthalpy(dryBulb: number, pressure: number): number;
  }
  const psychrolib: Psychrometrics;
  export = psychrolib;
}
