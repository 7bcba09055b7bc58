import { and, eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { seal, unseal } from "#app/platform/seal.server.ts";
import { isSpent, spendOnce } from "#app/platform/spend-once.server.ts";
import { newTotpSecret, sealTotpSecret, setUpTotp, stepOfCode } from "#app/platform/totp.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { authenticators, identities } from "#db/schema/index.ts";
import { holdAccount } from "./hold-account.server.ts";
import { tellFactor } from "./tell-factor.server.ts";

type OfPerson = UseCaseContext & { actor: PersonActor };

/** What the page shows, for the app to take up. */
export interface AuthenticatorOffer {
  /** The secret, sealed: the form carries it, and nothing is kept until a code confirms it. */
  offer: string;
  uri: string;
  key: string;
  account: string;
}

const boundTo = ({ actor }: OfPerson) => `totp offer ${actor.personId}`;

/** A new secret, for half an hour. */
export async function offerAuthenticator(ctx: OfPerson, key: Buffer): Promise<AuthenticatorOffer> {
  const secret = newTotpSecret();
  const until = Buffer.alloc(8);
  until.writeBigUInt64BE(BigInt((await ctx.clock(ctx.db)).getTime() + factorLimits.enrolMinutes * 60_000));
  return await shownOffer(ctx, seal(key, boundTo(ctx), Buffer.concat([until, secret])).toString("base64url"), secret);
}

/** The offer that a form carried, shown once more; null once it is over. */
export async function sameOffer(ctx: OfPerson, key: Buffer, offer: string): Promise<AuthenticatorOffer | null> {
  const offered = openedOffer(ctx, key, offer, await ctx.clock(ctx.db));
  return offered && !(await isSpent(ctx.db, offered.sealed)) ? await shownOffer(ctx, offer, offered.secret) : null;
}

function openedOffer(ctx: OfPerson, key: Buffer, offer: string, now: Date) {
  const sealed = Buffer.from(offer, "base64url");
  const opened = unseal(key, boundTo(ctx), sealed);
  const until = opened && new Date(Number(opened.readBigUInt64BE(0)));
  return opened && until && until > now ? { sealed, until, secret: opened.subarray(8) } : null;
}

async function shownOffer({ db, actor }: OfPerson, offer: string, secret: Buffer): Promise<AuthenticatorOffer> {
  const own = and(eq(identities.personId, actor.personId), eq(identities.provider, "email"));
  const [identity] = await db.select({ email: identities.subject }).from(identities).where(own);
  const account = identity?.email ?? actor.name;
  const { uri, text } = setUpTotp(secret, account);
  return { offer, uri, key: text, account };
}

/**
 * Takes up the app whose code this is, in place of the one before; the code counts as used. An offer is taken up once: sent again with an
 * older code, it would make that code and those after it good a second time.
 */
export async function enrolAuthenticator(
  ctx: OfPerson,
  key: Buffer,
  offer: string,
  code: string,
): Promise<Result<null, "offer-over" | "wrong-code" | "session-ended">> {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async (change) => {
    if (!(await holdAccount(change.tx, ctx))) return refuse("conflict", "session-ended");
    const at = await change.now();
    const offered = openedOffer(ctx, key, offer, at);
    if (!offered) return refuse("conflict", "offer-over");
    const step = stepOfCode(offered.secret, code, at);
    if (step === null) return refuse("invalid", "wrong-code");
    if (!(await spendOnce(change.tx, offered.sealed, offered.until))) return refuse("conflict", "offer-over");
    const own = { sealed: sealTotpSecret(key, personId, offered.secret), lastStep: step, createdAt: at };
    await change.tx
      .insert(authenticators)
      .values({ personId, ...own })
      .onConflictDoUpdate({ target: authenticators.personId, set: own });
    change.note({ action: "enrol-authenticator", subjectType: "person", subjectId: personId, after: { authenticator: own.createdAt } });
    await tellFactor(change, ctx.origin, personId, "app-set");
    return ok(null);
  });
}
