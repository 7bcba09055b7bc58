import { createHash } from "node:crypto";

/** JSON with sorted keys and no spaces: the same value has the same text, whoever writes it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object" || value instanceof Date) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}

/** sha256 of the canonical JSON, in hex. */
export const digestOf = (value: unknown) => createHash("sha256").update(canonicalJson(value)).digest("hex");
