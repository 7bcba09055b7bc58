import type { EntryStatus } from "#app/domain/catalogue/entry.ts";
import type { IntentStatus, ShownInvitationStatus } from "#app/domain/intent/lifecycle.ts";
import type { MistakeStatus } from "#app/domain/mistake/lifecycle.ts";
import type { ConfirmationState } from "#app/domain/product/evidence.ts";
import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import {
  confirmationLabel,
  entryStatusLabel,
  importanceLabel,
  intentStatusLabel,
  invitationStatusLabel,
  mistakeStatusLabel,
  productStatusLabel,
  scenarioStatusLabel,
} from "#app/i18n/domain-labels.ts";
import { Tag, type Tone } from "./tag.tsx";

const scenarioTone: Record<ScenarioStatus, Tone> = {
  draft: "neutral",
  "in-review": "wait",
  open: "open",
  evaluating: "wait",
  docking: "good",
  piloting: "good",
  completed: "official",
  unsuccessful: "over",
  "handed-over": "official",
  withdrawn: "bad",
  terminated: "bad",
  discarded: "over",
};
const productTone: Record<ProductStatus, Tone> = { draft: "neutral", listed: "good", retired: "over", "taken-down": "bad", discarded: "over" };
const confirmationTone: Record<ConfirmationState, Tone> = { waiting: "wait", confirmed: "good", refused: "bad", withdrawn: "over" };
const entryTone: Record<EntryStatus, Tone> = { published: "official", revoked: "bad", expired: "over" };
const invitationTone: Record<ShownInvitationStatus, Tone> = { sent: "wait", accepted: "good", declined: "bad", withdrawn: "over", lapsed: "over" };
const intentTone: Record<IntentStatus, Tone> = { sent: "open", acknowledged: "good", withdrawn: "over" };
const mistakeTone: Record<MistakeStatus, Tone> = { open: "wait", answered: "good" };
const importanceTone: Record<Importance, Tone> = { must: "firm", should: "open", could: "neutral" };

export const ScenarioStatusTag = ({ status }: { status: ScenarioStatus }) => <Tag tone={scenarioTone[status]}>{scenarioStatusLabel[status]()}</Tag>;
export const ProductStatusTag = ({ status }: { status: ProductStatus }) => <Tag tone={productTone[status]}>{productStatusLabel[status]()}</Tag>;
export const ConfirmationTag = ({ state }: { state: ConfirmationState }) => <Tag tone={confirmationTone[state]}>{confirmationLabel[state]()}</Tag>;
export const EntryStatusTag = ({ status }: { status: EntryStatus }) => <Tag tone={entryTone[status]}>{entryStatusLabel[status]()}</Tag>;
export const ImportanceTag = ({ importance }: { importance: Importance }) => <Tag tone={importanceTone[importance]}>{importanceLabel[importance]()}</Tag>;
export const InvitationTag = ({ status }: { status: ShownInvitationStatus }) => <Tag tone={invitationTone[status]}>{invitationStatusLabel[status]()}</Tag>;
export const IntentTag = ({ status }: { status: IntentStatus }) => <Tag tone={intentTone[status]}>{intentStatusLabel[status]()}</Tag>;
export const MistakeTag = ({ status }: { status: MistakeStatus }) => <Tag tone={mistakeTone[status]}>{mistakeStatusLabel[status]()}</Tag>;
