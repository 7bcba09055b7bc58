import { z } from "zod";
import { intentText } from "#app/domain/intent/text.ts";
import { m } from "#app/i18n/generated/messages.js";
import { revision, text } from "#app/platform/form-fields.server.ts";

/** What the owner writes to a vendor; `revision` is the product's version that was read. */
export const invitationForm = () => z.object({ revision, reason: text({ ...intentText.message, missing: m.intents_invite_missing() }) });

/** Why a vendor declines; it may keep silent. */
export const declineForm = () => z.object({ reason: text(intentText.decline) });
