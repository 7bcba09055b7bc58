import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";

/** The sheet that a page is written on. `narrow` for forms and single texts. */
export const Page = ({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) => (
  <div className="width page">{narrow ? <div className="page-narrow">{children}</div> : children}</div>
);

export const PageHeading = ({ title, count, lead, children }: { title: ReactNode; count?: string; lead?: ReactNode; children?: ReactNode }) => (
  <div className="page-heading">
    <div>
      {count === undefined ? (
        <h1>{title}</h1>
      ) : (
        <h1 className="counted">
          <span>{title}</span>
          <span className="count">{count}</span>
        </h1>
      )}
      {lead && <p className="lead">{lead}</p>}
    </div>
    {children}
  </div>
);

/** The heading of a page about one thing: `over` says what it is and how it stands, `lead` what it is about. */
export const DetailHeading = ({ over, title, lead, children }: { over: ReactNode; title: ReactNode; lead?: ReactNode; children?: ReactNode }) => (
  <header className="detail-heading">
    <p className="over">{over}</p>
    <h1>{title}</h1>
    {lead && <p className="lead">{lead}</p>}
    {children}
  </header>
);

export const Section = ({ id, title, children }: { id?: string; title: ReactNode; children: ReactNode }) => (
  <section className="section" {...(id && { id, "aria-labelledby": `${id}-title` })}>
    <h2 {...(id && { id: `${id}-title` })}>{title}</h2>
    {children}
  </section>
);

export const Breadcrumb = ({ trail }: { trail: { href: string; label: ReactNode }[] }) => (
  <nav className="breadcrumb" aria-label={m.ui_breadcrumb()}>
    <ol>
      {trail.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
);

/** A local table of contents. */
export const Contents = ({ sections }: { sections: { id: string; title: string }[] }) => (
  <nav className="page-contents" aria-labelledby="contents-title">
    <h2 id="contents-title">{m.ui_contents()}</h2>
    <ol>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  </nav>
);

export const SideBlock = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="side-block">
    <h2>{title}</h2>
    <div className="stack">{children}</div>
  </section>
);

export const Inset = ({ children }: { children: ReactNode }) => <div className="inset">{children}</div>;
