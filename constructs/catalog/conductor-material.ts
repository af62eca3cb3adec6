/** What a conductor is made of. */
export enum ConductorMaterial {
  COPPER = "copper",
  ALUMINIUM = "aluminium",
}
