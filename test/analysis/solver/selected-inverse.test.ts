import fc from "../../support/fast-check";
import { AdmittanceMatrix, type Complex, inverse, multiply } from "../../../analysis/solver/selected-inverse";

interface Branch {
  readonly a: number;
  readonly b: number;
  readonly y: Complex;
}

const admittance = fc.record({
  re: fc.double({ min: 0.1, max: 5, noNaN: true }),
  im: fc.double({ min: -50, max: -0.5, noNaN: true }),
});

/** A connected random network: a tree, some loops, and sources at some nodes, the first always. */
const network = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    tree: fc.array(fc.tuple(fc.nat(), admittance), { minLength: size - 1, maxLength: size - 1 }),
    loops: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), admittance), { maxLength: 8 }),
    sources: fc.array(fc.tuple(fc.nat(size - 1), admittance), { maxLength: 4 }),
    ground: admittance,
    current: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: size, maxLength: size }),
  }),
);

test("diagonal of the inverse and solution are those of dense elimination on random networks", () => {
  fc.assert(
    fc.property(network, ({ size, tree, loops, sources, ground, current }) => {
      const branches: Branch[] = [
        ...tree.map(([to, y], i) => ({ a: i + 1, b: to % (i + 1), y })),
        ...loops.filter(([a, b]) => a !== b).map(([a, b, y]) => ({ a, b, y })),
      ];
      const shunts: [number, Complex][] = [[0, ground], ...sources];
      const matrix = new AdmittanceMatrix(size);
      for (const { a, b, y } of branches) matrix.branch(a, b, y);
      for (const [node, y] of shunts) matrix.shunt(node, y);
      matrix.factorise();
      const dense = denseInverse(size, branches, shunts);
      const diagonal = matrix.inverseDiagonal();
      const solution = matrix.solve(current.map((re) => ({ re, im: 0 })));
      for (let k = 0; k < size; k++) {
        expectClose(diagonal[k], dense[k][k]);
        const expected = { re: 0, im: 0 };
        dense[k].forEach((z, j) => {
          expected.re += z.re * current[j];
          expected.im += z.im * current[j];
        });
        expectClose(solution[k], expected);
      }
    }),
    { numRuns: 300 },
  );
});

/** Inverse by Gauss-Jordan with pivoting: slow, and nothing of it is shared with what is tested. */
function denseInverse(size: number, branches: Branch[], shunts: [number, Complex][]): Complex[][] {
  const zero = () => ({ re: 0, im: 0 });
  const rows = Array.from({ length: size }, (_, i) =>
    Array.from({ length: 2 * size }, (__, j) => (j === size + i ? { re: 1, im: 0 } : zero())),
  );
  const put = (i: number, j: number, { re, im }: Complex, sign: number) => {
    rows[i][j] = { re: rows[i][j].re + sign * re, im: rows[i][j].im + sign * im };
  };
  for (const { a, b, y } of branches) {
    put(a, a, y, 1);
    put(b, b, y, 1);
    put(a, b, y, -1);
    put(b, a, y, -1);
  }
  for (const [node, y] of shunts) put(node, node, y, 1);
  for (let p = 0; p < size; p++) {
    const magnitude = (i: number) => Math.hypot(rows[i][p].re, rows[i][p].im);
    let best = p;
    for (let i = p; i < size; i++) if (magnitude(i) > magnitude(best)) best = i;
    [rows[p], rows[best]] = [rows[best], rows[p]];
    const pivot = inverse(rows[p][p]);
    rows[p] = rows[p].map((value) => multiply(value, pivot));
    for (let i = 0; i < size; i++) {
      if (i === p) continue;
      const factor = rows[i][p];
      rows[i] = rows[i].map((value, j) => {
        const { re, im } = multiply(factor, rows[p][j]);
        return { re: value.re - re, im: value.im - im };
      });
    }
  }
  return rows.map((row) => row.slice(size));
}

function expectClose(got: Complex, expected: Complex): void {
  const scale = Math.hypot(expected.re, expected.im) + 1e-12;
  expect(Math.hypot(got.re - expected.re, got.im - expected.im) / scale).toBeLessThan(1e-8);
}
