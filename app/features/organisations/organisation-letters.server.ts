import type { OrganisationEvent } from "#app/domain/identity/organisation.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import type { Words } from "#app/platform/tell-house.server.ts";

type Told = Exclude<OrganisationEvent, "submit-proof" | "withdraw">;

const subjects: Record<Told, typeof m.houses_letter_verify> = {
  verify: m.houses_letter_verify,
  reject: m.houses_letter_reject,
  suspend: m.houses_letter_suspend,
  reinstate: m.houses_letter_reinstate,
};

/** What owners are told of a decision on their house. */
export function eventWords(origin: string, house: string, event: Told, reason: string, until: Date | null): Words {
  const link = `${origin}${paths.organisation()}`;
  return (locale) => {
    const text: Record<Told, () => string> = {
      verify: () => m.houses_letter_verify_text({ house, link }, { locale }),
      reject: () => m.houses_letter_reject_text({ house, reason, link }, { locale }),
      suspend: () => m.houses_letter_suspend_text({ house, reason, day: until ? beijingDay(until) : "", link }, { locale }),
      reinstate: () => m.houses_letter_reinstate_text({ house, link }, { locale }),
    };
    return { subject: subjects[event]({ house }, { locale }), text: text[event]() };
  };
}
