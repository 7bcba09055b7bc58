import { visitor } from "#app/domain/identity/actor.ts";
import type { Requirement } from "#app/domain/matching/assess.ts";
import type { StatedClaim } from "#app/domain/product/product.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import type { ScenarioFields } from "#app/features/scenarios/change-draft.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";
import { about, done, selfDeclared, shown } from "#tests/features/products/world.ts";
import type { Cast, House } from "#tests/support/cast.ts";

/** Ten in the morning in Beijing, the day on which the cast acts. */
export const today = new Date("2026-11-20T02:00:00Z");
export const days = (count: number, from = today) => new Date(from.getTime() + count * 86_400_000);

export const content = {
  domain: "digital-infrastructure",
  title: "外协人员在家也能安全登录",
  summary: "替换老旧的拨入方式，按人、设备与时段逐次放行。",
  background: "外协人员每天约两百人次从家里登录，近一年新增了三家合作单位。",
  presentState: "现在用一台老旧的拨入设备，账号由各处室自己保管，没有统一的记录。",
  problem: "去年有一个外协账号离职后仍能登录，三周以后才被发现并停用。",
  affected: "约两百名外协人员，以及他们日常维护的四十多个业务系统。",
  goal: "每次登录都核验身份与设备，离职当天停用账号，访问有据可查。",
  acceptance: ["离职当天账号不能登录", "抽查一百次访问均有记录"],
  sourceDocument: "shanghai-plan",
  sourceSection: "二（二）",
  industries: ["government"],
  district: "pudong",
  deliveryModel: "product",
  cooperation: "pilot",
  deployment: "",
  dataLimits: "",
  budget: "100-300",
  contactName: "联系人甲乙丙",
  contactDepartment: "信息中心",
  contactPhone: "021-00000000",
  contactEmail: "contact@owner.example",
} as const satisfies ScenarioFields;

export interface Capabilities {
  /** Each claimable and apart from the others: no relation between any two. */
  first: string;
  second: string;
  third: string;
  /** Of `first`'s own branch: something narrower, and what both stand under. */
  narrower: string;
}

/** Capabilities of the loaded taxonomy that stand to each other as tests need. */
export function pickCapabilities({ taxonomy }: Reference): Capabilities {
  const deep = taxonomy.concepts.filter(({ claimable, slug }) => claimable && taxonomy.ancestors(slug).size > 2);
  const narrowerOf = (slug: string) => taxonomy.closure(slug).find((one) => one !== slug && taxonomy.get(one)?.claimable);
  const first = deep.find(({ slug }) => narrowerOf(slug));
  const apart: string[] = first ? [first.slug] : [];
  const branch = (slug: string) => [...taxonomy.ancestors(slug).keys()].filter((one) => taxonomy.get(one)?.broader.length);
  for (const { slug } of deep) if (apart.length < 3 && apart.every((one) => !branch(one).some((up) => branch(slug).includes(up)))) apart.push(slug);
  const [one = "", second = "", third = ""] = apart;
  return { first: one, second, third, narrower: narrowerOf(one) ?? "" };
}

interface Wanted {
  regime?: Regime;
  requirements: Requirement[];
  closesAt?: Date;
  fields?: ScenarioFields;
  owner?: House;
}

/** Acts by the cast's own hands, each house through the use cases. */
export function actingOn(cast: Cast) {
  const at = (house: House, role: "owner" | "approver" | "editor" = "owner", now = today) => cast.contextFor(cast.as(house, role), { now });

  const draftScenario = async ({ regime = "market", requirements, closesAt = days(30), fields = {}, owner = "owner" }: Wanted) => {
    const ctx = at(owner, "editor");
    const { id } = done(await createScenario(ctx));
    const dates = { regime, questionsCloseAt: new Date(closesAt.getTime() - 86_400_000), closesAt };
    const first = done(await saveScenario(ctx, id, 1, "save-scenario-need", { fields: { ...content, ...dates, ...fields } as ScenarioFields }));
    done(await saveScenario(ctx, id, first.revision, "save-scenario-requirements", { requirements: requirements.map((one) => ({ ...one, note: "" })) }));
    return id;
  };

  return {
    at,
    visitor: (now = today) => cast.contextFor(visitor, { now }),
    draftScenario,
    async openScenario(wanted: Wanted) {
      const id = await draftScenario(wanted);
      done(await advanceScenario(at(wanted.owner ?? "owner", "owner"), id, "submit"));
      const { number } = done(await advanceScenario(at("office"), id, "approve"));
      return { id, number: number ?? "" };
    },
    async draftProduct(house: House, name: string, claims: readonly StatedClaim[]) {
      const ctx = at(house);
      const { id } = done(await createProduct(ctx));
      const { revision } = done(await saveProductAbout(ctx, id, 1, { ...about, name }));
      done(await saveProductClaims(ctx, id, revision, claims));
      return id;
    },
    async listProduct(house: House, name: string, claims: readonly StatedClaim[]) {
      const id = await this.draftProduct(house, name, claims);
      const { number } = done(await advanceProduct(at(house), id, "publish"));
      return { id, number: number ?? "" };
    },
    async enter(productId: string) {
      const dates = { validFrom: "2026-11-20", validUntil: "2028-11-30" };
      done(
        await publishEntry(at("office"), { productId, year: 2025, direction: "digital-infrastructure", reason: "评审组一致推荐，落地效果清楚。", ...dates }),
      );
    },
  };
}

export const stated = selfDeclared;
export const documented = (capability: string) => shown(capability, "documented");
export const must = (capability: string): Requirement => ({ capability, importance: "must", minEvidence: null });
export const should = (capability: string): Requirement => ({ capability, importance: "should", minEvidence: null });
