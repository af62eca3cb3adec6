import { noFailureText } from "../../cli/failure-text";
import type { SiteModelDocument } from "../../report/document";
import { bus } from "../support/networks-rows";

const names = ["ring/segment-01", "ring/segment-02", "ring/segment-10", "yard/ring", "room/tx-b"];

/** What is offered to somebody who asks for a path. */
function offered(path: string): string {
  const records = names.map((name) => bus(name));
  const document = {
    site: "small",
    records,
    places: [],
    domains: [],
    ties: [],
  } as unknown as SiteModelDocument;
  const [said, offer = ""] = noFailureText(document, path).trim().split("; there is ");
  expect(said).toBe(`nothing of small that can fail is called ${path}`);
  return offer;
}

test.each([
  ["part of paths", "segment", "ring/segment-01, ring/segment-02, ring/segment-10"],
  ["number with fewer zeros, before longer ones", "ring/segment-1", "ring/segment-01, ring/segment-10"],
  ["number with more zeros", "ring/segment-010", "ring/segment-10"],
  ["mistyped path", "room/txb", "room/tx-b"],
  ["path like none", "nowhere", ""],
])("a %s offers what is meant", (_, path, expected) => {
  expect(offered(path)).toBe(expected);
});
