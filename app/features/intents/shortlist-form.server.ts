import { z } from "zod";
import { intentText } from "#app/domain/intent/text.ts";
import { m } from "#app/i18n/generated/messages.js";
import { revision, text } from "#app/platform/form-fields.server.ts";

/** Why a product is kept; `revision` is the version that was read. */
export const keepForm = () => z.object({ revision, reason: text({ ...intentText.reason, missing: m.intents_keep_missing() }) });

/** Why it no longer is. */
export const removalForm = () => z.object({ reason: text({ ...intentText.reason, missing: m.intents_remove_missing() }) });
