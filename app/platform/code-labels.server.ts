import { m } from "#app/i18n/generated/messages.js";
import type { Code, Label, Reference } from "./use-case.server.ts";

/** The words for codes and capabilities in the reader's language. A retired capability is marked as such; what is unknown reads as its code, as does a retired code. */
export function labelsIn({ reference, locale }: { reference: Reference; locale: "zh-CN" | "en" }) {
  const inLocale = ({ zh, en }: Label) => (locale === "en" ? en : zh);
  return {
    code(list: string, code: string | null): string {
      if (code === null) return "";
      const found = reference.codes[list]?.find((one) => one.code === code);
      return found ? inLocale(found) : code;
    },
    capability(slug: string): string {
      const concept = reference.taxonomy.get(slug);
      if (concept) return inLocale(concept);
      const retired = reference.retired.get(slug);
      return retired ? m.ui_capability_retired({ label: inLocale(retired) }, { locale }) : slug;
    },
    /** A list's entries as options. */
    options: (list: string, only: (code: Code) => boolean = () => true) =>
      (reference.codes[list] ?? []).filter(only).map((one) => ({ value: one.code, label: inLocale(one) })),
  };
}

export type Words = ReturnType<typeof labelsIn>;
