import { describe, expect, test } from "vitest";
import type { Concept } from "#app/domain/capability/taxonomy.ts";
import { functionWords } from "#app/domain/matching/engine/text/function-words.ts";
import { cues } from "#app/domain/matching/suggest/cues.ts";
import { affirmed } from "#app/domain/matching/suggest/quote.ts";
import { situations } from "#app/domain/matching/suggest/situations.ts";
import { suggest, suggestionWeights } from "#app/domain/matching/suggest/suggest.ts";
import { type Example, learnVocabulary } from "#app/domain/matching/suggest/vocabulary.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";

const concept = (slug: string, zh: string, definition: string, claimable = true): Concept => ({
  slug,
  zh,
  en: slug,
  facet: "technology",
  alternatives: { zh: [], en: [] },
  definition,
  broader: [],
  claimable,
  source: "",
});
const concepts = [
  concept("backup", "数据备份恢复", "定期留存副本并验证能够恢复。"),
  concept("account-governance", "账号治理", "入转离全程管理账号。"),
  concept("masking", "数据脱敏", "替换或遮蔽敏感内容。"),
  concept("award", "备份之星", "一个奖项。", false),
];
const examples: Example[] = [
  { kind: "product", title: "备份一体机", text: "勒索之后用离线副本恢复业务。", tags: [{ capability: "backup", note: "每天一份离线副本，按月演练恢复" }] },
  {
    kind: "need",
    title: "统一账号",
    text: "人事变动当天停用账号，字段按岗位遮蔽。",
    tags: [
      { capability: "account-governance", note: "调岗当天收回旧岗位账号" },
      { capability: "masking", note: "手机号中间四位遮蔽" },
    ],
  },
];
const known = {
  cues: new Map([["account-governance", ["离职", "共用账号"]]]),
  situations: [{ text: "报废的服务器里还留着数据", capabilities: ["masking", "backup"] }],
};
const vocabulary = learnVocabulary(concepts, known, examples);
const told = { title: "离职人员的账号没有停用", text: "去年有十二名员工离职后仍能登录。\n数据库在勒索中丢失，没有副本可以恢复。" };
/** What the reference data alone know. */
const reference = learnVocabulary(capabilities, { cues, situations }, []);
const slugs = (found: ReturnType<typeof suggest>) => found.map(({ capability }) => capability);

