import { z } from "zod";
import { mistakeText } from "#app/domain/mistake/lifecycle.ts";
import { m } from "#app/i18n/generated/messages.js";
import { revision, text } from "#app/platform/form-fields.server.ts";

/** What is wrong, in the vendor's words; `revision` is the product's version that was ranked. */
export const reportForm = () => z.object({ revision, reason: text({ ...mistakeText.report, missing: m.mistakes_report_missing() }) });

/** What the operator found, and what becomes of it. */
export const answerForm = () => z.object({ reason: text({ ...mistakeText.answer, missing: m.mistakes_answer_missing() }) });
