import { z } from "zod";
import { reasonText } from "#app/domain/scenario/readiness.ts";
import { m } from "#app/i18n/generated/messages.js";
import { revision, text } from "#app/platform/form-fields.server.ts";

/** Why a scenario goes back, and the revision that was read. */
export const returnForm = () => z.object({ reason: text({ ...reasonText, missing: m.operate_return_missing() }), revision });
