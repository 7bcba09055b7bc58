import { and, asc, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { has } from "#app/domain/identity/actor.ts";
import { type Capacity, type OrganisationStatus, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";

export const organisationsPerPage = 30;

export interface OrganisationFilter {
  q: string;
  status: OrganisationStatus | null;
  page: number;
}

export const isOrganisationStatus = (word: string | null): word is OrganisationStatus => (organisationStatuses as readonly string[]).includes(word ?? "");

/** Every house, for those who watch over them; nothing for everybody else. */
export async function listOrganisations(ctx: UseCaseContext, { q, status, page }: OrganisationFilter) {
  if (!has(ctx.actor, "operator") && !has(ctx.actor, "audit")) return { rows: [], total: 0 };
  const where: SQL | undefined = and(
    status ? eq(organisations.status, status) : undefined,
    q ? or(ilike(organisations.name, containing(q)), ilike(organisations.creditCode, containing(q))) : undefined,
  );
  const { id, name, creditCode, capacities, district, createdAt } = organisations;
  const [rows, total] = await Promise.all([
    ctx.db
      .select({
        id,
        name,
        creditCode,
        capacities: sql<Capacity[]>`${capacities}`,
        district,
        status: organisations.status,
        suspendedUntil: organisations.suspendedUntil,
        createdAt,
      })
      .from(organisations)
      .where(where)
      .orderBy(desc(createdAt), asc(name))
      .limit(organisationsPerPage)
      .offset((page - 1) * organisationsPerPage),
    ctx.db.$count(organisations, where),
  ]);
  return { rows, total };
}

/** … as a page shows them: houses that nobody verified among them, so one row says which were seen. */
export async function readOrganisations(ctx: UseCaseContext, filter: OrganisationFilter) {
  const found = await listOrganisations(ctx, filter);
  const details = { organisations: found.rows.map(({ id }) => id) };
  if (found.rows.length > 0) await noteReading(ctx, { action: "read-organisations", subjectType: "organisation", subjectId: "listed", details });
  return found;
}

const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
