import { and, asc, eq, isNull } from "drizzle-orm";
import type { FileKind } from "#app/domain/file/file-kind.ts";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { type Capacity, type OrganisationEvent, type OrganisationStatus, organisationLifecycle } from "#app/domain/identity/organisation.ts";
import { mayPerform, mayViewOrganisation, type OrganisationRefusal } from "#app/domain/identity/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { eventsOf, nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { StandingShown } from "#app/domain/standing/standing.ts";
import { listPapers } from "#app/features/files/list-papers.server.ts";
import { standingsOfHouse } from "#app/features/standings/standings-of.server.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { files, memberships, organisationEventRows, organisations, people } from "#db/schema/index.ts";

export interface FoundOrganisation {
  id: string;
  creditCode: string;
  name: string;
  nameEn: string | null;
  about: string;
  kind: string;
  district: string;
  park: string | null;
  size: string;
  capacities: Capacity[];
  status: OrganisationStatus;
  verifiedAt: Date | null;
  suspendedUntil: Date | null;
  createdAt: Date;
  /** Who can speak for it. */
  owners: { name: string }[];
  /** The last first. */
  proofs: { id: string; name: string; kind: FileKind; size: number; sha256: string; sentBy: string; sentAt: Date }[];
  /** What others have published about it, what was taken back included; the last to begin first. */
  standings: StandingShown[];
  happenings: { event: OrganisationEvent; reason: string; until: Date | null; at: Date; person: string | null }[];
  /** What can happen to it now, and whether the actor may make it. */
  can: Partial<Record<OrganisationEvent, Decision<OrganisationRefusal>>>;
}

/** A house with its proofs and its history, for its members and for those who watch over it. Four statements. */
export async function findOrganisation(ctx: UseCaseContext, id: string): Promise<Result<FoundOrganisation, NotFound>> {
  if (!mayViewOrganisation(ctx.actor, { organisationId: id })) return notFound;
  const [[found], owners, proofs, happenings] = await Promise.all([
    ctx.db.select({ row: organisations, standings: standingsOfHouse }).from(organisations).where(eq(organisations.id, id)),
    ctx.db
      .select({ name: people.name })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.organisationId, id), eq(memberships.role, "owner"), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.createdAt)),
    listPapers(ctx, and(eq(files.organisationId, id), eq(files.purpose, "organisation-proof"))),
    ctx.db
      .select({
        event: organisationEventRows.event,
        reason: organisationEventRows.reason,
        until: organisationEventRows.until,
        at: organisationEventRows.at,
        person: people.name,
      })
      .from(organisationEventRows)
      .leftJoin(people, eq(people.id, organisationEventRows.personId))
      .where(eq(organisationEventRows.organisationId, id))
      .orderBy(asc(organisationEventRows.sequence)),
  ]);
  if (!found) return notFound;
  const { row, standings } = found;
  const { demo: _demo, passwordProfile: _asked, ...shown } = row;
  const capacities = row.capacities as Capacity[];
  const facts = { organisationId: id, status: row.status, capacities };
  const possible = eventsOf(organisationLifecycle).filter((event) => nextStatus(organisationLifecycle, row.status, event));
  const can = Object.fromEntries(possible.map((event) => [event, mayPerform[event](ctx.actor, facts)]));
  return ok({ ...shown, capacities, owners, proofs, standings, happenings, can });
}

/** … as a page shows it: whoever watches over other houses leaves a row of each that they read. */
export async function readOrganisation(ctx: UseCaseContext, id: string): ReturnType<typeof findOrganisation> {
  const found = await findOrganisation(ctx, id);
  if (found.ok && !belongsTo(ctx.actor, id)) await noteReading(ctx, { action: "read-organisation", subjectType: "organisation", subjectId: id });
  return found;
}
