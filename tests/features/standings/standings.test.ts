import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { standingDateProblem, standingState } from "#app/domain/standing/standing.ts";
import { findVendor } from "#app/features/organisations/find-vendor.server.ts";
import { type NewStanding, replyToStanding, withdrawStanding, writeStanding } from "#app/features/standings/keep-standing.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { standings } from "#db/schema/index.ts";
import { done, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let cast: Cast;
let operator: UseCaseContext;
let vendorId: string;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  operator = cast.contextFor(cast.as("office"));
  vendorId = cast.idOf("vendor");
});

const adverse = (change: Partial<NewStanding> = {}): NewStanding => ({
  kind: "adverse",
  title: "虚假宣传处罚",
  reason: "宣传材料与检测报告不符。",
  source: "示例市市场监管局网站公示",
  authority: "示例市市场监督管理局",
  number: "示市监罚〔2026〕12号",
  decidedOn: "2026-10-09",
  startsOn: "2026-10-09",
  endsOn: "2027-10-08",
  ...change,
});
const seenOn = async (day: string) =>
  done(await findVendor(cast.contextFor(visitor, { now: new Date(`${day}T04:00:00Z`) }), cast.creditCodeOf("vendor"))).standings;

describe("an adverse entry", () => {
  test.each<[string, Partial<NewStanding>]>([
    ["authority", { authority: "" }],
    ["number", { number: "" }],
    ["day", { decidedOn: null }],
    ["authority, but blanks", { authority: " " }],
    ["number, but wide blanks", { number: "　" }],
  ])("is not written without the decision’s %s, nor would the database hold it", async (_, change) => {
    expect(refusalOf(await writeStanding(operator, vendorId, adverse(change)))).toBe("invalid no-decision");
    const person = cast.as("office").personId;
    await expect(
      db.insert(standings).values({ id: "x", organisationId: vendorId, ...adverse(change), writtenBy: person, writtenAt: new Date() }),
    ).rejects.toMatchObject({ cause: { constraint_name: "standings_decision" } });
  });

  test("is shown from its first day to its last with the house’s reply, and after it was taken back no more", async () => {
    const { id } = done(await writeStanding(operator, vendorId, adverse()));
    expect((await seenOn("2026-10-08")).map((one) => one.id)).toEqual([]);
    expect((await seenOn("2026-10-09")).map((one) => one.id)).toEqual([id]);
    expect(await seenOn("2027-10-09")).toEqual([]);
    const vendor = cast.contextFor(cast.as("vendor", "editor"));
    done(await replyToStanding(vendor, id, "已更正宣传材料并缴纳罚款。"));
    expect((await seenOn("2026-11-20"))[0]?.reply).toBe("已更正宣传材料并缴纳罚款。");
    done(await withdrawStanding(operator, id, "处罚决定经复议撤销"));
    expect(await seenOn("2026-11-20")).toEqual([]);
    expect(refusalOf(await withdrawStanding(operator, id, "处罚决定经复议撤销"))).toBe("conflict wrong-status");
    expect(refusalOf(await replyToStanding(vendor, id, "再补充一句说明。"))).toBe("conflict wrong-status");
    const [row] = await db.select().from(standings).where(eq(standings.id, id));
    expect(row?.withdrawalReason).toBe("处罚决定经复议撤销");
  });
});

