import { z } from "zod";
import { m } from "#app/i18n/generated/messages.js";

/** What an honest form never sends: control characters but tab and line ends, marks that turn the direction of reading, and halves of characters. */
const unfit = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\uFFFD/u;
/** What comes along from other pages and is nothing to see. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/gu;
/**
 * What shows as nothing and makes two of one word: joiners, selectors, fillers. A joiner or selector within a pictograph or a key, and a selector
 * that says how a Han character is drawn, have something to do there.
 */
const hidden =
  /(?<![\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}])[\ufe0e\ufe0f\u200d](?!\u20e3)|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]|(?![\u200d\ufe0e\ufe0f\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Letters, figures, signs that show: without one of them there is nothing to read. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Half-width line ends, nothing that cannot be seen, no blanks around. */
function tidied(typed: unknown) {
  const tidy = typeof typed === "string" ? typed.replace(/\r\n?/gu, "\n").replace(unseen, "").trim() : "";
  return visible.test(tidy) || unfit.test(tidy) ? tidy : "";
}

/** An id that a button sends; empty where it could be none, and would not even be fit to be looked for. */
export function idIn(form: FormData, name: string) {
  const sent = form.get(name);
  return typeof sent === "string" && /^[\w-]{1,64}$/.test(sent) ? sent : "";
}

export const lengthOf = (value: string) => [...value].length;

interface TextLimits {
  /** Shortest, in characters; an empty field is allowed where `missing` is absent. */
  least?: number;
  /** Longest, in characters (code points). */
  most: number;
  /** Said of an empty field; without it the field may be empty. */
  missing?: string;
}

/** A field that is given once, tidied before it is judged. One that came several times is refused: nobody can say which was meant. */
export const once = <Schema extends z.ZodType>(tidy: (typed: unknown) => unknown, schema: Schema) =>
  z.preprocess((typed, context) => {
    if (!Array.isArray(typed)) return tidy(typed);
    context.addIssue({ code: "custom", message: m.ui_sent_repeatedly({ count: typed.length }) });
    return z.NEVER;
  }, schema);

/** A text as people type it: trimmed, measured in characters, fit to be stored and shown. */
export const text = ({ least = 0, most, missing }: TextLimits) =>
  once(
    tidied,
    z.string().superRefine((value, context) => {
      const problem = textProblem(value, { least, most, ...(missing !== undefined && { missing }) });
      if (problem) context.addIssue({ code: "custom", message: problem });
    }),
  );

function textProblem(value: string, { least = 0, most, missing }: TextLimits): string | null {
  if (value === "") return missing ?? null;
  if (unfit.test(value) || hidden.test(value)) return m.ui_text_unfit();
  const length = lengthOf(value);
  if (length > most) return m.ui_text_long({ most, length });
  return length < least ? m.ui_text_short({ least, length }) : null;
}

/** Lines of text: one a line, blanks left out. */
export const lines = ({ least, most, count }: { least: number; most: number; count: number }) =>
  once(
    (typed) =>
      tidied(typed)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    z.array(z.string()).superRefine((list, context) => {
      if (list.length > count) context.addIssue({ code: "custom", message: m.ui_lines_many({ count, given: list.length }) });
      const wrong = list.map((line) => textProblem(line, { least, most })).find((problem) => problem !== null);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    }),
  );

/** A field that is judged further once it is readable and not too long, and where something was given. */
export const judged = <Given extends string | null>(field: z.ZodType<Given>, problemOf: (given: string) => string | false | null) =>
  field.pipe(
    z.custom<Given>().superRefine((given, context) => {
      const message = given && problemOf(given);
      if (message) context.addIssue({ code: "custom", message });
    }),
  );

/** Digits with what people put between them, an extension perhaps. */
const dialled = /^\+?\d[\d\s()（）-]{5,}(转\s?\d+)?$/u;
const addressed = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

/** Where somebody can be reached; may be empty. */
export const phoneNumber = (limits: TextLimits, unreadable: string) => judged(text(limits), (typed) => !dialled.test(typed) && unreadable);
export const emailAddress = (limits: TextLimits, unreadable: string) => judged(text(limits), (typed) => !addressed.test(typed) && unreadable);

/** A password: as typed, not empty. */
export const secret = (missing: string) => once((typed) => typed ?? "", z.string().min(1, missing).max(1000, missing));

/** One of a list; null where nothing was chosen and nothing need be. */
export const choice = <Word extends string>(words: readonly Word[], missing?: string) =>
  once(
    (typed) => (typed === undefined || typed === "" ? null : typed),
    z
      .custom<Word>((value) => words.some((word) => word === value), { error: m.ui_choice_unknown() })
      .nullable()
      .superRefine((value, context) => {
        if (value === null && missing !== undefined) context.addIssue({ code: "custom", message: missing });
      }),
  );

/** Some of a list, each once. */
export const choices = <Word extends string>(
  words: readonly Word[],
  { least = 0, most = words.length, missing = "" }: { least?: number; most?: number; missing?: string } = {},
) =>
  z.preprocess(
    (typed) => [...new Set(Array.isArray(typed) ? typed : typed === undefined || typed === "" ? [] : [typed])],
    z.array(z.custom<Word>((value) => words.some((word) => word === value), { error: m.ui_choice_unknown() })).superRefine((list, context) => {
      if (list.length < least) context.addIssue({ code: "custom", message: missing });
      if (list.length > most) context.addIssue({ code: "custom", message: m.ui_choices_many({ most, given: list.length }) });
    }),
  );

export const tick = once((typed) => typed === "on", z.boolean());

/** A day, yyyy-mm-dd, that is in the calendar; null where the field is empty. */
export const day = () => once((typed) => tidied(typed).replaceAll("/", "-") || null, z.string().refine(isDay, { error: m.ui_day_unreadable() }).nullable());

function isDay(value: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const read = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value);
}

/** Revision of what the page was filled in from. */
export const revision = z.coerce.number().int().min(0).max(2_147_483_647).catch(0);

/** The revision that a transition's page showed; undefined where it showed none. */
export const shownRevision = (form: FormData) => (form.has("revision") ? revision.parse(form.get("revision")) : undefined);
