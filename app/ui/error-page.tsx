import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ListSearch } from "./list-search.tsx";
import { Page } from "./page.tsx";

type Words = { title: string; text: string };

const words: Record<number, () => Words> = {
  403: () => ({ title: m.ui_403_title(), text: m.ui_403_text() }),
  404: () => ({ title: m.ui_404_title(), text: m.ui_404_text() }),
  405: () => ({ title: m.ui_405_title(), text: m.ui_405_text() }),
  409: () => ({ title: m.ui_409_title(), text: m.ui_409_text() }),
  422: () => ({ title: m.ui_422_title(), text: m.ui_422_text() }),
  429: () => ({ title: m.ui_429_title(), text: m.ui_429_text() }),
};

const wordsFor = (status: number): Words => words[status]?.() ?? { title: m.ui_500_title(), text: m.ui_500_text() };

export const errorTitle = (status: number) => wordsFor(status).title;

/**
 * What happened and what to do next. A 404 never tells whether the thing exists; `reason` is why something was refused, `signIn` where a
 * visitor could sign in and come back, `requestId` what the log has of it.
 */
interface ErrorPageProps {
  status: number;
  reason?: string | undefined;
  signIn?: string | undefined;
  requestId?: string | undefined;
  /** What was asked for, to be asked for again where the fault is ours. */
  again?: string | undefined;
}

export function ErrorPage({ status, reason, signIn, requestId, again }: ErrorPageProps) {
  const { title, text } = wordsFor(status);
  return (
    <Page narrow>
      <div className="error-page">
        <p className="status">{status}</p>
        <h1>{title}</h1>
        <p>{reason || text}</p>
        {status >= 500 && requestId && <p>{m.ui_request_id({ id: requestId })}</p>}
        {status === 404 && signIn && (
          <p>
            <a href={signIn}>{m.ui_404_sign_in()}</a>
          </p>
        )}
        {status === 404 && !reason && <ListSearch action={paths.scenarios()} label={m.ui_search_label()} q="" query={new URLSearchParams()} />}
        <nav aria-label={m.ui_onward()}>
          <ul>
            {status >= 500 && again && (
              <li>
                <a href={again}>{m.ui_again()}</a>
              </li>
            )}
            <li>
              <a href={paths.home()}>{m.ui_to_home()}</a>
            </li>
            <li>
              <a href={paths.scenarios()}>{m.ui_nav_scenarios()}</a>
            </li>
            <li>
              <a href={paths.products()}>{m.ui_nav_products()}</a>
            </li>
            {!signIn && (
              <li>
                <a href={paths.desk()}>{m.ui_nav_desk()}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </Page>
  );
}
