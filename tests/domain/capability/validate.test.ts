import fc from "fast-check";
import { expect, test } from "vitest";
import type { Concept } from "#app/domain/capability/taxonomy.ts";
import { validateTaxonomy } from "#app/domain/capability/validate.ts";

const concept = (slug: string, broader: string[] = ["root"], more: Partial<Concept> = {}): Concept => ({
  slug,
  zh: `能力${slug}`,
  en: `Capability ${slug}`,
  facet: "technology",
  alternatives: { zh: [], en: [] },
  definition: "为测试而设的能力。",
  broader,
  claimable: true,
  source: "test",
  ...more,
});
const root = concept("root", []);
const codes = (...concepts: Concept[]) => validateTaxonomy([root, ...concepts]).map(({ slug, code }) => `${slug} ${code}`);

test("a clean polyhierarchy has no problem", () => {
  expect(codes(concept("a"), concept("b"), concept("c", ["a", "b"]))).toEqual([]);
});

test("a slug whose address is another page's is taken", () => {
  expect(validateTaxonomy([root, concept("gap-map"), concept("gap")], ["gap-map"])).toEqual([{ slug: "gap-map", code: "reserved-slug", detail: "gap-map" }]);
});

test.each<[string, Concept[], string[]]>([
  ["capitals in a slug", [concept("Zero-Trust")], ["Zero-Trust bad-slug"]],
  ["a slug too long", [concept("a".repeat(49))], [`${"a".repeat(49)} bad-slug`]],
  ["a slug twice", [concept("a"), concept("a", ["root"], { zh: "另一", en: "Other" })], ["a duplicate-slug"]],
  ["no English", [concept("a", ["root"], { en: " " })], ["a missing-text"]],
  ["no definition", [concept("a", ["root"], { definition: "" })], ["a missing-text"]],
  ["a definition too long", [concept("a", ["root"], { definition: "长".repeat(81) })], ["a long-definition"]],
  ["a synonym that is another's label", [concept("a"), concept("b", ["root"], { alternatives: { zh: ["能力a"], en: [] } })], ["b label-twice"]],
  [
    "… whatever its case and width",
    [concept("a", ["root"], { en: "ZTNA" }), concept("b", ["root"], { alternatives: { zh: ["ｚｔｎａ"], en: [] } })],
    ["b label-twice"],
  ],
  ["a synonym that is its own label", [concept("a", ["root"], { alternatives: { zh: ["能力a"], en: [] } })], ["a label-twice"]],
  ["an unknown broader concept", [concept("a", ["nowhere"])], ["a unknown-broader"]],
  ["its own broader concept", [concept("a", ["root", "a"])], ["a own-broader"]],
  ["a link that another says already", [concept("a"), concept("b", ["a"]), concept("c", ["b", "a"])], ["c redundant-broader"]],
  ["a loop", [concept("a", ["b"]), concept("b", ["a"])], ["a cycle", "b cycle"]],
  ["a second root", [concept("a", [])], ["root root-count"]],
])("%s is found", (_, concepts, expected) => {
  expect(codes(...concepts)).toEqual(expected);
});

test("a tree is clean, and one link back makes it a loop", () => {
  const tree = fc
    .array(fc.nat(), { minLength: 2, maxLength: 30 })
    .map((parents) => [
      root,
      ...parents.map((parent, i) =>
        concept(`n${i}`, [i === 0 ? "root" : (["root", ...parents.slice(0, i).map((_, j) => `n${j}`)][parent % (i + 1)] ?? "root")]),
      ),
    ]);
  fc.assert(
    fc.property(tree, (concepts) => {
      expect(validateTaxonomy(concepts)).toEqual([]);
      const last = concepts.at(-1);
      const [first, second] = concepts;
      if (!last || !first || !second) return;
      const looped = concepts.map((one) => (one === first ? { ...one, broader: [last.slug] } : one));
      expect(validateTaxonomy(looped).some(({ code }) => code === "cycle")).toBe(true);
    }),
  );
});
