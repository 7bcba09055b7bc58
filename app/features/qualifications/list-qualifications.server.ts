import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { qualifications } from "#db/schema/index.ts";
import { renewalOf, renewedOf } from "./same-paper.server.ts";

const columns = {
  id: qualifications.id,
  name: qualifications.name,
  number: qualifications.number,
  issuer: qualifications.issuer,
  issuedOn: qualifications.issuedOn,
  expiresOn: qualifications.expiresOn,
  scope: qualifications.scope,
  status: qualifications.status,
  reason: qualifications.reason,
  renews: renewedOf(),
  renewal: renewalOf(),
};

/** The qualifications of the house that the actor acts for, the last submitted first. */
export const listOwnQualifications = (ctx: UseCaseContext) =>
  ctx.db
    .select(columns)
    .from(qualifications)
    .where(eq(qualifications.organisationId, organisationOf(ctx.actor) ?? ""))
    .orderBy(desc(qualifications.submittedAt));

/** … those that a claim can name. */
export const listNameable = (ctx: UseCaseContext) =>
  ctx.db
    .select(columns)
    .from(qualifications)
    .where(and(eq(qualifications.organisationId, organisationOf(ctx.actor) ?? ""), inArray(qualifications.status, ["waiting", "verified"])))
    .orderBy(asc(qualifications.name), asc(qualifications.number));
