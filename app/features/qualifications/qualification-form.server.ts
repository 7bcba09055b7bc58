import { z } from "zod";
import { earliestIssue, endsAfterIssue, issueProblem } from "#app/domain/product/evidence-dates.ts";
import { qualificationText, scopeSize } from "#app/domain/qualification/qualification.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choices, day, text } from "#app/platform/form-fields.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";

/** A qualification as its house states it; its paper is read beside. `today` is the day in Beijing. */
export const qualificationForm = ({ taxonomy }: Reference, today: string) =>
  z
    .object({
      name: text({ ...qualificationText.name, missing: m.qualifications_name_missing() }),
      number: text({ ...qualificationText.number, missing: m.qualifications_number_missing() }),
      issuer: text({ ...qualificationText.issuer, missing: m.qualifications_issuer_missing() }),
      issuedOn: day()
        .refine((on) => on !== null, { error: m.qualifications_issued_missing() })
        .superRefine((on, context) => {
          const problem = on === null ? null : issueProblem(on, today);
          if (problem === "issued-in-future") context.addIssue({ code: "custom", message: m.qualifications_issued_future() });
          if (problem === "issued-too-early") context.addIssue({ code: "custom", message: m.qualifications_issued_early({ year: earliestIssue.slice(0, 4) }) });
        }),
      expiresOn: day(),
      scope: choices(
        taxonomy.concepts.filter(({ claimable }) => claimable).map(({ slug }) => slug),
        { ...scopeSize, missing: m.qualifications_scope_missing() },
      ),
    })
    .superRefine((dates, context) => {
      if (!endsAfterIssue(dates)) context.addIssue({ code: "custom", path: ["expiresOn"], message: m.qualifications_expires_before() });
      else if (dates.expiresOn !== null && dates.expiresOn < today)
        context.addIssue({ code: "custom", path: ["expiresOn"], message: m.qualifications_expired_already() });
    });

/** Why one is refused or revoked. */
export const qualificationVerdictForm = () => z.object({ reason: text({ ...qualificationText.reason, missing: m.houses_reason_missing() }) });
