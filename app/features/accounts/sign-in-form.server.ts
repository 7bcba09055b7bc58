import { z } from "zod";
import { m } from "#app/i18n/generated/messages.js";
import { secret, text } from "#app/platform/form-fields.server.ts";

export const signInForm = () =>
  z.object({
    email: text({ most: 254, missing: m.account_email_missing() }),
    password: secret(m.account_password_missing()),
    next: text({ most: 2000 }),
  });
