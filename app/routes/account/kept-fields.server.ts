import type { Words } from "#app/platform/code-labels.server.ts";
import { type Fields, lists } from "./kept-labels.ts";
import { keptFormOf } from "./kept-names.ts";

const inRow = /^(\w+)\[(\d+)\]\.(\w+)$/;
/** Longest that is shown of one value that can be sent, in characters. */
const excerpt = 400;

/** What was typed, by the fields' labels; fields that have none here are only counted. Whole, where it can only be copied. */
export function readableFields(path: string, fields: readonly [string, string][], words: Words, whole: boolean) {
  const most = whole ? Number.POSITIVE_INFINITY : excerpt;
  const form = keptFormOf(path);
  const shown = new Map<string, string[]>();
  let others = 0;
  for (const [name, value] of fields) {
    const found = labelled(form?.fields ?? {}, name, value, words);
    if (found) shown.set(found.label, [...(shown.get(found.label) ?? []), found.value]);
    else others++;
  }
  return {
    form: form?.name() ?? null,
    others,
    rows: [...shown].map(([name, values]) => {
      const value = values.join(values.some((one) => one.includes("\n")) ? "\n" : " · ");
      const characters = [...value];
      return { name, value: characters.slice(0, most).join(""), more: Math.max(0, characters.length - most) };
    }),
  };
}

function labelled(known: Fields, name: string, value: string, words: Words) {
  const [, list = "", index = "", part = ""] = inRow.exec(name) ?? [];
  const row = Object.hasOwn(lists, list) ? lists[list] : undefined;
  if (row) {
    const reads = Object.hasOwn(row.reads, part) ? row.reads[part] : undefined;
    return { label: `${row.label()} ${Number(index) + 1}`, value: reads ? reads(value, words) : value };
  }
  const field = Object.hasOwn(known, name) ? known[name] : undefined;
  return field && { label: field.label(), value: field.reads ? field.reads(value, words) : value };
}
