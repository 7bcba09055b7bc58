import type { DraftFigures } from "#app/features/matching/count-draft-figures.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { LabelledFigures } from "./field-figures.tsx";

export const labelledFigures = ({ requirements, ...figures }: DraftFigures, words: Words): LabelledFigures => ({
  ...figures,
  requirements: Object.entries(requirements).map(([capability, counts]) => ({ label: words.capability(capability), ...counts })),
});
