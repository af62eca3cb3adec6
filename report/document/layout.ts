/** Every key of T, of each member where T is a union. */
type KeyOf<T> = T extends unknown ? keyof T : never;
/** What T holds under K, without undefined. */
type ValueOf<T, K extends PropertyKey> = T extends { readonly [P in K]?: infer V } ? NonNullable<V> : never;

/**
 * The keys of a row in the order in which they are written, each with what becomes of its value.
 * A key that T has and the layout has not, or the other way round, does not compile.
 */
type Layout<T> = { readonly [K in KeyOf<T>]: (value: ValueOf<T, K>) => unknown };

/** Copies a row with its keys in the order of the layout; absent values stay absent. */
export function row<T extends object>(layout: Layout<T>): (value: T) => T {
  const columns = Object.entries<(value: never) => unknown>(layout);
  return (value) => {
    const source = value as { readonly [key: string]: unknown };
    const copy: { [key: string]: unknown } = {};
    for (const [key, arrange] of columns) {
      if (source[key] !== undefined) copy[key] = arrange(source[key] as never);
    }
    return copy as T;
  };
}

/** Applies a layout to every row of a list. */
export function rows<T>(arrange: (value: T) => T): (values: T[]) => T[] {
  return (values) => values.map(arrange);
}

/** A value whose own keys, if any, need no order. */
export function asIs<T>(value: T): T {
  return value;
}

/** A map with open names: written by name. */
export function byName<T>(map: { readonly [name: string]: T }): { readonly [name: string]: T } {
  const names = Object.keys(map).sort();
  return Object.fromEntries(names.map((name) => [name, map[name]]));
}
