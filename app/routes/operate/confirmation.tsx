import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { findConfirmation } from "#app/features/products/find-confirmation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { EvidenceWarning } from "#app/ui/evidence-warning.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, DetailHeading, Page, Section, SideBlock } from "#app/ui/page.tsx";
import { ConfirmationTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { about, titled } from "#app/ui/title.ts";
import { Conclusion } from "./conclusion.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { request, claimed, note, product, vendor, askedName, askedBy, decidedBy, may, mayMend } = granted(await findConfirmation(ctx, args.params.id ?? ""));
  const { id, level, state, capability, issuer, reference, issuedOn, expiresOn, askedAt, decidedAt, reason } = request;
  return {
    day: beijingDay(await ctx.clock(ctx.db)),
    request: { id, level, state, issuer, reference, issuedOn, expiresOn, askedAt, decidedAt, reason },
    capability: { slug: capability, label: labelsIn(args.context).capability(capability) },
    claimed,
    note,
    product: { number: product.number, name: product.name, summary: product.summary },
    vendor,
    askedName,
    askedBy,
    decidedBy,
    may,
    mend: mayMend && product.number ? paths.productEditClaims(product.number) : null,
    inOffice: mayOperate(ctx.actor),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.operate_confirmation(), data?.product.name));

export default function Confirmation() {
  const found = useLoaderData<typeof loader>();
  const { day, request, capability, claimed, note, product, vendor, askedName, askedBy, inOffice } = found;
  const { level, state, issuer, reference, issuedOn, expiresOn, askedAt } = request;
  return (
    <Page>
      <Breadcrumb
        trail={[
          inOffice ? { href: paths.operate(), label: m.operate_title() } : { href: paths.desk(), label: m.ui_nav_desk() },
          ...(state === "confirmed" || state === "refused" ? [{ href: paths.confirmations(), label: m.operate_decided() }] : []),
        ]}
      />
      <DetailHeading
        over={
          <>
            <ConfirmationTag state={state} />
            <span className="muted">{level === "tested" ? m.operate_confirmation_tested() : m.operate_confirmation_deployed()}</span>
          </>
        }
        title={<Content>{product.name}</Content>}
        lead={<Content>{product.summary}</Content>}
      >
        <Facts
          rows={[
            { name: m.operate_vendor(), value: <Content>{vendor.name}</Content> },
            { name: m.operate_capability(), value: capability.label },
            { name: m.operate_asked_of(), value: askedName ? <Content>{askedName}</Content> : m.operate_asked_office() },
            { name: m.operate_asked_at(), value: <Instant at={askedAt} /> },
          ]}
        />
      </DetailHeading>
      {claimed !== "standing" && <Notice>{claimed === "dropped" ? m.operate_claim_dropped() : m.operate_claim_anew()}</Notice>}
      <div className="split">
        <aside className="stack">
          <SideBlock title={m.operate_conclusion()}>
            <Conclusion {...found} />
          </SideBlock>
        </aside>
        <div>
          <Section id="evidence" title={m.operate_evidence()}>
            <p className="muted mb-2">{m.operate_evidence_frozen()}</p>
            <SummaryList
              rows={[
                { name: m.operate_evidence_issuer(), value: <Content>{issuer}</Content> },
                { name: m.operate_evidence_reference(), value: <Content>{reference}</Content> },
                { name: m.operate_evidence_issued(), value: formatDay(issuedOn) },
                { name: m.operate_evidence_expires(), value: expiresOn ? formatDay(expiresOn) : m.operate_evidence_no_end() },
              ]}
            />
            <EvidenceWarning issuedOn={issuedOn} expiresOn={expiresOn} day={day} />
          </Section>
          <Section id="claim" title={m.operate_claim()}>
            <SummaryList
              rows={[
                { name: m.operate_capability(), value: <a href={paths.capability(capability.slug)}>{capability.label}</a> },
                { name: m.operate_level(), value: <EvidenceMark level={level} /> },
                { name: m.operate_claim_note(), value: <Content>{note}</Content> },
                { name: m.operate_product(), value: product.number && <ProductLink number={product.number} name={product.name} /> },
                { name: m.operate_vendor(), value: <VendorLink {...vendor} /> },
                { name: m.operate_asked_by(), value: <Content>{askedBy}</Content> },
              ]}
            />
          </Section>
        </div>
      </div>
    </Page>
  );
}

const ProductLink = ({ number, name }: { number: string; name: string }) => (
  <>
    <a href={paths.product(number)} lang="zh-CN">
      {name}
    </a>{" "}
    <RecordNumber>{number}</RecordNumber>
  </>
);

const VendorLink = ({ name, creditCode }: { name: string; creditCode: string }) => (
  <a href={paths.vendor(creditCode)} lang="zh-CN">
    {name}
  </a>
);
