import { createHash, randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { clock } from "#app/domain/identity/actor.ts";
import type { LinkPurpose } from "#app/domain/identity/limits.ts";
import { addLink } from "#app/features/accounts/account-link.server.ts";
import { makeCheckpoint } from "#app/features/record/make-checkpoint.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { authenticators, identities, invitations, keptForms, letters, passkeys, people, powers, sessions } from "#db/schema/index.ts";
import { today } from "#tests/features/matching/world.ts";
import { done } from "#tests/features/products/world.ts";
import type { TestApp } from "#tests/support/app.ts";
import type { Subject } from "../patterns.ts";
import { somebody } from "../readers.ts";

/** What belongs to a person: of the vendor’s editor, where nothing else is said. */
export function accountsSubjects(app: TestApp): Subject[] {
  const { cast, db } = app;
  const { personId } = cast.as("vendor", "editor");
  const email = "editor@vendor.example";
  const addressed = db.insert(identities).values({ id: randomUUID(), personId, provider: "email", subject: email }).execute();
  const soon = new Date(today.getTime() + 3_600_000);

  // a link that somebody follows is used up, and their sessions with it: each is another person’s
  const link = (at: RegExp, purpose: LinkPurpose): Subject => ({
    what: "standing",
    at,
    make: async () => {
      const applicant = purpose === "sign-up" ? {} : { personId: await withAddress() };
      return { token: (await addLink(db, today, { purpose, email: `${randomUUID()}@vendor.example`, locale: "zh-CN", ...applicant })).token };
    },
  });
  const withAddress = async () => {
    const id = await somebody(app, "somebody");
    await db.insert(identities).values({ id: randomUUID(), personId: id, provider: "email", subject: `${id}@vendor.example` });
    return id;
  };
  const invitation = (what: string, ended: Partial<typeof invitations.$inferInsert> = {}): Subject => ({
    what,
    at: /^invitations\/:token/,
    make: async () => {
      await addressed;
      const token = randomBytes(32).toString("base64url");
      const id = createHash("sha256").update(token).digest("hex");
      await db.insert(invitations).values({ id, email, organisationId: cast.idOf("secondOwner"), role: "viewer", expiresAt: soon, ...ended });
      return { token };
    },
  });
  const account = (what: string, make: (id: string) => Promise<unknown>): Subject => ({
    what,
    at: /^administer\/people\/:id/,
    make: async () => {
      const id = await somebody(app, "somebody");
      await make(id);
      return { id };
    },
  });
  const power = (id: string) => db.insert(powers).values({ id: randomUUID(), personId: id, power: "audit" });
  return [
    link(/^sign-up\/:token/, "sign-up"),
    link(/^password-reset\/:token/, "password-reset"),
    link(/^email-change\/:token/, "email-change"),
    link(/^email-undo\/:token/, "email-undo"),
    { what: "unknown", at: /^(sign-up|password-reset|email-change|email-undo|invitations)\/:token/, make: async () => ({ token: "t".repeat(43) }) },
    invitation("to the vendor’s editor"),
    invitation("to the vendor’s editor, withdrawn", { withdrawnAt: today }),
    invitation("to the vendor’s editor, run out", { expiresAt: new Date(today.getTime() - 1000) }),
    account("somebody", async () => {}),
    account("with a second factor", (id) => db.insert(authenticators).values({ personId: id, sealed: Buffer.from("x"), lastStep: 0, createdAt: today })),
    account("disabled", (id) => db.update(people).set({ disabledAt: today }).where(eq(people.id, id))),
    account("holding a power", power),
    {
      what: "of another auditor",
      at: /^secure\/powers\/:id/,
      make: async () => {
        const id = await somebody(app, "another auditor");
        await power(id);
        return { id: (await db.select().from(powers).where(eq(powers.personId, id)))[0]?.id ?? "" };
      },
    },
    {
      what: "a demo mailbox is everybody’s",
      at: /^mailbox\/:id/,
      make: async () => {
        const id = randomUUID();
        await db.insert(letters).values({ id, to: email, subject: "一封信", text: "信的内容", locale: "zh-CN" });
        return { id };
      },
    },
    {
      what: "the vendor’s editor’s",
      at: /^account\/security\/passkeys\/:id/,
      make: async () => {
        const id = randomUUID();
        const key = { name: "钥匙", publicKey: Buffer.from("x"), counter: 0, transports: [], backedUp: false, createdAt: today };
        await db.insert(passkeys).values({ id, personId, ...key });
        return { id };
      },
    },
    {
      what: "another of the vendor’s editor’s",
      at: /^account\/sessions\/:id/,
      make: async () => {
        const known = (await db.select({ id: sessions.id }).from(sessions)).map(({ id }) => id);
        await app.as("vendor", "editor");
        return { id: (await db.select({ id: sessions.id }).from(sessions)).find(({ id }) => !known.includes(id))?.id ?? "" };
      },
    },
    {
      what: "the vendor’s editor’s, kept by another browser",
      at: /^kept\/:id/,
      make: async () => {
        const id = randomUUID();
        await db
          .insert(keptForms)
          .values({ id, personId, sessionBegunAt: soon, path: "/products/drafts", sealed: Buffer.from("x".repeat(60)), expiresAt: soon });
        return { id };
      },
    },
    {
      what: "a signed one",
      at: /^record\/checkpoints\/:id/,
      make: async () => {
        await createScenario(cast.contextFor(cast.as("owner")));
        return { id: String(done(await makeCheckpoint(cast.contextFor(clock), app.signingKey)).id) };
      },
    },
    {
      what: "the first row",
      at: /^record\/:sequence/,
      make: async () => {
        await createScenario(cast.contextFor(cast.as("owner")));
        return { sequence: "1" };
      },
    },
  ];
}
