import { z } from "zod";
import { powers } from "#app/domain/identity/power.ts";
import { mailbox } from "#app/features/accounts/sign-up-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choice, text } from "#app/platform/form-fields.server.ts";

/** Longest reason, in characters. */
export const reasonMost = 300;

export const reasonForm = () => z.object({ reason: text({ least: 4, most: reasonMost, missing: m.administer_reason_missing() }) });

export const grantForm = () => z.object({ email: mailbox(), power: choice(powers, m.administer_power_missing()) });

export const liftForm = () => z.object({ email: mailbox() });
