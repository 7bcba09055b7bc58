import type { Submission, SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import type { Result } from "#app/domain/shared/result.ts";
import { m } from "#app/i18n/generated/messages.js";

/** What an honest form never sends: control characters but tab and line ends, and halves of characters. */
const unfit = /[^\P{Cc}\t\n]|\p{Cs}|\uFFFD/u;

/** Half-width line ends, no blanks around. */
const tidied = (typed: unknown) => (typeof typed === "string" ? typed.replace(/\r\n?/gu, "\n").trim() : "");

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
  if (unfit.test(value)) return m.ui_text_unfit();
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
const addressed = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

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

/** A row as it was sent: each field a text, or several where it came several times. */
export type Row = Record<string, unknown>;

/** What the rows of a list are made of, by the list's schema: no other name of a form has an index. */
const rowFields = new WeakMap<z.ZodType, readonly string[]>();

/** Rows, which buttons add, move and remove: named `list[3].field` on the page. */
export function rows<Read>(fields: readonly string[], read: (rows: Row[], context: z.core.$RefinementCtx) => Read) {
  const list = z
    .unknown()
    .optional()
    .transform((typed, context) => read(rowsIn(typed), context));
  rowFields.set(list, fields);
  return list;
}

/** The rows of a list that was sent; an index that was left out is an empty row. */
export const rowsIn = (typed: unknown): Row[] => (Array.isArray(typed) ? Array.from(typed, (row: Row | undefined) => row ?? {}) : []);

/** Reads a form by its schema: a value, or what to show again with the words beside each field. */
export function readForm<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  return parseWithZod(ours(form, shapeOf(schema)), { schema, disableAutoCoercion: true });
}

/** The fields of a form, also of one that is turned into something else once it is read. */
const shapeOf = (schema: unknown): z.ZodRawShape => (schema instanceof z.ZodObject ? schema.shape : schema instanceof z.ZodPipe ? shapeOf(schema.in) : {});

/** What one of our pages could have sent: the schema's fields by their names, and what one of our buttons asks. The rest is left out. */
function ours(form: FormData, shape: z.ZodRawShape) {
  const kept = new FormData();
  for (const [name, value] of form) if (isField(name, shape)) kept.append(name, value);
  const asked = form.get("__intent__");
  if (asked !== null) kept.set("__intent__", intentOf(String(asked), shape));
  return kept;
}

const rowName = /^(\w{1,40})\[\d{1,2}\]\.(\w{1,40})$/u;

const fieldsOfRows = (list: string, shape: z.ZodRawShape) => (Object.hasOwn(shape, list) ? rowFields.get(shape[list] as z.ZodType) : undefined);
const isPlain = (name: string, shape: z.ZodRawShape) => Object.hasOwn(shape, name) && !fieldsOfRows(name, shape);

function isInRow(name: string, shape: z.ZodRawShape) {
  const [, list = "", field = ""] = rowName.exec(name) ?? [];
  return fieldsOfRows(list, shape)?.includes(field) === true;
}

const isField = (name: string, shape: z.ZodRawShape) => isPlain(name, shape) || isInRow(name, shape);

const place = z.int().min(0).max(99);
const asks = <Type extends string, Payload extends z.ZodRawShape>(type: Type, payload: Payload) =>
  z.object({ type: z.literal(type), payload: z.object({ name: z.string(), ...payload }) });

/** What our buttons ask of a form beside sending it: a row more or less or elsewhere, a word put into a row's field. */
const intent = z.discriminatedUnion("type", [
  asks("insert", { defaultValue: z.record(z.string(), z.string()).optional() }),
  asks("remove", { index: place }),
  asks("reorder", { from: place, to: place }),
  asks("update", { value: z.string(), validated: z.literal(false).optional() }),
]);

/** What a button asked, and nothing that came with it. What no button of the form asks is not guessed at: 422, and nothing is saved. */
function intentOf(asked: string, shape: z.ZodRawShape) {
  const read = intent.safeParse(parsed(asked)).data;
  const fields = read && fieldsOfRows(read.payload.name, shape);
  const known = read?.type === "update" ? isInRow(read.payload.name, shape) : fields !== undefined;
  const begins = read?.type === "insert" ? Object.keys(read.payload.defaultValue ?? {}) : [];
  if (!known || !begins.every((name) => fields?.includes(name))) throw new Response(null, { status: 422 });
  return JSON.stringify(read);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The same page again with what was typed: 422 where something does not hold, 200 where a row was added or taken away. */
export const shownAgain = (submission: Submission<unknown, string[]>, errors?: Record<string, string[]>) =>
  data(submission.reply(errors && { fieldErrors: errors }), { status: submission.status === "error" || errors ? 422 : 200 });

/** The form again where its sending was held up by what others did meanwhile; `changed` says that what it is about was. Null where it was not. */
export function heldUp(submission: Submission<unknown, string[]>, result: Result<unknown>) {
  if (result.ok || (result.refusal.kind !== "stale" && result.refusal.kind !== "conflict")) return null;
  return data({ ...submission.reply(), changed: result.refusal.kind === "stale" }, { status: 409 });
}

/** The page again as it was typed, nothing judged: what it is about was over before it was sent. */
export const overMeanwhile = (submission: Submission<unknown, string[]>) => data({ ...asTyped(submission), changed: false }, { status: 409 });

/** The same page again as it was typed, nothing judged: something beside the form was done. */
export function asTyped(submission: Submission<unknown, string[]>): SubmissionResult<string[]> {
  const { initialValue } = submission.reply();
  return initialValue ? { initialValue } : {};
}
