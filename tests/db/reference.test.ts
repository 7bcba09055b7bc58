import { beforeEach, expect, test } from "vitest";
import { loadReference } from "#app/platform/reference.server.ts";
import { referenceVersions } from "#db/schema/index.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";
import { codeLists } from "#seeds/reference/code-lists.ts";
import { writeReference } from "#seeds/reference/index.ts";
import { asOwner, freshDatabase } from "#tests/support/database.ts";

type Written = Parameters<typeof writeReference>[1];

const bundled = { capabilities, codeLists };
const [first, second, ...rest] = capabilities as [(typeof capabilities)[number], (typeof capabilities)[number], ...typeof capabilities];

let start: (reference?: Written) => ReturnType<typeof loadReference>;
let url: string;
let versions: () => Promise<(typeof referenceVersions.$inferSelect)[]>;
beforeEach(async () => {
  const { db, ownerUrl } = await freshDatabase();
  url = ownerUrl;
  start = (reference) =>
    asOwner(ownerUrl, async ({ db: owner }) => {
      await writeReference(owner, reference);
      return await loadReference(owner);
    });
  versions = () => db.select().from(referenceVersions);
});

const named = ({ taxonomy }: Awaited<ReturnType<typeof start>>, slug: string) => taxonomy.get(slug)?.zh;

test("a release that is taken back brings its own reference with it, and the next one again", async () => {
  const renamed = { ...bundled, capabilities: capabilities.map((concept) => (concept === first ? { ...concept, zh: "改名之后" } : concept)) };
  const before = await start();
  expect(named(await start(renamed), first.slug)).toBe("改名之后");
  const after = await start();
  expect(named(after, first.slug)).toBe(first.zh);
  expect(after.digest).toBe(before.digest);
  expect(named(await start(renamed), first.slug)).toBe("改名之后");
  expect(await versions()).toHaveLength(2);
});

test("what was retired stands again under its own name, even where another bore it meanwhile", async () => {
  const without = rest.map((concept) => ({ ...concept, broader: concept.broader.filter((slug) => slug !== first.slug) }));
  const heir = { ...second, zh: first.zh, en: first.en, broader: second.broader.filter((slug) => slug !== first.slug) };
  const later = await start({ ...bundled, capabilities: [heir, ...without] });
  expect([later.retired.get(first.slug)?.zh, named(later, second.slug)]).toEqual([first.zh, first.zh]);
  const back = await start();
  expect([named(back, first.slug), named(back, second.slug), back.retired.size]).toEqual([first.zh, second.zh, 0]);
});

test("two that change names are both called by their new ones", async () => {
  const swapped = [
    { ...first, zh: second.zh, en: second.en },
    { ...second, zh: first.zh, en: first.en },
  ];
  const reference = await start({ ...bundled, capabilities: [...swapped, ...rest] });
  expect([named(reference, first.slug), named(reference, second.slug)]).toEqual([second.zh, first.zh]);
});

test("of two releases that start at once the one that writes last stands, though it began first", async () => {
  const [slow, quick] = ["慢的一方", "快的一方"].map((zh) => ({ ...bundled, capabilities: [{ ...first, zh }, second, ...rest] }));
  await asOwner(url, async ({ db: owner }) => {
    const delayed = Object.assign(Object.create(owner), {
      transaction: (run: Parameters<typeof owner.transaction>[0]) =>
        owner.transaction(async (tx) => {
          await tx.execute("select 1");
          await start(quick);
          return await run(tx);
        }),
    }) as typeof owner;
    await writeReference(delayed, slow);
  });
  const stands = () => asOwner(url, ({ db: owner }) => loadReference(owner));
  const reference = await stands();
  expect(named(reference, first.slug)).toBe("慢的一方");
  expect(named(await start(slow), first.slug)).toBe("慢的一方");
  expect(named(await start(quick), first.slug)).toBe("快的一方");
  expect((await versions()).every(({ hierarchy }) => hierarchy !== null)).toBe(true);
});

test("a start with the reference that stands writes nothing", async () => {
  const before = await versions();
  await start();
  expect(await versions()).toEqual(before);
});
