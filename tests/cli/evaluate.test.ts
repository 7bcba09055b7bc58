import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "#tests/support/process.ts";

interface Row {
  _id: string;
  title: string;
  text?: string;
  tags?: Record<string, number>;
  mask?: string[];
}

const corpus: Row[] = [
  { _id: "wall", title: "Firewall", text: "Filters packets at the border of a network.", tags: { firewall: 3 } },
  { _id: "proxy", title: "Web proxy", text: "Filters what browsers ask for.", tags: { gateway: 2 } },
  { _id: "copies", title: "Offline backups", text: "Copies that ransomware cannot reach.", tags: { backup: 3 } },
  { _id: "vault", title: "保险库", text: "离线备份，勒索软件够不着。", tags: { backup: 1 } },
  { _id: "watch", title: "Night watch", text: "People who look at alerts around the clock." },
  { _id: "own", title: "Backups out of reach", text: "Ransomware cannot reach copies.", tags: { backup: 3 } },
];
const queries: Row[] = [
  { _id: "q-own", title: "Backups out of reach", text: "Ransomware took the copies as well.", tags: { backup: 1 }, mask: ["own"] },
  { _id: "q-border", title: "Border", text: "Packets nobody filters.", tags: { firewall: 1, gateway: 0.5 } },
  { _id: "q-words", title: "离线备份", text: "" },
];
const qrels = [
  ["q-own", "copies", 3],
  ["q-own", "own", 3],
  ["q-own", "vault", 1],
  ["q-border", "wall", 2],
  ["q-words", "vault", 1],
];

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "judged-"));
  const lines = (rows: readonly string[]) => `${rows.join("\n")}\n`;
  const put = (name: string, rows: readonly string[]) => writeFileSync(join(directory, name), lines(rows));
  put(
    "corpus.jsonl",
    corpus.map((row) => JSON.stringify(row)),
  );
  put(
    "queries.jsonl",
    queries.map((row) => JSON.stringify(row)),
  );
  put("qrels.tsv", ["query-id\tcorpus-id\tscore", ...qrels.map((row) => row.join("\t"))]);
  put("taxonomy.tsv", ["id\tlabel\tparent_id", "firewall\tFirewall\tgateway", "gateway\tGateway\tnetwork", "backup\tBackup\trecovery"]);
});

afterAll(() => rmSync(directory, { recursive: true }));

describe("a labelled set", () => {
  test("is ranked by the engine as it ships, beside what it is held against and with one thing taken away at a time", async () => {
    const { code, out, err } = await run(["app/cli/evaluate.ts", directory, "--ablate"], {});
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("3 queries × 6 candidates");
    const named = [...out.matchAll(/^(.+?) {2,}(\d\.\d{4}) /gmu)].map(([, name, ndcg]) => [name, Number(ndcg)] as const);
    expect(named.map(([name]) => name)).toEqual([
      "engine",
      "engine, text only",
      "engine, tags only",
      "BM25 only",
      "exact tags only",
      "plain fusion",
      "prior only",
      "− 语义相近",
      "− hierarchy",
      "− kinship",
      "− borrowed tags",
      "− fields",
      "− cut of grams",
    ]);
    const figures = new Map(named);
    expect(figures.get("engine")).toBe(1);
    // nothing to go by for the query of words alone
    expect(figures.get("engine, tags only")).toBeLessThan(1);
  });

  test("leaves a run in TREC's format, the masked candidate in nobody's ranking, the same each time", async () => {
    const files = ["one", "two"].map((name) => join(directory, name));
    for (const file of files) expect((await run(["app/cli/evaluate.ts", directory, "--run-out", file], {})).code).toBe(0);
    const [one = "", two] = files.map((file) => readFileSync(file, "utf8"));
    expect(two).toBe(one);
    const rows = one.trim().split("\n");
    expect(rows[0]).toMatch(/^q-own Q0 copies 1 \d\.\d{9} anchang$/);
    expect(rows.filter((row) => row.startsWith("q-own Q0 own "))).toEqual([]);
    expect(new Set(rows.map((row) => row.split(" ")[0]))).toEqual(new Set(["q-own", "q-border", "q-words"]));
  });
});

test("a run that cannot be written, and a set of which nothing is labelled, are said in a line", async () => {
  const unwritten = await run(["app/cli/evaluate.ts", directory, "--run-out", join(directory, "nowhere", "run")], {});
  expect([unwritten.code, unwritten.err]).toEqual([1, expect.stringMatching(/^cannot write the run: ENOENT[^\n]+\n$/)]);
  const unlabelled = mkdtempSync(join(directory, "unlabelled-"));
  for (const name of ["corpus.jsonl", "queries.jsonl"]) writeFileSync(join(unlabelled, name), '{"_id": "wall"}\n');
  writeFileSync(join(unlabelled, "qrels.tsv"), "query-id\tcorpus-id\tscore\n");
  const { code, err } = await run(["app/cli/evaluate.ts", unlabelled], {});
  expect([code, err]).toEqual([1, expect.stringMatching(/^cannot read a labelled set: .*: no query has/)]);
});

test("a row that is no JSON, or no row, is named", async () => {
  const broken = mkdtempSync(join(directory, "broken-"));
  for (const row of ['{"_id": ', "null", "[]", '{"_id": 1}']) {
    writeFileSync(join(broken, "corpus.jsonl"), `{"_id": "wall"}\n\n${row}\n`);
    const { code, err } = await run(["app/cli/evaluate.ts", broken], {});
    expect([row, code, err]).toEqual([row, 1, expect.stringMatching(/^cannot read a labelled set: .*corpus\.jsonl, line 3: [^\n]+\n$/)]);
  }
});

test.each([
  ["nothing to read", [], 2, /^usage: npm run evaluate/],
  ["a directory that is not there", ["/nowhere/at/all"], 1, /^cannot read a labelled set: .*\/nowhere\/at\/all/],
  ["one of several that is not there", ["--cross-validate", "/nowhere/at/all"], 1, /^cannot read a labelled set: .*\/nowhere\/at\/all/],
  ["two directories", [".", "."], 2, /^usage: npm run evaluate/],
  ["an unknown option", [".", "--quickly"], 2, /^Unknown option '--quickly'/],
])("%s is said in a line", async (_, args, code, words) => {
  const { err, ...ran } = await run(["app/cli/evaluate.ts", ...args], {});
  expect(ran.code).toBe(code);
  expect(err).toMatch(words);
  expect(err).not.toMatch(/^\s+at /m);
});
