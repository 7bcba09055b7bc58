import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { m } from "#app/i18n/generated/messages.js";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { FormSamples } from "./form-samples.tsx";
import { ListSamples } from "./list-samples.tsx";
import { MatchingSamples } from "./matching-samples.tsx";
import { PageSamples } from "./page-samples.tsx";
import { Speak, SpeakAgain } from "./speak.tsx";
import { WordSamples } from "./word-samples.tsx";

/** All components in all their states, for those who build with them; nobody else is told that it exists. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.development) throw new Response(null, { status: 404 });
  return null;
}

export const meta: MetaFunction = () => titled(m.design_title());

export default function Design() {
  return (
    <Page>
      <PageHeading title={m.design_title()} lead={m.design_lead()} />
      <div className="samples">
        {(["zh-CN", "en"] as const).map((locale) => (
          <div key={locale} lang={locale}>
            <Speak locale={locale} />
            <Samples prefix={locale} />
          </div>
        ))}
        <SpeakAgain />
      </div>
    </Page>
  );
}

function Samples({ prefix }: { prefix: string }) {
  return (
    <>
      <WordSamples prefix={prefix} />
      <FormSamples prefix={prefix} />
      <ListSamples prefix={prefix} />
      <MatchingSamples />
      <PageSamples prefix={prefix} />
    </>
  );
}
