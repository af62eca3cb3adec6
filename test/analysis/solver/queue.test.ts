import fc from "fast-check";
import { DescendingQueue } from "../../../analysis/solver/queue";

test("a filled queue gives every index once, the largest first", () => {
  for (const size of [0, 1, 31, 32, 33, 63, 64, 100]) {
    const queue = new DescendingQueue(size);
    queue.fill(size);
    const popped: number[] = [];
    for (let index = queue.pop(); index >= 0; index = queue.pop()) popped.push(index);
    expect(popped).toEqual(Array.from({ length: size }, (_, i) => size - 1 - i));
  }
});

test("it behaves as a sorted set", () => {
  const command = fc.record({ what: fc.constantFrom("add", "delete", "pop"), index: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 200 }), (commands) => {
      const queue = new DescendingQueue(201);
      const set = new Set<number>();
      for (const { what, index } of commands) {
        if (what === "add") {
          queue.add(index);
          set.add(index);
        } else if (what === "delete") {
          queue.delete(index);
          set.delete(index);
        } else {
          const largest = set.size > 0 ? Math.max(...set) : -1;
          expect(queue.pop()).toBe(largest);
          set.delete(largest);
        }
      }
    }),
  );
});
