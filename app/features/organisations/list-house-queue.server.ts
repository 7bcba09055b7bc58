import { sql } from "drizzle-orm";
import { has, houseIdsEverOf, mayWrite } from "#app/domain/identity/actor.ts";
import { type OtherPaper, renewedOf } from "#app/features/qualifications/same-paper.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisationEventRows, organisations, qualifications } from "#db/schema/index.ts";

interface Waiting {
  id: string;
  /** Of the house, or of the qualification. */
  name: string;
  /** The credit code, or the qualification's number. */
  number: string;
  since: Date;
}
export interface WaitingOrganisation extends Waiting {
  /** Code of its district. */
  district: string;
}
export interface WaitingQualification extends Waiting {
  issuer: string;
  house: string;
  /** The verified paper that it will renew. */
  renews: OtherPaper | null;
}
export interface HouseQueue {
  organisations: WaitingOrganisation[];
  qualifications: WaitingQualification[];
}

/** Houses and qualifications that wait to be verified, the longest waiting first; nobody's own. One statement; `find-actor` counts the same. */
export async function listHouseQueue({ actor, db }: UseCaseContext): Promise<HouseQueue> {
  if (!has(actor, "operator") || !mayWrite(actor)) return { organisations: [], qualifications: [] };
  const own = houseIdsEverOf(actor);
  const rows = await db.execute<{
    id: string;
    name: string;
    number: string;
    since: string;
    district: string | null;
    issuer: string;
    house: string;
    renews: OtherPaper | null;
  }>(sql`
    select o.id, o.name, o.credit_code as number, o.district, '' as issuer, '' as house, null::jsonb as renews,
      coalesce((select max(e.at) from ${organisationEventRows} e where e.organisation_id = o.id and e.event = 'submit-proof'), o.created_at) as since
    from ${organisations} o where o.status = 'pending' and o.id not in ${own}
    union all
    select q.id, q.name, q.number, null, q.issuer, o.name, ${renewedOf("q")}, q.submitted_at
    from ${qualifications} q join ${organisations} o on o.id = q.organisation_id where q.status = 'waiting' and q.organisation_id not in ${own}
    order by since, name`);
  const waiting = [...rows].map((row) => ({ ...row, since: new Date(row.since) }));
  return {
    organisations: waiting.flatMap(({ id, name, number, since, district }) => (district === null ? [] : [{ id, name, number, since, district }])),
    qualifications: waiting.flatMap(({ id, name, number, since, district, issuer, house, renews }) =>
      district === null ? [{ id, name, number, since, issuer, house, renews }] : [],
    ),
  };
}
