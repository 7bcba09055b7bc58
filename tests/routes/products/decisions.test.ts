import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { paths } from "#app/paths.ts";
import { claims, confirmations, products } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { requestedConfirmation } from "#tests/routes/operate/world.ts";
import { startApp } from "#tests/support/app.ts";

const app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });

async function decided(verdict: "confirmed" | "refused") {
  const id = await requestedConfirmation(app.cast, "tested");
  const operator = app.cast.as("office");
  done(await decideConfirmation(app.cast.contextFor(operator), id, verdict, verdict === "refused" ? "编号查不到这份报告。" : ""));
  const [found] = await app.db
    .select({ number: products.number })
    .from(confirmations)
    .innerJoin(claims, eq(claims.id, confirmations.claimId))
    .innerJoin(products, eq(products.id, claims.productId))
    .where(eq(confirmations.id, id));
  return { record: paths.confirmation(id), page: paths.product(found?.number ?? ""), name: operator.name };
}

test("who confirmed a claim, and when: the office to everybody, the person and the record to its vendor, operators and auditors", async () => {
  const { record, page, name } = await decided("confirmed");
  const told = /运营方于 .*日 确认/;
  for (const client of [app.visitor, await app.as("owner"), await app.as("secondVendor")]) {
    const { text, html } = await client.get(page);
    expect([told.test(text), text.includes(`运营方 ${name}`), html.includes(record)]).toEqual([true, false, false]);
  }
  for (const house of ["vendor", "office", "audit"] as const) {
    const client = await app.as(house);
    const { text, html } = await client.get(page);
    expect([house, text.includes(`运营方 ${name}于`), html.includes(record)]).toEqual([house, true, true]);
    expect((await client.get(record)).status).toBe(200);
  }
});

test("what was not confirmed is no news for the public, and a record for those who read papers", async () => {
  const { record, page } = await decided("refused");
  expect((await app.visitor.get(page)).text).not.toContain("未予确认");
  const { text, html } = await (await app.as("audit")).get(page);
  expect([text.includes("未予确认"), html.includes(record)]).toEqual([true, true]);
});
