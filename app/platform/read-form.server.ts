import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";

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

/** What the row begins with that one of our buttons adds; null where another was pressed. */
export function addedRow(form: FormData): Readonly<Record<string, string>> | null {
  const read = intent.safeParse(parsed(String(form.get("__intent__")))).data;
  return read?.type === "insert" ? (read.payload.defaultValue ?? {}) : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
