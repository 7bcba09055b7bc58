import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { readQualification } from "#app/features/qualifications/find-qualification.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { FileRows } from "#app/ui/file-row.tsx";
import { formatDay } from "#app/ui/format.ts";
import { QualificationTag } from "#app/ui/house-status-tag.tsx";
import { Breadcrumb, DetailHeading, Page, Section, SideBlock } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { loadQualification } from "./load-qualification.server.ts";
import { QualificationDecision } from "./qualification-decision.tsx";
import { OtherPaperLink } from "./renewal-links.tsx";
import { Validity } from "./validity.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, qualification } = await loadQualification(args, readQualification);
  const words = labelsIn(args.context);
  const { organisationId, claims, scope, ...shown } = qualification;
  const mine = belongsTo(ctx.actor, organisationId);
  return {
    ...shown,
    mine,
    inOffice: mayOperate(ctx.actor),
    today: beijingDay(await ctx.clock(ctx.db)),
    scope: scope.map((slug) => ({ slug, label: words.capability(slug) })),
    claims: claims
      .filter(({ number }) => mine || number !== null)
      .map(({ product, number, productId, capability }) => ({
        key: `${productId} ${capability}`,
        href: number ? paths.product(number) : paths.productDraft(productId),
        product,
        capability: words.capability(capability),
      })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.name ?? m.qualifications_title());

export default function Qualification() {
  const qualification = useLoaderData<typeof loader>();
  const {
    id,
    name,
    number,
    issuer,
    issuedOn,
    expiresOn,
    status,
    reason,
    renews,
    renewal,
    house,
    creditCode,
    decidedAt,
    decidedBy,
    today,
    scope,
    papers,
    claims,
    mine,
    inOffice,
    can,
  } = qualification;
  return (
    <Page>
      <Breadcrumb
        trail={[
          mine
            ? { href: paths.qualifications(), label: m.qualifications_title() }
            : inOffice
              ? { href: paths.operate(), label: m.operate_title() }
              : { href: paths.desk(), label: m.ui_nav_desk() },
        ]}
      />
      <DetailHeading
        over={
          <>
            <QualificationTag status={status} />
            <RecordNumber>{number}</RecordNumber>
          </>
        }
        title={<Content>{name}</Content>}
      />
      <div className="split">
        <aside className="stack">
          <SideBlock title={m.qualifications_decision()}>
            {decidedAt && decidedBy && (
              <p>
                <Content>{decidedBy}</Content> · {formatDay(decidedAt)}
              </p>
            )}
            {reason && (
              <p className="inset whitespace-pre-line" lang="zh-CN">
                {reason}
              </p>
            )}
            {renews && status === "waiting" && <p className="small">{m.qualifications_renews_text()}</p>}
            <QualificationDecision id={id} status={status} renews={renews} can={can} />
          </SideBlock>
        </aside>
        <div>
          <Section id="about" title={m.qualifications_particulars()}>
            <SummaryList
              rows={[
                {
                  name: m.qualifications_house(),
                  value: (
                    <a href={paths.vendor(creditCode)} lang="zh-CN">
                      {house}
                    </a>
                  ),
                },
                { name: m.qualifications_issuer(), value: <Content>{issuer}</Content> },
                { name: m.qualifications_issued(), value: formatDay(issuedOn) },
                { name: m.qualifications_expires(), value: <Validity expiresOn={expiresOn} today={today} /> },
                ...(renews ? [{ name: m.qualifications_renews(), value: <OtherPaperLink paper={renews} /> }] : []),
                ...(renewal ? [{ name: m.qualifications_renewal(), value: <OtherPaperLink paper={renewal} /> }] : []),
                {
                  name: m.qualifications_scope(),
                  value: (
                    <ul>
                      {scope.map(({ slug, label }) => (
                        <li key={slug}>
                          <a href={paths.capability(slug)}>{label}</a>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          </Section>
          <Section id="paper" title={m.qualifications_paper()}>
            <FileRows files={papers} />
          </Section>
          <Section id="claims" title={m.qualifications_claims()}>
            {claims.length > 0 ? (
              <ul>
                {claims.map((claim) => (
                  <li key={claim.key}>
                    <a href={claim.href} lang="zh-CN">
                      {claim.product}
                    </a>{" "}
                    <span className="muted">{claim.capability}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="muted">{m.qualifications_claims_none()}</p>
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
}
