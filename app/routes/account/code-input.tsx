import type { ComponentProps } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { TextInput } from "#app/ui/inputs.tsx";

/** Six digits of an authenticator app; what was typed is not shown again, as a code lives half a minute. */
export const CodeInput = ({ field }: Pick<ComponentProps<typeof TextInput>, "field">) => (
  <TextInput
    short
    field={field}
    label={m.security_code_field()}
    hint={m.security_code_hint()}
    input={{ inputMode: "numeric", autoComplete: "one-time-code", lang: "en", defaultValue: "" }}
  />
);
