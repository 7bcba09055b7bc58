import { eq } from "drizzle-orm";
import { type MemberRefusal, mayChoosePasswords } from "#app/domain/identity/membership.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";
import { lockHouse } from "./lock-house.server.ts";

/** Says what the house asks of its members' passwords: whoever's does not fit is asked for a new one when they next sign in. */
export const choosePasswords = (ctx: UseCaseContext, profile: PasswordProfile): Promise<Result<null, NotFound | MemberRefusal>> =>
  inTransaction(ctx, async ({ tx, note }) => {
    const house = await lockHouse(tx, ctx.actor);
    if (!house) return notFound;
    const { organisationId } = house.facts;
    const may = mayChoosePasswords(house.actor, house.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (house.passwordProfile === profile) return ok(null);
    await tx.update(organisations).set({ passwordProfile: profile }).where(eq(organisations.id, organisationId));
    note({
      action: "choose-password-profile",
      subjectType: "organisation",
      subjectId: organisationId,
      before: { passwordProfile: house.passwordProfile },
      after: { passwordProfile: profile },
      details: { organisationId, from: house.passwordProfile, to: profile },
    });
    return ok(null);
  });
