import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contentOf,
  digestAlgorithms,
  genesis,
  type Particulars,
  type RecordDigests,
  type RecordRow,
  recordOutcomes,
  rowText,
} from "#app/domain/record/record-row.ts";
import { type Head, type RecordedRow, walkChain } from "#app/domain/record/walk-chain.ts";

const digests: RecordDigests = {
  hash: (algorithm, text) => createHash(algorithm).update(text).digest("hex"),
  seal: (algorithm, salt, value) => createHmac(algorithm, salt).update(JSON.stringify(value)).digest("hex"),
};

const word = fc.string({ minLength: 1, maxLength: 8 });
const told = fc.record({
  personId: fc.option(word),
  organisationId: fc.option(word),
  action: word,
  subjectType: word,
  subjectId: word,
  subjectVersion: fc.option(fc.nat()),
  outcome: fc.constantFrom(...recordOutcomes),
  before: fc.option(word),
  after: fc.option(word),
  event: fc.option(word),
  algorithm: fc.constantFrom(...digestAlgorithms),
  salt: word,
  from: fc.option(word),
  details: fc.dictionary(word, fc.string({ maxLength: 5 }), { maxKeys: 2 }),
});

/** A chain as it is written: rows may be made with either digest, and some have been erased. */
const chains = fc.array(fc.tuple(told, fc.boolean()), { minLength: 2, maxLength: 12 }).map((all) => {
  let previous = genesis;
  return all.map(([{ salt, from, details, ...rest }, erased], i): RecordedRow => {
    const particulars: Particulars = { salt, from, details };
    const content = digests.seal(rest.algorithm, salt, contentOf(particulars));
    const row = { ...rest, sequence: i + 1, at: `2026-11-20T02:00:00.00000${i % 10}Z`, content, previous };
    previous = digests.hash(rest.algorithm, rowText(row));
    return { row: { ...row, hash: previous }, particulars: erased ? null : particulars };
  });
});

/** A later row says of all of them that they were erased. */
const erasuresOf = (rows: readonly RecordedRow[]) => new Map(rows.map(({ row }) => [row.subjectId, Number.POSITIVE_INFINITY]));

function walk(rows: readonly RecordedRow[], heads: readonly Head[] = [], erasures: ReadonlyMap<string, number> = erasuresOf(rows)) {
  const chain = walkChain(digests, heads, erasures);
  for (const row of rows) {
    const misfit = chain.next(row);
    if (misfit) return misfit;
  }
  return chain.end(0);
}
const headOf = (rows: readonly RecordedRow[]) => rows.at(-1)?.row as Head;

describe("a chain", () => {
  test("that was only ever added to fits, erased or not, whichever digests it was made with", () => {
    fc.assert(
      fc.property(chains, (rows) => {
        expect(walk(rows, [headOf(rows)])).toBeNull();
        const chain = walkChain(digests, [], erasuresOf(rows));
        for (const row of rows) chain.next(row);
        expect([chain.head.sequence, chain.erased]).toEqual([rows.length, rows.filter(({ particulars }) => !particulars).length]);
      }),
    );
  });

  test("with any one column changed does not fit, from that row on", () => {
    const columns = Object.keys({ sequence: 0, at: 0, personId: 0, organisationId: 0, action: 0, subjectType: 0, subjectId: 0, subjectVersion: 0, outcome: 0 });
    const more = ["before", "after", "content", "algorithm", "previous", "hash"];
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...columns, ...more), (rows, nth, column) => {
        const at = nth % rows.length;
        const changed = rows.map((one, i) => (i === at ? { ...one, row: { ...one.row, [column]: other(one.row[column as keyof RecordRow]) } } : one));
        expect(walk(changed, [headOf(rows)])?.sequence).toBe(at + 1);
      }),
    );
  });

  test("with particulars changed does not fit", () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom("salt", "from", "details"), (rows, nth, column) => {
        const at = nth % rows.length;
        const changed = rows.map((one, i) =>
          i === at && one.particulars ? { ...one, particulars: { ...one.particulars, [column]: other(one.particulars[column as keyof Particulars]) } } : one,
        );
        expect(walk(changed)).toEqual(rows[at]?.particulars ? { sequence: at + 1, fault: "particulars-changed" } : null);
      }),
    );
  });

  test("with particulars missing fits only where a later row says that they were erased, of whose they were", () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom("personId", "organisationId", "subjectId"), fc.boolean(), (rows, nth, column, later) => {
        const at = nth % rows.length;
        const told = rows.map((one, i) => ({ ...one, particulars: i === at ? null : { salt: "s", from: null, details: {} } }));
        const sealed = relinked(told);
        const id = sealed[at]?.row[column as "subjectId"] ?? null;
        const fits = later && id !== null;
        const erasures = new Map(id === null ? [] : [[id, later ? at + 2 : at + 1]]);
        expect(walk(sealed, [], erasures)).toEqual(fits ? null : { sequence: at + 1, fault: "particulars-missing" });
      }),
    );
  });

  test("with a row taken out, two swapped or one put in twice does not fit", () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (rows, a, b) => {
        const [one, two] = [a % rows.length, b % rows.length];
        const head = headOf(rows);
        expect(walk(rows.toSpliced(one, 1), [head])?.sequence).toBe(one + 1);
        expect(walk(rows.toSpliced(one, 0, rows[one] as RecordedRow), [head])?.sequence).toBe(one + 2);
        if (one === two) return;
        const swapped = [...rows];
        [swapped[one], swapped[two]] = [rows[two] as RecordedRow, rows[one] as RecordedRow];
        expect(walk(swapped, [head])?.sequence).toBe(Math.min(one, two) + 1);
      }),
    );
  });

  test("that was cut fits itself, and not a checkpoint that goes farther", () => {
    fc.assert(
      fc.property(chains, fc.nat(), (rows, a) => {
        const left = rows.slice(0, a % rows.length);
        expect(walk(left)).toBeNull();
        expect(walk(left, [headOf(rows)])).toEqual({ sequence: left.length + 1, fault: "cut-off" });
      }),
    );
  });

  test("that was written anew as a whole fits itself, and no checkpoint of before", () => {
    fc.assert(
      fc.property(chains, chains, (rows, others) => {
        fc.pre(headOf(rows).hash !== others[rows.length - 1]?.row.hash);
        const misfit = walk(others, [headOf(rows)]);
        expect(misfit?.fault).toBe(others.length < rows.length ? "cut-off" : "rewritten");
      }),
    );
  });

  test("whose particulars are left without their row was cut", () => {
    expect(walkChain(digests, [], new Map()).end(3)).toEqual({ sequence: 3, fault: "stray-particulars" });
  });
});

/** The same rows with digests that fit the particulars they have now. */
function relinked(rows: readonly RecordedRow[]): RecordedRow[] {
  let previous = genesis;
  return rows.map(({ row: { hash: _, ...row }, particulars }) => {
    const content = particulars ? digests.seal(row.algorithm, particulars.salt, contentOf(particulars)) : row.content;
    const linked = { ...row, content, previous };
    previous = digests.hash(row.algorithm, rowText(linked));
    return { row: { ...linked, hash: previous }, particulars };
  });
}

/** Something else of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === "number") return value + 1000;
  if (typeof value === "string") return value === "sm3" ? "sha256" : `${value}x`;
  return value === null ? "x" : { ...(value as object), "added later": "x" };
}
