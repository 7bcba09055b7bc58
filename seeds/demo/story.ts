import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { Importance, PolicyDocument, ProtectionLevel, ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import type { CodeOf } from "#seeds/reference/code-lists.ts";

/** What the demo's writers write; `seeds/demo/index.ts` acts it out through use cases. Days count from the day of seeding. */
export interface OrganisationStory {
  key: string;
  /** 8 digits: the subject code before its check character; the division is always 999999. */
  serial: string;
  name: string;
  nameEn: string;
  kind: CodeOf<"organisation-kind">;
  district: CodeOf<"district">;
  park?: CodeOf<"park">;
  size: CodeOf<"organisation-size">;
  /** One or two sentences for the organisation's page. */
  about: string;
}

export interface ScenarioStory {
  /** Names the story within the demo; kebab-case. */
  key: string;
  /** Key of the organisation that it belongs to. */
  owner: string;
  domain: ScenarioDomain;
  /** ≤ 60 characters, 4 at least. */
  title: string;
  /** One line of what is needed, ≤ 120 characters. */
  summary: string;
  /** Each 40–800 characters of plain text; paragraphs are parted by a newline. */
  background: string;
  presentState: string;
  problem: string;
  affected: string;
  goal: string;
  /** 2–6 checks by which the owner will say that it is done; each ≤ 200 characters. */
  acceptance: string[];
  /** 3–8, each capability once; `note` ≤ 200 characters says what it means here. */
  requirements: { capability: string; importance: Importance; minEvidence?: EvidenceLevel; note?: string }[];
  industries: CodeOf<"industry">[];
  district: CodeOf<"district">;
  park?: CodeOf<"park">;
  deliveryModel: CodeOf<"delivery-model">;
  cooperation: CodeOf<"cooperation">;
  protectionLevel?: ProtectionLevel;
  /** 密评 asked for. */
  cryptographyAssessment?: boolean;
  /** 信创 environment. */
  domesticPlatform?: boolean;
  /** Where and how it must run; ≤ 300 characters. */
  deployment: string;
  /** What may not happen to the data; ≤ 300 characters. */
  dataLimits: string;
  budget: CodeOf<"budget-band">;
  regime: Regime;
  /** Published so many days before seeding (a negative number). */
  openedDay: number;
  /** Days after seeding: questions close first, then the scenario. Negative for one that is closed already. */
  questionsDay: number;
  closesDay: number;
  contact: { name: string; department: string; phone: string; email: string };
  source: { document: PolicyDocument; section: string };
  /** Where the story stands now. */
  ending: "open" | "closed" | "in-review" | "returned" | "draft";
  /** Why the operator returned it. */
  returnReason?: string;
}

export interface ClaimStory {
  capability: string;
  /** 10–300 characters: what the product really does for this capability. */
  note: string;
  /** The level that the vendor asks for. */
  level: EvidenceLevel;
  /** For `documented` and above: who issued what, when (days before seeding, negative), until when. */
  evidence?: { issuer: string; reference: string; issuedDay: number; expiresDay?: number };
  /** For `tested` and `deployed`: what became of the request. Confirmed unless stated. For `deployed`, `by` is the key of the demand owner asked. */
  confirmation?: { state: "confirmed" | "waiting" | "refused"; by?: string; reason?: string };
}

export interface ProductStory {
  key: string;
  /** Key of the vendor. */
  vendor: string;
  /** ≤ 60 characters. */
  name: string;
  kind: CodeOf<"product-kind">;
  /** ≤ 300 characters. */
  summary: string;
  /** ≤ 3,000 characters; paragraphs are parted by a newline. */
  detail: string;
  deliveryModels: CodeOf<"delivery-model">[];
  priceModel: CodeOf<"price-model">;
  /** 3–12. */
  claims: ClaimStory[];
  /** What the first version said otherwise: texts, and claims that it did not make yet (of what needs no confirmation); edited so many days before seeding. */
  first?: { until: number; about?: Partial<Pick<ProductStory, "name" | "summary" | "detail" | "deliveryModels" | "priceModel">>; without?: string[] };
  /** Listed unless stated. */
  ending?: "listed" | "retired" | "draft";
}

/** An entry of the innovation catalogue of a past year. */
export interface EntryStory {
  product: string;
  direction: ScenarioDomain;
  /** Why it was selected; ≤ 200 characters. */
  reason: string;
}

/** Between a scenario and a product, by their keys; `by` is the key of a member of the cast. */
export interface DealingStory {
  scenario: string;
  product: string;
  by: string;
  day: number;
}

/** A product on a shortlist, and the invitation to its vendor. */
export interface CandidateStory extends DealingStory {
  /** ≤ 300 characters, as the message. */
  reason: string;
  invited: { day: number; message: string };
}

export interface IntentStory extends DealingStory {
  /** 20–1,000 characters. */
  answer: string;
  contact: { name: string; phone: string; email: string };
}

export interface MistakeStory extends DealingStory {
  /** 20–1,000 characters. */
  report: string;
}
