import { isConfirmable } from "#app/domain/product/evidence.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { done } from "./act-scenarios.ts";
import type { ClaimStory, ProductStory } from "./story.ts";
import type { Theatre, World } from "./world.ts";

/** The first product is listed so many days before seeding, the last about a month before. */
const earliest = -400;
const latest = -35;

/** Acts out every product: drafts side by side, listings in order, then what others confirm. Answers ids by the stories' keys. */
export async function actProducts({ scene, together }: Theatre, stories: readonly ProductStory[]): Promise<Map<string, string>> {
  const acted = stories.map((story, i) => ({
    story,
    world: scene(`product ${story.key}`),
    day: Math.round(earliest + ((latest - earliest) * i) / Math.max(1, stories.length - 1)),
  }));
  const ids = await Promise.all(acted.map(({ story, world, day }) => together(() => actDraft(world, story, day))));
  const products = acted.map((one, i) => ({ ...one, id: ids[i] ?? "" }));
  const listed = products.filter(({ story }) => story.ending !== "draft");
  for (const { story, world, day, id } of listed) done(story, await advanceProduct(world.at(day, world.actor(story.vendor)), id, "publish"));
  await Promise.all(listed.map(({ story, world, day, id }) => together(() => actRest(world, story, id, day))));
  return new Map(products.map(({ story, id }) => [story.key, id]));
}

async function actDraft(world: World, story: ProductStory, day: number): Promise<string> {
  const ctx = world.at(day, world.actor(story.vendor));
  const { id } = done(story, await createProduct(ctx));
  const { name, kind, summary, detail, deliveryModels, priceModel } = story;
  const { revision } = done(story, await saveProductAbout(ctx, id, 1, { name, kind, summary, detail, deliveryModels, priceModel }));
  done(
    story,
    await saveProductClaims(
      ctx,
      id,
      revision,
      story.claims.map((claim) => stated(world, claim)),
    ),
  );
  return id;
}

async function actRest(world: World, story: ProductStory, id: string, day: number) {
  await actConfirmations(world, story, id, day);
  if (story.ending === "retired") done(story, await advanceProduct(world.at(day + 20, world.actor(story.vendor)), id, "retire"));
}

function stated(world: World, { capability, note, level, evidence }: ClaimStory) {
  const shown = evidence && {
    issuer: evidence.issuer,
    reference: evidence.reference,
    issuedOn: beijingDay(world.instant(evidence.issuedDay)),
    expiresOn: evidence.expiresDay === undefined ? null : beijingDay(world.instant(evidence.expiresDay)),
  };
  return { capability, note, level, ...(shown ?? { issuer: "", reference: "", issuedOn: null, expiresOn: null }) };
}

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
    const { id } = done(story, await requestConfirmation(world.at(askedDay, vendor), claimId, asked));
    if (confirmation.state === "waiting") continue;
    const judge = world.at(askedDay + 5, world.actor(confirmation.by ?? "operator"));
    done(story, await decideConfirmation(judge, id, confirmation.state, confirmation.reason));
  }
}
