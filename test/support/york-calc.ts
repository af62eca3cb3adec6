/**
 * YorkCalc as EnergyPlus states it: 27 coefficients, by wet bulb, then by range, then by water per air (engineering
 * reference, `CoolingTower:VariableSpeed`), summed term by term.
 */
function yorkApproach(wetBulb: number, range: number, waterPerAir: number): number {
  const c = [
    -0.359741205, -0.055053608, 0.0023850432, 0.173926877, -0.0248473764, 0.00048430224, -0.005589849456,
    0.0005770079712, -0.00001342427256, 2.84765801111111, -0.121765149, 0.0014599242, 1.680428651,
    -0.0166920786, -0.0007190532, -0.025485194448, 0.0000487491696, 0.00002719234152, -0.0653766255555556,
    -0.002278167, 0.0002500254, -0.0910565458, 0.00318176316, 0.000038621772, -0.0034285382352,
    0.00000856589904, -0.000001516821552,
  ];
  let sum = 0;
  for (let i = 0; i < 27; i++) {
    sum += c[i] * wetBulb ** (i % 3) * range ** (Math.floor(i / 3) % 3) * waterPerAir ** Math.floor(i / 9);
  }
  return sum;
}

/** The same of a tower with as much water as gives 35/9 K at its nominal point of 95/85/78 °F, K. */
export function nominalApproach(wetBulb: number, range: number): number {
  let [low, high] = [0.75, 1.25];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (yorkApproach(230 / 9, 50 / 9, middle) < 35 / 9) low = middle;
    else high = middle;
  }
  return yorkApproach(wetBulb, range, low);
}
