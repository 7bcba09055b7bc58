import { z } from "zod";
import { intentText } from "#app/domain/intent/text.ts";
import { m } from "#app/i18n/generated/messages.js";
import { emailAddress, phoneNumber, revision, text } from "#app/platform/form-fields.server.ts";

/** A vendor's answer to a scenario: which product, how, and whom to call. `revision` is the scenario's version that was read. */
export const intentForm = () =>
  z
    .object({
      revision,
      product: text({ most: 20, missing: m.intents_product_missing() }),
      answer: text({ ...intentText.answer, missing: m.intents_answer_missing() }),
      contactName: text({ ...intentText.contactName, missing: m.intents_contact_name_missing() }),
      contactPhone: phoneNumber(intentText.contactPhone, m.drafting_phone_unreadable()),
      contactEmail: emailAddress(intentText.contactEmail, m.drafting_email_unreadable()),
    })
    .superRefine(({ contactPhone, contactEmail }, context) => {
      if (!contactPhone && !contactEmail) context.addIssue({ code: "custom", path: ["contactPhone"], message: m.intents_contact_missing() });
    });
