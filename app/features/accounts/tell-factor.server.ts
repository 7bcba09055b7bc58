import { and, eq } from "drizzle-orm";
import { m } from "#app/i18n/generated/messages.js";
import type { Change } from "#app/platform/transaction.server.ts";
import { identities, people } from "#db/schema/index.ts";

/** What happened to somebody's second factors. */
export const factorEvents = ["app-set", "app-removed", "passkey-added", "passkey-removed", "codes-made", "recovery-used", "cleared", "undone"] as const;
export type FactorEvent = (typeof factorEvents)[number];

const words: Record<FactorEvent, (inputs: object, options: { locale: "zh-CN" | "en" }) => string> = {
  "app-set": m.security_letter_app_set,
  "app-removed": m.security_letter_app_removed,
  "passkey-added": m.security_letter_passkey_added,
  "passkey-removed": m.security_letter_passkey_removed,
  "codes-made": m.security_letter_codes_made,
  "recovery-used": m.security_letter_recovery_used,
  cleared: m.security_letter_cleared,
  undone: m.security_letter_undone,
};

/** A letter to the person: whoever changed it, they get to know. */
export async function tellFactor({ tx, mail }: Change, origin: string, personId: string, event: FactorEvent) {
  const [person] = await tx
    .select({ name: people.name, locale: people.locale, to: identities.subject })
    .from(people)
    .innerJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email")))
    .where(eq(people.id, personId));
  if (!person) return;
  const { name, locale, to } = person;
  const what = words[event]({}, { locale });
  await mail({
    to,
    subject: m.security_letter_subject({}, { locale }),
    text: m.security_letter({ name, what, link: `${origin}/account/security` }, { locale }),
    locale,
  });
}
