import { beijingDay } from "#app/domain/shared/day.ts";
import { isConfirmable } from "#app/domain/product/evidence.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { done } from "./act-scenarios.ts";
import type { ClaimStory, ProductStory } from "./story.ts";
import type { World } from "./world.ts";

/** The first product is listed so many days before seeding, the last about a month before. */
const earliest = -400;
const latest = -35;

/** Acts out every product; answers ids by the stories' keys. */
export async function actProducts(world: World, stories: readonly ProductStory[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [i, story] of stories.entries()) {
    const day = Math.round(earliest + ((latest - earliest) * i) / Math.max(1, stories.length - 1));
    ids.set(story.key, await actProduct(world, story, day));
  }
  return ids;
}

async function actProduct(world: World, story: ProductStory, day: number): Promise<string> {
  const ctx = world.at(day, world.actor(story.vendor));
  const { id } = done(story, await createProduct(ctx));
  const { name, kind, summary, detail, deliveryModels, priceModel } = story;
  const { revision } = done(story, await saveProductAbout(ctx, id, 1, { name, kind, summary, detail, deliveryModels, priceModel }));
  done(story, await saveProductClaims(ctx, id, revision, story.claims.map((claim) => stated(world, claim))));
  if (story.ending === "draft") return id;
  done(story, await advanceProduct(ctx, id, "publish"));
  await actConfirmations(world, story, id, day);
  if (story.ending === "retired") done(story, await advanceProduct(world.at(day + 20, world.actor(story.vendor)), id, "retire"));
  return id;
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

/** What the vendor asks others to confirm, and what they say to it: reports to the operator, deployments to the owner where it runs. */
async function actConfirmations(world: World, story: ProductStory, productId: string, day: number) {
  const asking = story.claims.filter(({ level }) => isConfirmable(level));
  if (asking.length === 0) return;
  const vendor = world.actor(story.vendor);
  const { claims } = done(story, await findProduct(world.at(day, vendor), { id: productId }));
  for (const { capability, confirmation = confirmed } of asking) {
    const claimId = claims.find((claim) => claim.capability === capability)?.id ?? "";
    const asked = confirmation.by ? world.organisationId(confirmation.by) : null;
    const { id } = done(story, await requestConfirmation(world.at(day + 1, vendor), claimId, asked));
    if (confirmation.state === "waiting") continue;
    const judge = world.at(day + 6, world.actor(confirmation.by ?? "operator"));
    done(story, await decideConfirmation(judge, id, confirmation.state, confirmation.reason));
  }
}
