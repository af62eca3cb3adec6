import fc from "../../support/fast-check";
import { AscendingQueue, DescendingQueue } from "../../../analysis/solver/queue";

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

test("an ascending queue gives every index once, the smallest first, also above the 31st bit of a word", () => {
  for (const size of [0, 1, 31, 32, 33, 63, 64, 100]) {
    const queue = new AscendingQueue(size);
    for (let index = size - 1; index >= 0; index--) queue.add(index);
    const popped: number[] = [];
    for (let index = queue.pop(); index >= 0; index = queue.pop()) popped.push(index);
    expect(popped).toEqual(Array.from({ length: size }, (_, i) => i));
    expect(queue.pop()).toBe(-1);
  }
});

test("what is added below the last one given comes next", () => {
  const queue = new AscendingQueue(100);
  for (const index of [70, 99]) queue.add(index);
  expect(queue.pop()).toBe(70);
  for (const index of [3, 70]) queue.add(index);
  expect([queue.pop(), queue.pop(), queue.pop(), queue.pop()]).toEqual([3, 70, 99, -1]);
});

test("an ascending queue behaves as a sorted set", () => {
  const command = fc.record({ what: fc.constantFrom("add", "delete", "pop"), index: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 200 }), (commands) => {
      const queue = new AscendingQueue(201);
      const set = new Set<number>();
      for (const { what, index } of commands) {
        if (what === "add") {
          queue.add(index);
          set.add(index);
        } else if (what === "delete") {
          queue.delete(index);
          set.delete(index);
        } else {
          const smallest = set.size > 0 ? Math.min(...set) : -1;
          expect(queue.pop()).toBe(smallest);
          set.delete(smallest);
        }
      }
    }),
  );
});
