import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countCapabilities } from "#app/features/capabilities/count-capabilities.server.ts";
import { countProgramme } from "#app/features/home/count-programme.server.ts";
import { listHeadlines } from "#app/features/scenarios/list-headlines.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { ScenarioRows } from "#app/ui/scenario-rows.tsx";
import { titled } from "#app/ui/title.ts";
import { ClosingSoon } from "./closing-soon.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import { mostAsked } from "./most-asked.ts";
import { MostAsked } from "./most-asked-list.tsx";
import { NothingOpen } from "./nothing-open.tsx";
import { ProgrammeCounter } from "./programme-counter.tsx";
import { HomeSearch } from "./search.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const [now, programme, { newest, closing }, figures] = await Promise.all([
    ctx.clock(ctx.db),
    countProgramme(ctx),
    listHeadlines(ctx, { newest: 6, closing: 8 }),
    countCapabilities(ctx),
  ]);
  const words = labelsIn(context);
  return {
    now,
    programme,
    signedIn: ctx.actor.kind === "person",
    demoOver: context.demo && programme !== null && programme.published > 0 && programme.open === 0,
    newest: newest.map((scenario) => ({
      ...scenario,
      district: words.code("district", scenario.district),
      budget: words.code("budget-band", scenario.budget),
    })),
    closing: closing.map(({ number, title, closesAt }) => ({ number, title, closesAt })),
    asked: mostAsked(ctx.reference.taxonomy, figures).map((one) => ({ ...one, label: words.capability(one.slug) })),
  };
}

export const meta: MetaFunction = () => titled(m.home_title());

export default function Home() {
  const { now, programme, signedIn, demoOver, newest, closing, asked } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="home-hero">
        <div className="width">
          <div>
            <h1>
              <span className="phrase">{m.home_heading_what()}</span> <span className="phrase">{m.home_heading_where()}</span>
            </h1>
            <p className="lead">{m.home_lead()}</p>
            <HomeSearch />
          </div>
          {programme && <ProgrammeCounter programme={programme} now={now} />}
        </div>
      </div>
      <Page>
        {demoOver && (
          <Notice kind="warning">
            <p>
              {m.home_demo_over()} <code className="record">npm run demo:renew</code>
            </p>
          </Notice>
        )}
        <div className="split">
          <div>
            <Section id="newest" title={m.home_newest()}>
              {newest.length > 0 ? <ScenarioRows scenarios={newest} now={now} heading="h3" /> : <NothingOpen signedIn={signedIn} />}
              {newest.length > 0 && (
                <p className="mt-4">
                  <a href={paths.scenarios()}>{m.home_all_scenarios()}</a>
                </p>
              )}
            </Section>
          </div>
          <aside>{closing.length > 0 && <ClosingSoon scenarios={closing} now={now} />}</aside>
        </div>
        {asked.length > 0 && <MostAsked capabilities={asked} />}
        <HowItWorks signedIn={signedIn} />
      </Page>
    </>
  );
}
