import { kindsOf, sources } from "./examples-found";
import { prelude } from "./examples-prelude";
import { compilerErrors, faultsOf, run } from "./examples-tried";

const kinds = kindsOf(sources());
const examples = kinds.flatMap(({ name, examples }) => examples.map((code) => ({ name, code })));

test("every kind that an author makes shows how in an example", () => {
  expect(kinds.length).toBeGreaterThan(30);
  expect(withoutExample(kinds)).toEqual([]);
});

test("a kind is named that has no example, one of another kind, or one in fences", () => {
  const found = kindsOf([
    "export abstract class Middle extends Place {}",
    "export class Bare extends Middle {}",
    `${docstring("new Fan(yard);")} export class Other extends Element {}`,
    `${docstring("```ts\n * new Loose(yard);\n * ```")} export class Loose extends Element {}`,
    `${docstring("new Good(yard);")} export class Good extends Element {}`,
    "class Inner extends Element {}",
    "export class Model {}",
  ]);
  expect(found.map(({ name }) => name)).toEqual(["Bare", "Other", "Loose", "Good"]);
  expect(withoutExample(found)).toEqual(["Bare", "Other", "Loose"]);
});

test("every example compiles, and one that does not is reported with its class and line", () => {
  const broken = { name: "Broken", code: 'const id = "ups";\nnew Ups(room, id, { fedBy: chiller });' };
  expect(compilerErrors([...examples, broken])).toEqual([
    expect.stringMatching(/^Broken: line 2: .*'powerSupply' is missing in type 'Chiller'/s),
  ]);
}, 60_000);

test("what the examples take for granted holds", () => {
  expect(faultsOf(prelude().site)).toEqual([]);
});

test.each(examples)("the example of $name runs, and its site holds", (example) => {
  expect(faultsOf(run(example))).toEqual([]);
});

test.each([
  ["an impossible value", 'new Tenant(site, "acme"); new Busway(room, "b", { fedBy: ups, rating: A(0) });'],
  ["a limit that is exceeded", 'new HouseLoad(hall, "lights", { power: MW(50), fedBy: boardA });'],
])("an example with %s is reported", (_, code) => {
  expect(faultsOf(run({ name: "Broken", code }))).not.toEqual([]);
});

function docstring(example: string): string {
  return `/**\n * A kind.\n *\n * @example\n * ${example}\n */`;
}

function withoutExample(found: typeof kinds): string[] {
  const isShown = ({ examples }: (typeof kinds)[0]) => examples.length > 0 && !examples.includes("");
  return found.filter((kind) => !isShown(kind)).map(({ name }) => name);
}
