import { type Citation, wordingRules } from "./fairness-rules.ts";

/** The parts of a scenario that ask something of suppliers; what describes the owner's own situation is left alone. */
export const askingParts = ["title", "summary", "goal", "acceptance", "requirements", "deployment", "dataLimits"] as const;
export type AskingPart = (typeof askingParts)[number];

export interface AskingTexts {
  title: string;
  summary: string;
  goal: string;
  acceptance: readonly string[];
  /** Their notes. */
  requirements: readonly string[];
  deployment: string;
  dataLimits: string;
}

export type FairnessRule = keyof typeof wordingRules | "price-weight" | "unchecked-figure";

/** A wording that may make a requirement unfair: advice to whoever checks it, no verdict. */
export interface Finding {
  rule: FairnessRule;
  part: AskingPart;
  /** As written. */
  words: string;
  source: Citation;
}

/** Nothing is asked where it is denied: 不指定品牌. */
const denied = /(?:不|无需|无须|避免|禁止|并非)[^，。；\n]{0,3}$/u;

/** The lowest share of the price in a scoring, in per cent: goods; services may go down to ten. */
const lowestPriceShare = 30;
const priceShare = /价格(?:分值?|得分|权重)?(?:占比?|权重|为)?[^\d。；，\n]{0,6}(\d{1,3})\s*(?:%|％|分)/u;

/** A figure that can be measured, with its unit. */
const figures = /(?<!\d)\d+(?:\.\d+)?\s*(?:%|％|毫秒|秒|分钟|小时|工作日|[TGM]bps|万次|万条|次\/秒)/gu;

/** Reads every part that asks for something against the nineteen wordings. */
export function findUnfair(texts: AskingTexts): Finding[] {
  const wordings = askingParts.flatMap((part) => [texts[part]].flat().flatMap((text) => [...unfairWordings(part, text), ...lowPriceShares(part, text)]));
  return [...wordings, ...uncheckedFigures(texts)];
}

function unfairWordings(part: AskingPart, text: string): Finding[] {
  return Object.entries(wordingRules).flatMap(([rule, { wording, source }]) => {
    const found = [...text.matchAll(wording)].find(({ index }) => !denied.test(text.slice(Math.max(0, index - 8), index)));
    return found ? [{ rule: rule as FairnessRule, part, words: found[0], source }] : [];
  });
}

function lowPriceShares(part: AskingPart, text: string): Finding[] {
  const found = priceShare.exec(text);
  return found && Number(found[1]) < lowestPriceShare
    ? [{ rule: "price-weight", part, words: found[0], source: { law: "bidding-measures", article: 55 } }]
    : [];
}

/** Figures that a requirement's note asks for and no acceptance criterion comes back to. */
function uncheckedFigures({ requirements, acceptance }: AskingTexts): Finding[] {
  const checked = withoutBlanks(acceptance.join("\n"));
  return requirements.flatMap((note) =>
    (note.match(figures) ?? [])
      .filter((figure) => !checked.includes(withoutBlanks(figure)))
      .map((words) => ({
        rule: "unchecked-figure" as const,
        part: "requirements" as const,
        words,
        source: { law: "requirement-measures" as const, article: 24 },
      })),
  );
}

const withoutBlanks = (text: string) => text.replace(/\s/gu, "").replaceAll("％", "%");
