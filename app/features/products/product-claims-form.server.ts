import { z } from "zod";
import { type EvidenceLevel, evidenceLevels } from "#app/domain/product/evidence.ts";
import { earliestIssue, endsAfterIssue, type IssueProblem, issueProblem } from "#app/domain/product/evidence-dates.ts";
import { claimNote, claimsPerProduct, evidenceText, type StatedClaim } from "#app/domain/product/product.ts";
import { referenceOf } from "#app/domain/qualification/qualification.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capability, type Reading } from "#app/platform/capability-field.server.ts";
import { choice, day, revision, text } from "#app/platform/form-fields.server.ts";
import { type Row, rows } from "#app/platform/read-form.server.ts";

/**
 * 能力声明, as rows; a row that nobody has touched is left out. `today` is the day in Beijing: nothing can be issued after it.
 * `accepted` names the losses that the person has read and wants.
 */
export const productClaimsForm = (reading: Reading, today: string, nameable: readonly Nameable[]) =>
  z.object({
    revision,
    accepted: text({ most: 4000 }),
    claims: rows(Object.keys(untouched), (typed, context) => readClaims(reading, today, nameable, typed, context)),
  });

/** A qualification of the house that a claim may rest on. */
export interface Nameable {
  id: string;
  name: string;
  number: string;
  issuer: string;
  issuedOn: string;
  expiresOn: string | null;
  scope: string[];
}

function readClaims(reading: Reading, today: string, nameable: readonly Nameable[], typed: Row[], context: z.core.$RefinementCtx): StatedClaim[] {
  const touched = typed.map((row, i) => ({ row, i })).filter(({ row }) => !isUntouched(row));
  const wrong = (path: (string | number)[], message: string) => context.issues.push({ code: "custom", input: typed, path, message });
  const { least, most } = claimsPerProduct;
  if (touched.length < least) wrong([], m.vendor_claims_none());
  if (touched.length > most) wrong([], m.vendor_claims_many({ most, given: touched.length }));
  const first = new Map<string, number>();
  return touched.flatMap(({ row, i }) => {
    const rests = row.level === "self-declared" ? "" : String(row.qualification ?? "");
    const qualification = nameable.find(({ id }) => id === rests);
    const read = claimRow(reading, today, row, qualification).safeParse(row);
    const named = capability(reading).safeParse(row.capability).data;
    const stray = strayQualification(rests, qualification, named ?? null);
    if (stray) wrong([i, "qualification"], stray);
    const before = named ? first.get(named) : undefined;
    if (before !== undefined) wrong([i, "capability"], m.vendor_claimed_twice({ number: before + 1 }));
    if (named && before === undefined) first.set(named, i);
    if (read.success) return [asClaim(read.data)];
    for (const { path, message } of read.error.issues) wrong([i, ...(path as string[])], message);
    return [];
  });
}

/** How a row is before anybody has touched it; whatever is not named is empty. */
const untouched: Row = { capability: "", note: "", level: "self-declared", issuer: "", reference: "", issuedOn: "", expiresOn: "", qualification: "" };
const isUntouched = (row: Row) => Object.entries(untouched).every(([name, value]) => ["", undefined, value].includes(tidied(row[name])));
const tidied = (typed: unknown) => (typeof typed === "string" ? typed.trim() : typed);

/** One claim. From 有材料 up it says who issued what, and when; for 自述 nothing of that is kept. */
function claimRow(reading: Reading, today: string, row: Row, qualification: Nameable | undefined) {
  const evidence = row.level === "self-declared" ? none : qualification ? evidenceOf(qualification) : shown(today, row.issuedOn);
  return z.object({
    capability: capability(reading, m.vendor_capability_missing()),
    note: text({ ...claimNote, missing: m.vendor_note_missing({ least: claimNote.least }) }),
    level: choice(evidenceLevels, m.vendor_level_missing()),
    ...evidence,
  });
}

/** Why a claim cannot rest on what was chosen; null where it can, or where nothing was. */
const strayQualification = (id: string, qualification: Nameable | undefined, slug: string | null) =>
  id === ""
    ? null
    : !qualification
      ? m.qualifications_claim_unknown()
      : slug !== null && !qualification.scope.includes(slug)
        ? m.qualifications_claim_outside()
        : null;

/** What a qualification says, whatever stands in the fields. */
function evidenceOf({ id, name, number, issuer, issuedOn, expiresOn }: Nameable) {
  const stated = <Value>(value: Value) => z.preprocess(() => value, z.custom<Value>());
  return {
    issuer: stated(issuer),
    reference: stated(referenceOf({ name, number })),
    issuedOn: stated<string | null>(issuedOn),
    expiresOn: stated(expiresOn),
    qualification: stated(id),
  };
}

const none = {
  issuer: z.preprocess(() => "", z.string()),
  reference: z.preprocess(() => "", z.string()),
  issuedOn: z.preprocess(() => null, z.null()),
  expiresOn: z.preprocess(() => null, z.null()),
};

function shown(today: string, issuedOn: unknown) {
  const issued = day().safeParse(issuedOn).data ?? null;
  return {
    issuer: text({ ...evidenceText.issuer, missing: m.vendor_issuer_missing() }),
    reference: text({ ...evidenceText.reference, missing: m.vendor_reference_missing() }),
    issuedOn: day()
      .refine((on) => on !== null, { error: m.vendor_issued_missing() })
      .superRefine((on, context) => {
        const problem = on === null ? null : issueProblem(on, today);
        if (problem) context.addIssue({ code: "custom", message: issueWords[problem]() });
      }),
    expiresOn: day().refine((expiresOn) => endsAfterIssue({ issuedOn: issued, expiresOn }), { error: m.vendor_expires_before() }),
  };
}

const issueWords: Record<IssueProblem, () => string> = {
  "issued-in-future": m.vendor_issued_future,
  "issued-too-early": () => m.vendor_issued_early({ year: earliestIssue.slice(0, 4) }),
};

type Read = Omit<StatedClaim, "capability" | "level"> & { capability: string | null; level: EvidenceLevel | null };
/** Neither is null here: both have been asked for. */
const asClaim = ({ capability: slug, level, ...rest }: Read): StatedClaim => ({ capability: slug ?? "", level: level ?? "self-declared", ...rest });
