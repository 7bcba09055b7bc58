const presses = ["taken", "dismissed", "restored"] as const;

/** What a form's button does with which suggestion: takes it, sets it aside, brings it back; null where the form was sent by another. */
export function pressedSuggestion(form: FormData): { press: (typeof presses)[number]; capability: string } | null {
  const press = presses.find((name) => typeof form.get(name) === "string");
  return press ? { press, capability: String(form.get(press)) } : null;
}
