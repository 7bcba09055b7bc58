import { z } from "zod";
import { m } from "#app/i18n/generated/messages.js";
import { lengthOf, once, text } from "#app/platform/form-fields.server.ts";
import { passwordLength } from "#app/platform/password.server.ts";

export const invitationForm = () =>
  z.object({
    name: text({ least: 1, most: 40, missing: m.account_name_missing() }),
    password: once(
      (typed) => typed ?? "",
      z.string().refine((value) => lengthOf(value) >= passwordLength.least && lengthOf(value) <= passwordLength.most, {
        error: () => m.account_password_length(passwordLength),
      }),
    ),
  });
