import type { Refusal } from "#app/domain/shared/result.ts";
import { m } from "#app/i18n/generated/messages.js";
import { formatDay } from "#app/ui/format.ts";

/** Why a paper cannot stand beside another of its number, beside the field that says so; null for every other refusal. */
export function strayRenewal({ code, day }: Refusal): Record<string, string[]> | null {
  if (code === "qualification-already") return { number: [m.qualifications_already()] };
  if (code === "renewal-issued-before" && day) return { issuedOn: [m.qualifications_renewal_issued_before({ day: formatDay(day) })] };
  if (code !== "renewal-not-later") return null;
  return day ? { expiresOn: [m.qualifications_renewal_not_later({ day: formatDay(day) })] } : { number: [m.qualifications_renewal_of_endless()] };
}
