/**
 * What can flow along a link. Every flow is two numbers:
 *
 * | service | first (primary)  | second              |
 * |---------|------------------|---------------------|
 * | power   | active power, W  | reactive power, var |
 * | liquid  | heat, W          | coolant flow, m³/s  |
 * | air     | heat, W          | airflow, m³/s       |
 * | flow    | coolant flow, m³/s | not used          |
 * | fuel    | lower heating value, W | not used      |
 */
export type Service = "power" | "liquid" | "air" | "flow" | "water" | "fuel" | "control";

/** The link source that stands for the outdoors: takes any heat, never fails. */
export const AMBIENT = "(ambient)";

/** Path of the construct a record belongs to: a construct with several records marks them with `#part`. */
export function constructPath(recordPath: string): string {
  const mark = recordPath.indexOf("#");
  return mark < 0 ? recordPath : recordPath.slice(0, mark);
}

/** Whether a construct, or the record of one, is that at `root` or below it; "" is the site. */
export function isWithin(path: string, root: string): boolean {
  const construct = constructPath(path);
  return root === "" || construct === root || construct.startsWith(`${root}/`);
}
