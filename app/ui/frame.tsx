import type { ReactNode } from "react";
import type { Power } from "#app/domain/identity/power.ts";
import { m } from "#app/i18n/generated/messages.js";
import { getLocale } from "#app/i18n/generated/runtime.js";
import { paths } from "#app/paths.ts";
import { type Account, AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { Sentence } from "./content.tsx";
import { Icon } from "./icons.tsx";
import { Notice } from "./notice.tsx";

export interface FrameProps {
  /** Path and query of the page, to come back to after a change of language or type size. */
  here: string;
  person: Account | null;
  operator: boolean;
  auditor: boolean;
  /** Which of the three powers the reader holds: its places stand in the navigation. */
  power: Power | null;
  /** How much waits for the operator's decision. */
  waiting: number | null;
  /** What was just done, said once. */
  notice: string | null;
  demo: boolean;
  largeType: boolean;
  footer: { sponsor: string; operator: string; contact: string; icp: string; police: string; accessibilityUrl: string };
  children: ReactNode;
}

/** Pages on which a second factor is set up or shown. */
const settling = /^\/(account\/security|sign-in)\b/;

/** What stands around every page. */
export function Frame({ children, ...props }: FrameProps) {
  return (
    <>
      <a className="skip-link" href="#main">
        {m.ui_skip()}
      </a>
      {props.demo && (
        <aside className="demo-banner" aria-label={m.ui_demo_label()}>
          <p className="width">{m.ui_demo_banner()}</p>
        </aside>
      )}
      <header className="site-header">
        <div className="width">
          <a className="brand" href={paths.home()}>
            <Brand />
          </a>
          <div className="wide-only">
            <Navigation {...props} />
          </div>
          <details className="site-menu narrow-only">
            <summary>
              <Icon name="menu" />
              {m.ui_menu()}
            </summary>
            <Navigation {...props} />
          </details>
        </div>
      </header>
      <p className="print-only print-source">
        <span lang="zh-CN">安场</span> · {m.ui_brand()} · {props.here}
      </p>
      <main id="main" tabIndex={-1}>
        {props.person?.lacking && !settling.test(props.here) && (
          <div className="width just-done">
            <Notice kind="warning">
              <Sentence>
                {props.person.lacking.house ? m.security_lacking_house({ house: props.person.lacking.house }) : m.security_lacking_reviewer()}
              </Sentence>{" "}
              <a href={`${paths.factorFirst()}?${new URLSearchParams({ next: props.here })}`}>{m.security_lacking_do()}</a>
            </Notice>
          </div>
        )}
        {props.notice && (
          <div className="width just-done">
            <Notice kind="done">{props.notice}</Notice>
          </div>
        )}
        {children}
      </main>
      <Footer {...props.footer} />
    </>
  );
}

function Navigation({ here, person, operator, auditor, power, waiting, largeType }: Omit<FrameProps, "children">) {
  const areas: { href: string; label: string; waiting?: number | null }[] = [
    { href: paths.scenarios(), label: m.ui_nav_scenarios() },
    { href: paths.products(), label: m.ui_nav_products() },
    { href: paths.capabilities(), label: m.ui_nav_capabilities() },
    { href: paths.catalogue(), label: m.ui_nav_catalogue() },
    ...(auditor ? [{ href: paths.record(), label: m.record_title() }] : []),
    ...(power === "system" ? [{ href: paths.administer(), label: m.administer_title() }] : []),
    ...(power === "security" || power === "audit" ? [{ href: paths.secure(), label: m.administer_secure() }] : []),
    ...(operator ? [{ href: paths.operate(), label: m.ui_nav_operate(), waiting }] : []),
  ];
  return (
    <nav className="site-nav" aria-label={m.ui_nav_label()}>
      <ul>
        {areas.map(({ href, label, waiting: tally }) => (
          <li key={href}>
            <a href={href} {...(isWithin(here, href) && { "aria-current": "page" as const })}>
              {label}
              {!!tally && (
                <span className="tally">
                  {tally}
                  <span className="visually-hidden">{m.operate_nav_waiting()}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <div className="site-tools">
        <form className="site-search" role="search" action={paths.scenarios()}>
          <input type="search" name="q" aria-label={m.ui_search_label()} placeholder={m.ui_search_placeholder()} maxLength={100} />
          <button type="submit">
            <Icon name="search" />
            <span className="visually-hidden">{m.ui_search()}</span>
          </button>
        </form>
        <form method="post" action={paths.largeType()}>
          <input type="hidden" name="back" value={here} />
          <button type="submit" name="on" value={largeType ? "" : "yes"} aria-pressed={largeType}>
            <Icon name="type" />
            {largeType ? m.ui_large_type_off() : m.ui_large_type_on()}
          </button>
        </form>
        <form method="post" action={paths.language()}>
          <input type="hidden" name="back" value={here} />
          <button type="submit" name="locale" value={getLocale() === "en" ? "zh-CN" : "en"} lang={getLocale() === "en" ? "zh-CN" : "en"}>
            {getLocale() === "en" ? "中文" : "English"}
          </button>
        </form>
        {person ? (
          <>
            <a href={paths.desk()} {...(isWithin(here, paths.desk()) && { "aria-current": "page" as const })}>
              {m.ui_nav_desk()}
            </a>
            <AccountMenu {...person} />
          </>
        ) : (
          <a href={paths.signIn()}>{m.ui_nav_sign_in()}</a>
        )}
      </div>
    </nav>
  );
}

const isWithin = (here: string, href: string) => here === href || here.startsWith(`${href}/`) || here.startsWith(`${href}?`);

function Footer({ sponsor, operator, contact, icp, police, accessibilityUrl }: FrameProps["footer"]) {
  const lines = [
    sponsor && m.ui_footer_sponsor({ name: sponsor }),
    operator && m.ui_footer_operator({ name: operator }),
    contact && m.ui_footer_contact({ contact }),
  ].filter((line) => line !== "");
  return (
    <footer className="site-footer">
      <div className="width">
        <p>{m.ui_footer_about()}</p>
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>
                <Sentence>{line}</Sentence>
              </li>
            ))}
          </ul>
        )}
        <ul>
          {icp && (
            <li>
              <a href="https://beian.miit.gov.cn/" lang="zh-CN">
                {icp}
              </a>
            </li>
          )}
          {police && <li>{police}</li>}
          {accessibilityUrl && (
            <li>
              <a href={accessibilityUrl}>{m.ui_footer_accessibility()}</a>
            </li>
          )}
          <li>
            <a href={paths.rankingNotice()}>{m.ranking_link()}</a>
          </li>
          <li>{m.ui_footer_time()}</li>
        </ul>
      </div>
    </footer>
  );
}
