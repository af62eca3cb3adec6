import * as dc from "../../../constructs";
import { assetOf } from "../core/small-site";

test("a tenant is called by its display name, by default its id", () => {
  const site = new dc.Site("site");
  new dc.Tenant(site, "acme");
  new dc.Tenant(site, "lab", { displayName: "A laboratory", tag: "T-2" });
  expect(assetOf(site, "acme")).toMatchObject({ kind: "tenant", tag: "acme", spec: { displayName: "acme" } });
  expect(assetOf(site, "lab")).toMatchObject({ tag: "T-2", spec: { displayName: "A laboratory" } });
});

test("a tenant is no load: it adds nothing to the engine's rows", () => {
  const site = new dc.Site("site");
  new dc.Tenant(site, "acme");
  expect(site._rows().records).toEqual([]);
  expect(site.validate()).toMatchObject({ passed: true, findings: [] });
});
