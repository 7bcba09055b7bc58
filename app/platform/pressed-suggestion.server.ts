/** Which suggestion a form's button takes or sets aside; null where the form was sent by another. */
export function pressedSuggestion(form: FormData): { taken: boolean; capability: string } | null {
  const taken = form.get("taken");
  const capability = taken ?? form.get("dismissed");
  return typeof capability === "string" ? { taken: taken !== null, capability } : null;
}
