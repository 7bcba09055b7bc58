import { aliasedTable, and, asc, eq } from "drizzle-orm";
import type { FileKind } from "#app/domain/file/file-kind.ts";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { mayPerform, mayViewQualification, type QualificationRefusal } from "#app/domain/qualification/policy.ts";
import { isExpired, type QualificationEvent, type QualificationStatus, qualificationLifecycle } from "#app/domain/qualification/qualification.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type Decision, refused } from "#app/domain/shared/decision.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { listPapers } from "#app/features/files/list-papers.server.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, files, organisations, people, products, qualifications } from "#db/schema/index.ts";
import { type OtherPaper, renewalOf, renewedOf } from "./same-paper.server.ts";

export interface FoundQualification {
  id: string;
  organisationId: string;
  house: string;
  creditCode: string;
  name: string;
  number: string;
  issuer: string;
  issuedOn: string;
  expiresOn: string | null;
  scope: string[];
  status: QualificationStatus;
  reason: string;
  submittedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  papers: { id: string; name: string; kind: FileKind; size: number; sha256: string; sentBy: string; sentAt: Date }[];
  /** The paper that it renews and the one that renews it, verified or still waiting. */
  renews: OtherPaper | null;
  renewal: OtherPaper | null;
  /** What rests on it. */
  claims: { product: string; number: string | null; productId: string; capability: string }[];
  can: Partial<Record<QualificationEvent, Decision<QualificationRefusal | "qualification-expired">>>;
}

const decider = aliasedTable(people, "decider");

/** A qualification with its paper and what rests on it, for those who may read it. Three statements. */
export async function findQualification(ctx: UseCaseContext, id: string): Promise<Result<FoundQualification, NotFound>> {
  const [[row], papers, resting] = await Promise.all([
    ctx.db
      .select({
        qualification: qualifications,
        house: organisations.name,
        creditCode: organisations.creditCode,
        decidedBy: decider.name,
        renews: renewedOf(),
        renewal: renewalOf(),
      })
      .from(qualifications)
      .innerJoin(organisations, eq(organisations.id, qualifications.organisationId))
      .leftJoin(decider, eq(decider.id, qualifications.decidedBy))
      .where(eq(qualifications.id, id)),
    listPapers(ctx, and(eq(files.subjectId, id), eq(files.purpose, "qualification"))),
    ctx.db
      .select({ product: products.name, number: products.number, productId: products.id, capability: claims.capability })
      .from(claims)
      .innerJoin(products, eq(products.id, claims.productId))
      .where(eq(claims.qualificationId, id))
      .orderBy(asc(products.number), asc(claims.position)),
  ]);
  if (!row || !mayViewQualification(ctx.actor, row.qualification)) return notFound;
  const { submittedBy: _, renewedAt: _renewed, renewedBy: _by, ...qualification } = row.qualification;
  const possible = Object.keys((qualificationLifecycle as Record<string, object>)[qualification.status] ?? {}) as QualificationEvent[];
  const expired = isExpired(qualification, beijingDay(await ctx.clock(ctx.db)));
  const mayNow = (event: QualificationEvent) => {
    const may = mayPerform[event](ctx.actor, qualification);
    return may.allowed && event === "verify" && expired ? refused("qualification-expired") : may;
  };
  const can = Object.fromEntries(possible.map((event) => [event, mayNow(event)]));
  const { house, creditCode, decidedBy, renews, renewal } = row;
  return ok({ ...qualification, house, creditCode, decidedBy, renews, renewal, papers, claims: resting, can });
}

/** … as a page shows it: whoever reads another house's leaves a row. */
export async function readQualification(ctx: UseCaseContext, id: string): ReturnType<typeof findQualification> {
  const found = await findQualification(ctx, id);
  if (found.ok && !belongsTo(ctx.actor, found.value.organisationId))
    await noteReading(ctx, { action: "read-qualification", subjectType: "qualification", subjectId: id });
  return found;
}
