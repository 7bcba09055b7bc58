import { z } from "zod";
import { reasonText } from "#app/domain/product/product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { text } from "#app/platform/form-fields.server.ts";

/** Why evidence is not confirmed: the vendor reads it. */
export const refusalForm = () => z.object({ reason: text({ ...reasonText, missing: m.operate_refuse_missing() }) });