describe("days", () => {
  const today = "2026-11-20";
  test.each<[Partial<NewStanding>, string | null]>([
    [{}, null],
    [{ decidedOn: today }, null],
    [{ decidedOn: "2026-11-21" }, "decidedOn future"],
    [{ decidedOn: "0001-01-01" }, "decidedOn early"],
    [{ decidedOn: "1989-12-31" }, "decidedOn early"],
    [{ decidedOn: "1990-01-01" }, null],
    [{ startsOn: "1989-12-31" }, "startsOn early"],
    [{ startsOn: "1990-01-01", endsOn: "1999-12-31" }, null],
    [{ startsOn: "2027-11-21", endsOn: null }, null],
    [{ startsOn: "2027-11-22", endsOn: null }, "startsOn late"],
    [{ endsOn: "2026-10-08" }, "endsOn before"],
    [{ endsOn: "2026-10-09" }, null],
    [{ endsOn: "2036-10-09" }, null],
    [{ endsOn: "2036-10-10" }, "endsOn late"],
    [{ endsOn: "9999-12-31" }, "endsOn late"],
    [{ endsOn: null }, null],
  ])("%j: %s", (change, expected) => {
    const problem = standingDateProblem(adverse(change), today);
    expect(problem && `${problem.field} ${problem.problem}`).toBe(expected);
  });

  test.each<Partial<NewStanding>>([{ decidedOn: "0001-01-01" }, { startsOn: "1989-12-31", endsOn: null }, { endsOn: "9999-12-31" }])(
    "%j is written neither by the use case nor by the database",
    async (change) => {
      expect(refusalOf(await writeStanding(operator, vendorId, adverse(change)))).toBe("invalid dates-wrong");
      const written = { id: "x", organisationId: vendorId, ...adverse(change), writtenBy: cast.as("office").personId, writtenAt: new Date() };
      await expect(db.insert(standings).values(written)).rejects.toMatchObject({ cause: { constraint_name: "standings_days" } });
    },
  );
});

test("a form sent twice writes one entry; taken back, it can be written anew", async () => {
  for (const entry of [
    adverse({ number: "示市监罚〔2026〕99号" }),
    adverse({ kind: "positive", title: "应急支援表彰", authority: "", number: "", decidedOn: null, endsOn: null }),
  ]) {
    const results = await Promise.all([1, 2, 3].map(() => writeStanding(operator, vendorId, entry)));
    expect(results.map(refusalOf).filter((refusal) => refusal === "conflict standing-already")).toHaveLength(2);
    const said = { ...entry, title: ` ${entry.title}`, number: entry.number.replace("99", "９ ９") };
    expect(refusalOf(await writeStanding(operator, vendorId, said))).toBe("conflict standing-already");
    const [written] = results.filter(({ ok }) => ok).map(done);
    done(await writeStanding(operator, cast.idOf("secondVendor"), entry));
    done(await withdrawStanding(operator, written?.id ?? "", "录入有误，重新录入"));
    done(await writeStanding(operator, vendorId, entry));
  }
});

test("operators write, never on their own house; the house replies; others find nothing", async () => {
  const write = async (actor: Parameters<Cast["contextFor"]>[0], id = vendorId) => refusalOf(await writeStanding(cast.contextFor(actor), id, adverse()));
  expect(await write(cast.as("vendor"))).toBe("forbidden own-organisation");
  expect(await write(cast.as("owner"))).toBe("not-found not-found");
  expect(await write(cast.as("audit"))).toBe("not-found not-found");
  expect(await write(cast.as("office", "viewer"))).toBe("forbidden not-a-writer");
  expect(await write(visitor)).toBe("forbidden not-signed-in");
  expect(await write(cast.as("mixed"), cast.idOf("mixed"))).toBe("forbidden own-organisation");
  const { id } = done(await writeStanding(operator, vendorId, adverse({ kind: "positive", authority: "", number: "", decidedOn: null, endsOn: null })));
  expect(refusalOf(await replyToStanding(cast.contextFor(cast.as("secondVendor")), id, "不是我们的事。"))).toBe("not-found not-found");
  expect(refusalOf(await replyToStanding(cast.contextFor(cast.as("vendor", "viewer")), id, "我只能看不能写。"))).toBe("forbidden not-a-writer");
  expect(refusalOf(await replyToStanding(operator, id, "运营方不代为回应。"))).toBe("not-found not-found");
  expect(refusalOf(await writeStanding(operator, vendorId, adverse({ endsOn: "2026-10-01" })))).toBe("invalid dates-wrong");
});

test.each([
  ["2026-10-08", false, "ahead"],
  ["2026-10-09", false, "stands"],
  ["2027-10-08", false, "stands"],
  ["2027-10-09", false, "over"],
  ["2026-10-09", true, "withdrawn"],
])("on %s, taken back: %s, an entry is %s to its house and the operator", (day, withdrawn, state) => {
  expect(standingState({ startsOn: "2026-10-09", endsOn: "2027-10-08", withdrawn }, day)).toBe(state);
});
