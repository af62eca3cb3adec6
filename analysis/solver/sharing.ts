/**
 * Splits a demand over the first `members` regulated ones by weight, each up to its capability: member i takes
 * min(capability_i, λ·weight_i). When all together cannot carry it, each takes the same excess,
 * capability_i·demand/Σcapability, so that the shortage shows on every one. Members with weight 0 are left out.
 * Writes the amounts to `taken`.
 */
export function fill(
  members: number,
  demand: number,
  weights: Float64Array,
  capabilities: Float64Array,
  taken: Float64Array,
): void {
  let capable = 0;
  for (let i = 0; i < members; i++) {
    taken[i] = 0;
    if (weights[i] > 0) capable += capabilities[i];
  }
  if (demand > capable) {
    for (let i = 0; i < members; i++) if (weights[i] > 0) taken[i] = (capabilities[i] * demand) / capable;
    return;
  }
  const full = new Uint8Array(members);
  for (let round = 0; round < members; round++) {
    let left = demand;
    let weight = 0;
    for (let i = 0; i < members; i++) {
      if (full[i]) left -= capabilities[i];
      else weight += weights[i];
    }
    let saturated = false;
    for (let i = 0; i < members; i++) {
      if (full[i] || weights[i] === 0) continue;
      taken[i] = (left * weights[i]) / weight;
      if (taken[i] > capabilities[i]) {
        taken[i] = capabilities[i];
        full[i] = 1;
        saturated = true;
      }
    }
    if (!saturated) return;
  }
}