describe("suggested capabilities", () => {
  test("the likeliest come first, each with the sentence and the words that speak for it", () => {
    const [first, second] = suggest(vocabulary, told, 2);
    expect([first?.capability, second?.capability].sort()).toEqual(["account-governance", "backup"]);
    const quote = [first, second].find((one) => one?.capability === "account-governance")?.quote ?? [];
    expect(quote.filter(({ marked }) => marked).map(({ text }) => text)).toContain("离职");
    expect(`${told.title}\n${told.text}`).toContain(quote.map(({ text }) => text).join(""));
  });

  test("what cannot be claimed, what is there already and what no word speaks for is not suggested", () => {
    expect(slugs(suggest(vocabulary, told, 10))).not.toContain("award");
    expect(slugs(suggest(vocabulary, told, 10, new Set(["backup"])))).not.toContain("backup");
    expect(suggest(vocabulary, { title: "", text: "" }, 10)).toEqual([]);
    expect(suggest(vocabulary, { title: "zzz", text: "qqq www" }, 10)).toEqual([]);
  });

  test("the same text gives the same suggestions, in whatever order concepts and examples were read", () => {
    const turned = learnVocabulary(concepts.toReversed(), known, examples.toReversed());
    expect(suggest(turned, told, 10)).toEqual(suggest(vocabulary, told, 10));
  });

  test("nothing that is typed breaks it: NUL, halves of characters, emoji, full width, 100 kB", () => {
    for (const text of ["离职\0账号", "离职\uD800账号", "😀离职😀账号😀", "ＢＡＣＫＵＰ 副本", "离职后账号没有停用，".repeat(10_000)]) {
      const found = suggest(vocabulary, { title: text.slice(0, 60), text }, 5);
      expect(found.length).toBeGreaterThan(0);
      for (const { quote } of found) {
        expect(quote.some(({ marked }) => marked)).toBe(true);
        expect(quote.every((piece) => piece.text.isWellFormed() && !piece.text.includes("\0"))).toBe(true);
        expect(quote.map((piece) => piece.text).join("").length).toBeLessThanOrEqual(82);
      }
    }
  });

  test("what a product says that it does not do speaks for nothing", () => {
    expect(affirmed("双机部署在边界。不做终端查杀，须与终端产品配合。\n不含备份。")).toBe("双机部署在边界。");
  });

  test("words of letters are found whole: ca is not in local", () => {
    const letters = learnVocabulary([concept("ca", "数字证书", "")], { cues: new Map(), situations: [] }, []);
    expect(suggest(letters, { title: "a local area", text: "" }, 5)).toEqual([]);
    expect(slugs(suggest(letters, { title: "our CA ran out", text: "" }, 5))).toEqual(["ca"]);
  });

  test("words that say nothing by themselves suggest nothing, in either language", () => {
    for (const text of [
      "我们没有",
      "这个那个他们你们它们什么怎么为什么可以应该需要进行通过对于关于",
      "因为他们也没有，所以我们还是不能；如果可以，以后应该会有的。",
      "we have had no such things of our own, and they do not either",
    ])
      expect([text, slugs(suggest(reference, { title: text, text }, 10))]).toEqual([text, []]);
  });

  test("no such word is marked beside one that says something, nor a pair of characters across two of them", () => {
    const found = suggest(reference, { title: "我们没有备份", text: "他们的账号在离职以后没有进行回收，我们也没有什么可以查。" }, 20);
    const marks = new Set(found.flatMap(({ quote }) => quote.filter(({ marked }) => marked).map(({ text }) => text)));
    expect([...marks].filter((mark) => [...mark].length > 1)).toEqual(expect.arrayContaining(["备份", "离职"]));
    for (const mark of marks) expect(mark).not.toMatch(/我们|他们|没有|进行|什么|可以|以后/u);
  });

  test("pairs that only share a character with such a word are marked: 先进行业 holds 先进 and 行业", () => {
    const learned = learnVocabulary([concept("lead", "甲", "先进行业")], { cues: new Map(), situations: [] }, []);
    expect(suggest(learned, { title: "进行了先进行业", text: "" }, 5)[0]?.quote).toEqual([
      { text: "进行了", marked: false },
      { text: "先进", marked: true },
      { text: "行业", marked: true },
    ]);
    expect(suggest(learned, { title: "正在进行", text: "" }, 5)).toEqual([]);
  });

  test("an English plural is found and marked as it stands, and suggests what its singular does", () => {
    const both = [
      ["Offline backups", "We need offline backups and restore drills.", "Offline backup", "We need an offline backup and a restore drill."],
      ["Phishing emails", "Firewalls and VPNs.", "Phishing email", "A firewall and a VPN."],
      ["Security policies", "Vulnerabilities in our ＡＰＩｓ", "Security policy", "A vulnerability in our ＡＰＩ"],
    ] as const;
    for (const [title, text, singly, one] of both) {
      const [many, single] = [suggest(reference, { title, text }, 20), suggest(reference, { title: singly, text: one }, 20)];
      expect(many.length).toBeGreaterThan(0);
      expect(many.map(({ capability, score }) => [capability, score])).toEqual(single.map(({ capability, score }) => [capability, score]));
    }
    const marksOf = (title: string, slug: string) =>
      suggest(reference, { title, text: "" }, 20)
        .find(({ capability }) => capability === slug)
        ?.quote.filter(({ marked }) => marked)
        .map(({ text }) => text);
    expect(marksOf("our Backups, offline", "immutable-backup")).toEqual(["Backups"]);
    const learned = learnVocabulary([concept("policy", "策略管理", "")], { cues: new Map([["policy", ["access policy"]]]), situations: [] }, []);
    expect(suggest(learned, { title: "the Access Policies, ours", text: "" }, 5)[0]?.quote).toEqual([
      { text: "the ", marked: false },
      { text: "Access Policies", marked: true },
      { text: ", ours", marked: false },
    ]);
  });

  test("what goes together in a situation is suggested with what the text speaks of, before anything is published", () => {
    const situation = { text: "报废的服务器里还留着数据", capabilities: ["masking", "backup"] };
    const text = { title: "机器报废了", text: "硬盘里的敏感内容还在。" };
    const knowing = (...situations: (typeof situation)[]) => slugs(suggest(learnVocabulary(concepts, { cues: new Map(), situations }, []), text, 10));
    expect(knowing()).toEqual(["masking"]);
    expect(knowing(situation).sort()).toEqual(["backup", "masking"]);
  });

  test("what alike products have and what alike needs have count apart", () => {
    const product: Example = { kind: "product", title: "离线副本", text: "断网也能恢复", tags: [{ capability: "backup", note: "" }] };
    const scoreOf = (example: Example) =>
      suggest(learnVocabulary(concepts, known, [example]), told, 10).find(({ capability }) => capability === "backup")?.score ?? 0;
    expect(scoreOf(product)).toBeGreaterThan(scoreOf({ ...product, kind: "need" }));
  });

  test("a situation that reads like the text speaks more for what goes with it than one that only has the same capability", () => {
    const both = [
      { text: "手机号写在快递单上谁都看得见", capabilities: ["masking", "backup"] },
      { text: "旧机器报废了硬盘没有拆", capabilities: ["masking", "account-governance"] },
    ];
    const learned = learnVocabulary(concepts, { cues: new Map(), situations: both }, []);
    const lead = (weight: number) => {
      const found = suggest(learned, { title: "机器报废", text: "旧机器报废，账号还在。副本也没有，敏感内容还在硬盘里。" }, 10, new Set(), {
        ...suggestionWeights,
        situations: weight,
      });
      const scoreOf = (slug: string) => found.find(({ capability }) => capability === slug)?.score ?? 0;
      return scoreOf("account-governance") - scoreOf("backup");
    };
    expect(lead(1)).toBeGreaterThan(lead(0));
  });

  test("a product that has much says less of each", () => {
    const alike = (...slugs: string[]): Example => ({
      kind: "product",
      title: "离线副本",
      text: "断网恢复",
      tags: slugs.map((capability) => ({ capability, note: "" })),
    });
    const learned = learnVocabulary(concepts, { cues: new Map(), situations: [] }, [alike("masking"), alike("account-governance", "backup")]);
    const only = { words: 0, phrases: 0, products: 1, needs: 0, company: 0, situations: 0, broad: 0 };
    const found = suggest(learned, { title: "断网恢复", text: "账号、副本和敏感内容。" }, 10, new Set(), only);
    expect(slugs(found)).toEqual(["masking", "account-governance", "backup"]);
  });

  test("of a broad one and a narrow one that the words speak for alike, the narrow comes first", () => {
    const broad = concept("a-broad", "甲", "手机号遮蔽");
    const narrow = { ...concept("b-narrow", "乙", "手机号遮蔽"), broader: ["a-broad"] };
    const told = { title: "手机号没有遮蔽", text: "" };
    const first = (...known: Concept[]) =>
      slugs(suggest(learnVocabulary([...known, concepts[0] as Concept], { cues: new Map(), situations: [] }, []), told, 2));
    expect(first(broad, narrow)).toEqual(["b-narrow", "a-broad"]);
    expect(first(broad, { ...narrow, broader: [] })).toEqual(["a-broad", "b-narrow"]);
  });

  test("every capability that can be claimed stands in a situation, and nothing else does", () => {
    const named = situations.flatMap((situation) => situation.capabilities);
    expect([...new Set(named)].sort()).toEqual(
      capabilities
        .filter((one) => one.claimable)
        .map(({ slug }) => slug)
        .sort(),
    );
    for (const { text, capabilities: together } of situations) {
      expect(text.length).toBeGreaterThan(6);
      expect(together.length).toBeGreaterThan(2);
      expect(new Set(together).size).toBe(together.length);
    }
  });

  test("every capability that can be claimed has cues, and no cue speaks for anything else", () => {
    const claimable = capabilities.filter((one) => one.claimable).map(({ slug }) => slug);
    expect([...cues.keys()].sort()).toEqual(claimable.sort());
    for (const own of cues.values()) expect(own.length).toBeGreaterThanOrEqual(3);
    expect([...cues.values()].flat().filter((cue) => functionWords.includes(cue))).toEqual([]);
  });
});
