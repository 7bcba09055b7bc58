import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import { visitor } from "#app/domain/identity/actor.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { dropBegunClaims } from "#app/features/products/drop-begun-claims.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { listBegunClaims } from "#app/features/products/list-begun-claims.server.ts";
import { takeClaim } from "#app/features/products/take-claim.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { begunClaims, products } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { capabilitiesOf, completeDraft, done, listedProduct, refusalOf, selfDeclared } from "./world.ts";

let db: Database;
let cast: Cast;
let editor: UseCaseContext;
let id: string;
let capability: string;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  editor = cast.contextFor(cast.as("vendor", "editor"));
  [capability = ""] = capabilitiesOf(editor, 5).slice(4);
});
beforeEach(async () => {
  id = done(await createProduct(editor)).id;
});

const begunOf = async (of = id) => listBegunClaims(editor, done(await findProduct(editor, { id: of })));

test("a claim that is taken waits to be written, once however often it is taken; the product stays as it is", async () => {
  const { number, ...listed } = await listedProduct(editor);
  const before = await db.select().from(products).where(eq(products.id, listed.id));
  const taken = await Promise.all([1, 2, 3].map(() => takeClaim(editor, listed.id, capability)));
  expect(taken.map(refusalOf)).toEqual([null, null, null]);
  expect(await begunOf(listed.id)).toEqual([capability]);
  expect(await db.select().from(products).where(eq(products.id, listed.id))).toEqual(before);
  expect(number).not.toBe("");
});

test("what is claimed already is not taken", async () => {
  const draft = await completeDraft(editor, [selfDeclared(capability)]);
  done(await takeClaim(editor, draft.id, capability));
  expect(await db.$count(begunClaims, eq(begunClaims.productId, draft.id))).toBe(0);
});

test("claims and what was taken are twenty at most, also at once", async () => {
  const all = capabilitiesOf(editor, 22);
  const draft = await completeDraft(editor, all.slice(0, 18).map(selfDeclared));
  const taken = await Promise.all(all.slice(18).map((one) => takeClaim(editor, draft.id, one)));
  expect(taken.map(refusalOf).sort()).toEqual(["conflict claims-count", "conflict claims-count", null, null]);
  expect(await begunOf(draft.id)).toHaveLength(2);
});

test("what was stated or removed is begun no longer, what was taken since is kept", async () => {
  const [first = "", second = ""] = capabilitiesOf(editor, 2);
  for (const one of [first, second, capability]) done(await takeClaim(editor, id, one));
  done(await dropBegunClaims(editor, id, [first, capability, "no-such-thing", "\0"]));
  expect(await begunOf()).toEqual([second]);
  done(await dropBegunClaims(editor, id, []));
  expect(await begunOf()).toEqual([second]);
});

test("one sent more often than a statement holds values is dropped all the same", async () => {
  done(await takeClaim(editor, id, capability));
  done(await dropBegunClaims(editor, id, Array<string>(70_000).fill(capability)));
  expect(await begunOf()).toEqual([]);
});

test("what is retired once it was taken is no row of the form, and stands in nobody's way", async () => {
  const all = capabilitiesOf(editor, 21);
  const [retired = "", ...present] = all;
  const draft = await completeDraft(editor, present.slice(0, 19).map(selfDeclared));
  done(await takeClaim(editor, draft.id, retired));
  const { concepts } = editor.reference.taxonomy;
  const later = { ...editor, reference: { ...editor.reference, taxonomy: createTaxonomy(concepts.filter(({ slug }) => slug !== retired)) } };
  const product = done(await findProduct(editor, { id: draft.id }));
  expect([await listBegunClaims(editor, product), await listBegunClaims(later, product)]).toEqual([[retired], []]);
  done(await takeClaim(later, draft.id, all[20] ?? ""));
  expect(await listBegunClaims(later, product)).toEqual([all[20]]);
});

describe("it is refused", () => {
  test.each([
    ["a visitor", () => visitor, "not-found not-found"],
    ["another vendor", () => cast.as("secondVendor"), "not-found not-found"],
    ["a demand owner", () => cast.as("owner"), "not-found not-found"],
    ["an operator", () => cast.as("office"), "not-found not-found"],
    ["an auditor", () => cast.as("audit"), "not-found not-found"],
    ["a viewer", () => cast.as("vendor", "viewer"), "forbidden not-a-writer"],
  ])("to %s", async (_, actor, refusal) => {
    const ctx = cast.contextFor(actor());
    done(await takeClaim(editor, id, capabilitiesOf(editor, 1)[0] ?? ""));
    expect(refusalOf(await takeClaim(ctx, id, capability))).toBe(refusal);
    expect(refusalOf(await dropBegunClaims(ctx, id, capabilitiesOf(editor, 1)))).toBe(refusal);
    expect(await begunOf()).toEqual(capabilitiesOf(editor, 1));
  });

  test("where the capability is none, or cannot be claimed", async () => {
    const broad = editor.reference.taxonomy.concepts.find(({ claimable }) => !claimable)?.slug ?? "";
    for (const slug of ["no-such-thing", "", "\0", "\ud800", broad]) expect(refusalOf(await takeClaim(editor, id, slug))).toBe("not-found not-found");
  });

  test("of a product that is over", async () => {
    done(await advanceProduct(editor, id, "discard"));
    expect(refusalOf(await takeClaim(editor, id, capability))).toBe("conflict not-editable");
  });
});
