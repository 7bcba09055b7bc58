import { z } from "zod";
import { type CreditCodeProblem, creditCodeProblem, normaliseCreditCode } from "#app/domain/identity/credit-code.ts";
import { openCapacities, organisationText, verdictText } from "#app/domain/identity/organisation.ts";
import { invitedEmail } from "#app/features/members/member-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choice, choices, day, judged, once, text } from "#app/platform/form-fields.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";

export const creditCodeWords: Record<CreditCodeProblem, () => string> = {
  length: m.houses_code_length,
  characters: m.houses_code_characters,
  "subject-check": m.houses_code_subject_check,
  check: m.houses_code_check,
  "demo-division": m.houses_code_demo_division,
};

/** A house as its first owner states it, or an operator for others, who names its first owner. */
export const organisationForm = ({ reference, demo }: { reference: Reference; demo: boolean }, { forOthers }: { forOthers: boolean }) =>
  z
    .object({
      creditCode: judged(text({ most: 40, missing: m.houses_code_missing() }), (typed) => {
        const problem = creditCodeProblem(normaliseCreditCode(typed), { demo });
        return problem && creditCodeWords[problem]();
      }),
      name: text({ ...organisationText.name, missing: m.houses_name_missing() }),
      kind: choice(codes(reference, "organisation-kind"), m.houses_kind_missing()),
      district: choice(codes(reference, "district"), m.houses_district_missing()),
      park: choice(codes(reference, "park")),
      size: choice(codes(reference, "organisation-size"), m.houses_size_missing()),
      capacities: choices(openCapacities, { least: 1, missing: m.houses_capacities_missing() }),
      about: text({ most: organisationText.about.most }),
      firstOwner: forOthers ? invitedEmail() : once(() => "", z.string()),
    })
    .superRefine(({ park, district }, context) => {
      const within = reference.codes.park?.find(({ code }) => code === park)?.within;
      if (park && district && within !== district) context.addIssue({ code: "custom", path: ["park"], message: m.houses_park_elsewhere() });
    });

const codes = (reference: Reference, list: string) => (reference.codes[list] ?? []).map(({ code }) => code);

/** Why a house is rejected. */
export const verdictForm = () => z.object({ reason: text({ ...verdictText, missing: m.houses_reason_missing() }) });

/** Why a house is suspended, and to the end of which day. */
export const suspensionForm = (bounds: { first: string; last: string }) =>
  z.object({
    reason: text({ ...verdictText, missing: m.houses_reason_missing() }),
    until: day()
      .refine((on) => on !== null, { error: m.houses_until_missing() })
      .refine((on) => on === null || (on >= bounds.first && on <= bounds.last), { error: m.houses_until_wrong(bounds) }),
  });
