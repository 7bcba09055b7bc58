import { desc, eq } from "drizzle-orm";
import { hashPassword } from "#app/platform/password.server.ts";
import { identities, letters, passwords } from "#db/schema/index.ts";
import type { TestApp } from "#tests/support/app.ts";

/** A password that nobody would guess. */
export const password = "plum kettle orbit";
export const another = "quiet harbour lantern";

export type Somebody = Awaited<ReturnType<typeof withAddress>>;

/** Gives somebody of the cast an address and a password. */
export async function withAddress(app: TestApp, house: Parameters<TestApp["as"]>[0], role: Parameters<TestApp["as"]>[1], email: string, typed = password) {
  const { personId } = app.cast.as(house, role);
  await app.db.insert(identities).values({ id: `identity of ${email}`, personId, provider: "email", subject: email });
  await app.db.insert(passwords).values({ personId, hash: await hashPassword(typed) });
  return { personId, email };
}

/** The latest letter to an address. */
export async function letterTo(app: TestApp, email: string) {
  const [letter] = await app.db.select().from(letters).where(eq(letters.to, email)).orderBy(desc(letters.createdAt)).limit(1);
  return letter ?? null;
}

export const lettersTo = (app: TestApp, email: string) => app.db.$count(letters, eq(letters.to, email));

/** Path of the first link of ours in a letter, on a page or anywhere. */
export const linkIn = (text: string | null | undefined, under: string) => new RegExp(`(${under}/[\\w-]{43})`).exec(text ?? "")?.[1] ?? "";
