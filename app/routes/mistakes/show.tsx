import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { readMistake } from "#app/features/mistakes/find-mistake.server.ts";
import { findStood } from "#app/features/mistakes/find-stood.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { placeLink } from "#app/ui/candidate.ts";
import { Content, Prose, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { MistakeTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { about, titled } from "#app/ui/title.ts";
import { mistakeRows } from "./mistake-words.tsx";
import { StoodWords } from "./stood-words.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { vendor, may, ...mistake } = granted(await readMistake(ctx, args.params.id ?? ""));
  const now = await findStood(ctx, args.context.library, mistake.scenario.number, mistake.product.number);
  return {
    mistake: { ...mistake, vendor: { name: vendor.name, creditCode: vendor.creditCode } },
    now: now?.stood ?? null,
    may,
    mine: belongsTo(ctx.actor, vendor.id),
    inOffice: mayOperate(ctx.actor),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.mistakes_title(), data?.mistake.product.name));

export default function Mistake() {
  const { mistake, now, may, mine, inOffice } = useLoaderData<typeof loader>();
  const { id, status, report, answer, answeredAt, answeredBy, scenario, product } = mistake;
  return (
    <Page narrow>
      <Breadcrumb trail={[inOffice ? { href: paths.operate(), label: m.operate_title() } : { href: paths.desk(), label: m.ui_nav_desk() }]} />
      <PageHeading
        title={m.mistakes_title()}
        lead={
          <>
            <Content>{scenario.title}</Content>
            <span className="heading-facts">
              <MistakeTag status={status} />
              <RecordNumber>{scenario.number}</RecordNumber>
            </span>
          </>
        }
      />
      <SummaryList
        rows={[
          ...mistakeRows(mistake),
          {
            name: m.mistakes_stands(),
            value: (
              <>
                <StoodWords stood={now} none={m.mistakes_stands_unknown()} />
                <br />
                <a href={placeLink(scenario.number, product.number)}>{m.mistakes_to_ranking()}</a>
              </>
            ),
          },
        ]}
      />
      <Section id="report" title={m.mistakes_what()}>
        <Prose text={report} />
      </Section>
      <Section id="answer" title={m.mistakes_answer_of()}>
        {status === "answered" ? (
          <>
            <Prose text={answer} />
            <p className="small muted mt-2">
              <Content>{answeredBy}</Content> {answeredAt && <Instant at={answeredAt} />}
            </p>
          </>
        ) : (
          <p className="muted">{mine || may.allowed ? m.mistakes_waits() : m.mistakes_cannot({ reason: refusalWords(may.reason) ?? "" })}</p>
        )}
      </Section>
      {status === "open" && may.allowed && (
        <p className="actions">
          <ButtonLink href={paths.mistakeAnswer(id)}>{m.mistakes_answer()}</ButtonLink>
        </p>
      )}
    </Page>
  );
}
