import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { QualificationStatus } from "#app/domain/qualification/qualification.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import { asSaid } from "#db/schema/columns.ts";
import { qualifications } from "#db/schema/index.ts";

/** Two papers of one house, issuer and number, however these were typed; each by the name that its table has in the statement. */
export const samePaper = (a: string, b: string) => {
  const of = (table: string, column: string) => sql`${sql.identifier(table)}.${sql.identifier(column)}`;
  const said = (column: string) => sql`${asSaid(of(a, column))} = ${asSaid(of(b, column))}`;
  return sql`(${of(a, "organisation_id")} = ${of(b, "organisation_id")} and ${said("issuer")} and ${said("number")})`;
};

/** What a page names another paper by. */
export interface OtherPaper {
  id: string;
  name: string;
  number: string;
  status: QualificationStatus;
  expiresOn: string | null;
}
const shown = sql`jsonb_build_object('id', o.id, 'name', o.name, 'number', o.number, 'status', o.status, 'expiresOn', o.expires_on)`;

/** The paper that one (a row of `table`) renews, or will once it is verified; null where there is none. */
export const renewedOf = (table = "qualifications"): SQL<OtherPaper | null> => {
  const it = sql.identifier(table);
  return sql`case when ${it}.status = 'waiting'
    then (select ${shown} from ${qualifications} o where ${samePaper("o", table)} and o.status = 'verified' and o.renewed_at is null)
    else (select ${shown} from ${qualifications} o where o.renewed_by = ${it}.id order by o.renewed_at desc limit 1) end`;
};

/** The paper by which one was renewed, or will be once that is verified. */
export const renewalOf = (table = "qualifications"): SQL<OtherPaper | null> => {
  const it = sql.identifier(table);
  return sql`case when ${it}.renewed_by is not null then (select ${shown} from ${qualifications} o where o.id = ${it}.renewed_by)
    when ${it}.status = 'verified' then (select ${shown} from ${qualifications} o where ${samePaper("o", table)} and o.status = 'waiting') end`;
};

/** All of a house's papers under a number that wait or were verified, held until the change is done: in the order of their ids, as whoever saves claims holds them. */
export const lockSame = (tx: Transaction, { organisationId, issuer, number }: { organisationId: string; issuer: string; number: string }) =>
  tx
    .select()
    .from(qualifications)
    .where(
      and(
        eq(qualifications.organisationId, organisationId),
        eq(asSaid(qualifications.issuer), asSaid(sql`${issuer}::text`)),
        eq(asSaid(qualifications.number), asSaid(sql`${number}::text`)),
        inArray(qualifications.status, ["waiting", "verified"]),
      ),
    )
    .orderBy(asc(qualifications.id))
    .for("update");
