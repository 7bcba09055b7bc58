import { describe, expect, test } from "vitest";
import { createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import { capability, capabilityWords, type Reading } from "#app/platform/capability-field.server.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";

const reading = (locale: Reading["locale"] = "zh-CN"): Reading => ({ reference: { taxonomy: createTaxonomy(capabilities) }, locale });
const read = (typed: unknown, locale?: Reading["locale"], missing?: string) => {
  const result = capability(reading(locale), missing).safeParse(typed);
  return result.success ? { slug: result.data } : { errors: result.error.issues.map(({ message }) => message) };
};

describe("a capability, typed", () => {
  test.each(["工业防火墙", "industrial firewall", " Industrial　Firewall ", "工控防火墙", "industrial-firewall"])("%j is found", (typed) =>
    expect(read(typed)).toEqual({ slug: "industrial-firewall" }),
  );

  test("every word that is offered for a concept is one that the field reads as that concept, in both languages", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const field = capability(reading(locale));
      for (const [label, ...also] of capabilityWords(reading(locale))
        .split("\n")
        .map((line) => line.split("\t")))
        for (const word of also) expect(field.parse(word)).toBe(field.parse(label));
    }
  });

  test.each(["", "   ", undefined, null, 7])("%j is nothing typed: null, or what is said of an empty field", (typed) => {
    expect(read(typed)).toEqual({ slug: null });
    expect(read(typed, "zh-CN", "请填写")).toEqual({ errors: ["请填写"] });
  });

  test("two words where one is asked for are refused", () => {
    expect(read(["工业防火墙", "零信任"]).errors).toEqual([expect.stringContaining("2 次")]);
  });

  test("an unknown word is answered with labels in the reader's language", () => {
    expect(read("工业防火墙系统").errors).toContain("工业防火墙");
    expect(read("工业防火墙系统", "en").errors).toContain("Industrial firewall");
    expect(read("zzzzqqqq").errors).toHaveLength(1);
  });

  test("a branch is answered with what lies in it, an honour with nothing", () => {
    const branch = read("防护").errors ?? [];
    expect(branch.length).toBeGreaterThan(1);
    for (const label of branch.slice(1)) expect(read(label).slug).toBeTypeOf("string");
    expect(read("专精特新企业").errors).toHaveLength(1);
  });

  test.each(["安".repeat(61), "安全".repeat(50_000), "工业\0防火墙", "工业\ud800", "constructor", "__proto__"])("%# is refused", (typed) =>
    expect(read(typed).errors?.length).toBeGreaterThan(0),
  );
});
