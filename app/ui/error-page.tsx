import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Page } from "./page.tsx";

type Words = { title: string; text: string };

const words: Record<number, () => Words> = {
  403: () => ({ title: m.ui_403_title(), text: m.ui_403_text() }),
  404: () => ({ title: m.ui_404_title(), text: m.ui_404_text() }),
  405: () => ({ title: m.ui_405_title(), text: m.ui_405_text() }),
  409: () => ({ title: m.ui_409_title(), text: m.ui_409_text() }),
  422: () => ({ title: m.ui_422_title(), text: m.ui_422_text() }),
};

/** What happened and what to do next. A 404 never tells whether the thing exists; `reason` is why something was refused. */
export function ErrorPage({ status, reason }: { status: number; reason?: string | undefined }) {
  const { title, text } = words[status]?.() ?? { title: m.ui_500_title(), text: m.ui_500_text() };
  return (
    <Page narrow>
      <p className="muted number">{status}</p>
      <h1>{title}</h1>
      <div className="stack">
        <p>{reason ?? text}</p>
        <p>
          <a href={paths.home()}>{m.ui_to_home()}</a>　<a href={paths.scenarios()}>{m.ui_nav_scenarios()}</a>　<a href={paths.desk()}>{m.ui_nav_desk()}</a>
        </p>
      </div>
    </Page>
  );
}
