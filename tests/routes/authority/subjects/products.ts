import { eq } from "drizzle-orm";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { claims } from "#db/schema/index.ts";
import { dealingsOf } from "#tests/features/intents/world.ts";
import { pickCapabilities, today } from "#tests/features/matching/world.ts";
import { capabilitiesOf, done, listedProduct, shown } from "#tests/features/products/world.ts";
import type { TestApp } from "#tests/support/app.ts";
import { requestedConfirmation } from "../../operate/world.ts";
import type { Subject } from "../patterns.ts";
import type { Asking } from "../readers.ts";

/** Products of the vendor’s in every status, their claims, and what was asked about them. */
export function productsSubjects({ cast, db }: TestApp, { suspended }: Asking): Subject[] {
  const act = dealingsOf(cast);
  const [capability = ""] = capabilitiesOf(cast, 1);
  const draft = () => act.draftProduct("vendor", "示例零信任接入网关", [shown(capability)]);
  const listed = () => listedProduct(act.at("vendor"), [shown(capability)]);
  const gone = async () => {
    const id = await draft();
    done(await advanceProduct(act.at("vendor"), id, "discard"));
    return id;
  };
  const moved = async (house: "vendor" | "office", event: "retire" | "take-down") => {
    const product = await listed();
    done(await advanceProduct(act.at(house), product.id, event, { reason: "材料与产品不符，请更正。" }));
    return product;
  };
  const ofSuspended = () => suspended.once(() => listedProduct(cast.contextFor(suspended.actor, { now: today }), [shown(capability)]));
  const claimOf = async (productId: string) => ({ id: (await db.select().from(claims).where(eq(claims.productId, productId)))[0]?.id ?? "" });
  const decided = async (level: "tested" | "deployed", verdict: "confirmed" | "refused") => {
    const id = await requestedConfirmation(cast, level);
    done(await decideConfirmation(act.at(level === "tested" ? "office" : "owner"), id, verdict, "报告中的型号与产品不一致。"));
    return { id };
  };
  const numbered = (what: string, make: () => Promise<{ number: string }>): Subject => ({
    what,
    at: /^products\/:number/,
    make: async () => ({ number: (await make()).number, version: "1" }),
  });
  const drafted = (what: string, make: () => Promise<string>): Subject => ({ what, at: /^products\/drafts\/:id/, make: async () => ({ id: await make() }) });
  const claim = (what: string, make: () => Promise<string>): Subject => ({ what, at: /^claims\/:id/, make: async () => claimOf(await make()) });
  const confirmation = (what: string, make: () => Promise<{ id: string }>): Subject => ({ what, at: /^confirmations\/:id/, make });
  return [
    drafted("draft", draft),
    drafted("discarded", gone),
    drafted("listed", async () => (await listed()).id),
    numbered("listed", listed),
    numbered("retired", () => moved("vendor", "retire")),
    numbered("taken down", () => moved("office", "take-down")),
    numbered("a suspended house’s", ofSuspended),
    claim("of a draft", draft),
    claim("of a listed product", async () => (await listed()).id),
    claim("of a suspended house’s product", async () => (await ofSuspended()).id),
    confirmation("a report, waiting", async () => ({ id: await requestedConfirmation(cast, "tested") })),
    confirmation("a report, confirmed", () => decided("tested", "confirmed")),
    confirmation("a report, refused", () => decided("tested", "refused")),
    confirmation("a deployment at the owner’s, waiting", async () => ({ id: await requestedConfirmation(cast, "deployed") })),
    confirmation("a deployment at the owner’s, confirmed", () => decided("deployed", "confirmed")),
    { what: "claimable", at: /^capabilities\/:slug/, make: async () => ({ slug: pickCapabilities(cast.reference).first }) },
  ];
}
