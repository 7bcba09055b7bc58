import { isConfirmable } from "#app/domain/product/evidence.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { entryTerm } from "./act-entries.ts";
import { done } from "./act-scenarios.ts";
import { evidenceShown } from "./evidence-dates.ts";
import type { ClaimStory, ProductStory } from "./story.ts";
import { officeHour, type Theatre, type World } from "./world.ts";

/** The first product is listed so many days before seeding, the last about a month before. */
const earliest = -400;
const latest = -35;

/** A product with its scene and the day it is listed on. */
interface Acted {
  story: ProductStory;
  world: World;
  day: number;
}

/**
 * Acts out every product: drafts side by side, listings in order, then what others confirm. What `selected` names was listed in the
 * months before the catalogue that it entered. Answers ids by the stories' keys.
 */
export async function actProducts({ scene, together }: Theatre, stories: readonly ProductStory[], selected: readonly string[]): Promise<Map<string, string>> {
  const { validFrom } = entryTerm(scene("term"));
  const listedOn = (story: ProductStory, i: number) => {
    const place = selected.indexOf(story.key);
    return place === -1 ? Math.round(earliest + ((latest - earliest) * i) / Math.max(1, stories.length - 1)) : validFrom.day - 35 - 5 * place;
  };
  const acted: Acted[] = stories.map((story, i) => ({ story, world: scene(`product ${story.key}`), day: listedOn(story, i) })).sort((a, b) => a.day - b.day);
  const ids = await Promise.all(acted.map((one) => together(() => actDraft(one))));
  const products = acted.map((one, i) => ({ ...one, id: ids[i] ?? "" }));
  const listed = products.filter(({ story }) => story.ending !== "draft");
  for (const { story, world, day, id } of listed) done(story, await advanceProduct(world.at(day, world.actor(story.vendor)), id, "publish"));
  await Promise.all(listed.map((one) => together(() => actRest(one, one.id))));
  return new Map(products.map(({ story, id }) => [story.key, id]));
}

/** What the vendor wrote first. */
const atFirst = ({ first, ...story }: ProductStory): ProductStory => ({
  ...story,
  ...first?.about,
  claims: story.claims.filter(({ capability }) => !first?.without?.includes(capability)),
});

const aboutOf = ({ name, kind, summary, detail, deliveryModels, priceModel }: ProductStory) => ({ name, kind, summary, detail, deliveryModels, priceModel });

async function actDraft({ story: told, world, day }: Acted): Promise<string> {
  const story = atFirst(told);
  const ctx = world.at(day, world.actor(story.vendor));
  const { id } = done(story, await createProduct(ctx));
  const { revision } = done(story, await saveProductAbout(ctx, id, 1, aboutOf(story)));
  const claims = story.claims.map((claim) => stated(world, claim, day));
  done(story, await saveProductClaims(ctx, id, revision, claims));
  return id;
}

async function actRest({ story, world, day }: Acted, id: string) {
  await actConfirmations(world, story, id, day);
  if (story.first) await actRevision(world, story, story.first.until, id, day);
  if (story.ending === "retired") done(story, await advanceProduct(world.at(day + 20, world.actor(story.vendor)), id, "retire"));
}

/** The vendor rewrites what is listed: one new version for its texts, another for claims that are added. */
async function actRevision(world: World, story: ProductStory, until: number, id: string, day: number) {
  const ctx = world.at(until, world.actor(story.vendor));
  const found = done(story, await findProduct(ctx, { id }));
  const { revision } = done(story, await saveProductAbout(ctx, id, found.revision, aboutOf(story)));
  const claims = story.claims.map((claim) => {
    const standing = found.claims.find(({ capability }) => capability === claim.capability);
    if (!standing) return stated(world, claim, day);
    const { capability, note, level, issuer, reference, issuedOn, expiresOn } = standing;
    return { capability, note, level, issuer, reference, issuedOn, expiresOn };
  });
  done(story, await saveProductClaims(world.at(until + 1, world.actor(story.vendor)), id, revision, claims));
}

const stated = (world: World, { capability, note, level, evidence }: ClaimStory, day: number) => ({
  capability,
  note,
  level,
  ...(evidence ? evidenceShown(world, evidence, day) : { issuer: "", reference: "", issuedOn: null, expiresOn: null }),
});

const confirmed: NonNullable<ClaimStory["confirmation"]> = { state: "confirmed" };

/** What still waits was asked within the last fortnight, what was refused within the last month: the desks show a working office. */
const recently = { waiting: (day: number) => -2 - (-day % 12), refused: (day: number) => -8 - (-day % 22) };

/** What the vendor asks others to confirm, and what they say to it: reports to the operator, deployments to the owner where it runs. */
async function actConfirmations(world: World, story: ProductStory, productId: string, day: number) {
  const asking = story.claims.filter(({ level }) => isConfirmable(level));
  if (asking.length === 0) return;
  const vendor = world.actor(story.vendor);
  const { claims } = done(story, await findProduct(world.at(day, vendor), { id: productId }));
  for (const { capability, confirmation = confirmed } of asking) {
    const claimId = claims.find((claim) => claim.capability === capability)?.id ?? "";
    const asked = confirmation.by ? world.organisationId(confirmation.by) : null;
    const askedDay = Math.max(day + 1, confirmation.state === "confirmed" || story.ending === "retired" ? day + 1 : recently[confirmation.state](day));
    const { id } = done(story, await requestConfirmation(world.at(askedDay, vendor, officeHour(capability + story.key)), claimId, asked));
    if (confirmation.state === "waiting") continue;
    const judge = world.at(askedDay + 5, world.actor(confirmation.by ?? "operator"), officeHour(story.key + capability));
    done(story, await decideConfirmation(judge, id, confirmation.state, confirmation.reason));
  }
}
