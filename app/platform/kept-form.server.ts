import { and, desc, eq, gt, lte, notInArray } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import { keptForms } from "#db/schema/index.ts";
import { setCookie, tokenIn } from "./cookie.server.ts";
import { seal, unseal } from "./seal.server.ts";
import type { Ended } from "./session.server.ts";
import { newToken } from "./token.server.ts";
import type { Executor, UseCaseContext } from "./use-case.server.ts";

/** How long it is kept, in minutes. */
export const keptMinutes = 30;
/** Most that is kept of one session at a time, the oldest go first; and of one person, where nothing more is taken: an ended token in other hands pushes nobody's forms out. */
const mostKept = 5;
const mostOfPerson = 20;
/** More fields than any page of ours has are not kept. */
const mostFields = 2000;

export type Fields = [name: string, value: string][];

interface Bound {
  id: string;
  personId: string;
  /** The house that it was filled in for. */
  membershipId: string | null;
  path: string;
}

const boundTo = ({ id, personId, membershipId, path }: Bound) => [id, personId, membershipId ?? "", path].join("\n");

const bytesOf = (key: string) => Buffer.from(key, "base64url");

/** What a person typed or chose; not what the page itself put into the form. */
export const typedIn = (fields: Fields) => fields.filter(([name, value]) => name !== "revision" && name !== "__intent__" && value.trim() !== "");

/** Keeps a form as it was sent, where anything was typed: says where it waits and what the browser has to keep for it. */
export async function keepForm(
  { db, clock, newId, origin }: UseCaseContext,
  { personId, membershipId, begunAt }: Ended,
  path: string,
  fields: Fields,
  cookies: string | null,
) {
  if (fields.length > mostFields || typedIn(fields).length === 0) return null;
  const form: Bound = { id: newId(), personId, membershipId, path };
  // one key in one browser: what waits in another tab goes on to open
  const key = tokenIn(origin, cookies, "kept") ?? newToken();
  const body = new URLSearchParams(fields).toString();
  const expiresAt = new Date((await clock(db)).getTime() + keptMinutes * 60_000);
  const ofPerson = eq(keptForms.personId, personId);
  const ofSession = and(ofPerson, eq(keptForms.sessionBegunAt, begunAt));
  await db.insert(keptForms).values({ ...form, sessionBegunAt: begunAt, sealed: seal(bytesOf(key), boundTo(form), Buffer.from(body)), expiresAt });
  const latest = db.select({ id: keptForms.id }).from(keptForms).where(ofSession).orderBy(desc(keptForms.expiresAt)).limit(mostKept);
  await db.delete(keptForms).where(and(ofSession, notInArray(keptForms.id, latest)));
  if ((await db.$count(keptForms, ofPerson)) > mostOfPerson) {
    await db.delete(keptForms).where(eq(keptForms.id, form.id));
    return null;
  }
  return { at: paths.keptForm(form.id), cookie: setCookie(origin, "kept", key, keptMinutes * 60) };
}

/** A kept form, for the person who typed it, in the browser that sent it, in time; for everybody else there is none. */
export async function openKeptForm({ db, clock, origin }: UseCaseContext, personId: string, id: string, cookies: string | null) {
  const key = bytesOf(tokenIn(origin, cookies, "kept") ?? "");
  const now = await clock(db);
  const own = and(eq(keptForms.id, id), eq(keptForms.personId, personId), gt(keptForms.expiresAt, now));
  const [form] = await db.select().from(keptForms).where(own);
  const body = form && (unseal(key, boundTo(form), form.sealed)?.toString("utf8") ?? null);
  if (!form || typeof body !== "string") return null;
  return { path: form.path, membershipId: form.membershipId, fields: [...new URLSearchParams(body)] as Fields, expiresAt: form.expiresAt };
}

/** Takes a kept form away once it has gone through. */
export const forgetKeptForm = async (db: Executor, personId: string, id: string) =>
  void (await db.delete(keptForms).where(and(eq(keptForms.id, id), eq(keptForms.personId, personId))));

export const sweepKeptForms = async ({ db, clock }: Pick<UseCaseContext, "db" | "clock">) =>
  void (await db.delete(keptForms).where(lte(keptForms.expiresAt, await clock(db))));
