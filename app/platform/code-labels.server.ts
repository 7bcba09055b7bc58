import type { Code, Reference } from "./use-case.server.ts";

/** The words for codes and capabilities in the reader's language. What is unknown or retired reads as its code. */
export function labelsIn({ reference, locale }: { reference: Reference; locale: "zh-CN" | "en" }) {
  const inLocale = ({ zh, en }: { zh: string; en: string }) => (locale === "en" ? en : zh);
  return {
    code(list: string, code: string | null): string {
      if (code === null) return "";
      const found = reference.codes[list]?.find((one) => one.code === code);
      return found ? inLocale(found) : code;
    },
    capability(slug: string): string {
      const concept = reference.taxonomy.get(slug);
      return concept ? inLocale(concept) : slug;
    },
    /** A list's entries as options. */
    options: (list: string, only: (code: Code) => boolean = () => true) =>
      (reference.codes[list] ?? []).filter(only).map((one) => ({ value: one.code, label: inLocale(one) })),
  };
}

export type Words = ReturnType<typeof labelsIn>;
