import { type Given, TextInput } from "#app/ui/inputs.tsx";

/** A password to be typed; never shown again as it was sent. */
export const PasswordInput = ({ field, label, hint, fresh = false }: { field: Given; label: string; hint?: string; fresh?: boolean }) => (
  <TextInput
    field={field}
    label={label}
    hint={hint}
    input={{ type: "password", autoComplete: fresh ? "new-password" : "current-password", defaultValue: "" }}
  />
);
