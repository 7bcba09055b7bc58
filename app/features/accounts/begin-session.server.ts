import type { Proof } from "#app/domain/identity/factor.ts";
import type { Sessions } from "#app/platform/session.server.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { knowBrowser } from "./remember-browser.server.ts";
import type { Entrant } from "./sign-in.server.ts";

/** Somebody who has shown who they are, and by what besides a password. */
export interface Shown extends Entrant {
  factor: Proof | null;
}

/** What is done, in the change that saw it and under the person's lock, for somebody who has shown who they are. */
export type Begin<Begun> = (change: Change, shown: Shown) => Promise<Begun>;

/** Where sessions are begun, and what the browser calls itself. */
export interface Arrival {
  sessions: Pick<Sessions, "begin">;
  userAgent: string;
}

/** Begins the session, with a new token, and knows the browser from then on: all of it with its row in the record, or none. */
export const beginSession =
  (ctx: UseCaseContext, { sessions, userAgent }: Arrival) =>
  async ({ tx, now, note }: Change, shown: Shown) => {
    const { personId, membershipId, factor } = shown;
    const { cookie } = await sessions.begin(personId, membershipId, { factor, userAgent, address: ctx.from ?? "" }, tx);
    const browser = await knowBrowser(tx, personId, ctx.browser ?? null, await now());
    note({ action: "sign-in", subjectType: "person", subjectId: personId, details: { factor }, by: { personId, organisationId: null } });
    return { ...shown, cookie, browser };
  };

export type Begun = Awaited<ReturnType<ReturnType<typeof beginSession>>>;
