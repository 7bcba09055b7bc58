import type { ReactNode } from "react";
import type { Decision } from "#app/domain/shared/decision.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { RecordNumber } from "#app/ui/content.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";

interface Props<Row> {
  id: string;
  title: string;
  /** The way to a new one, and whether the reader may go it. */
  create: { href: string; words: string; may: Decision<string> };
  rows: Row[];
  columns: Column<Row>[];
  none: { title: string; text: string };
}

/** What the house has of one kind, and the way to a new one. */
export const OwnList = <Row extends { id: string }>({ id, title, create, rows, columns, none }: Props<Row>) => (
  <Section id={id} title={title}>
    {create.may.allowed ? (
      <p className="mb-4">
        <ButtonLink href={create.href}>{create.words}</ButtonLink>
      </p>
    ) : (
      // who only reads is told once, at the top of the desk
      create.may.reason !== "not-a-writer" && <p className="mb-4 muted">{refusalWords(create.may.reason)}</p>
    )}
    {rows.length > 0 ? (
      <Table caption={title} hideCaption rows={rows} rowKey={(row) => row.id} columns={columns} />
    ) : (
      <EmptyState title={none.title} heading="h3">
        <p>{none.text}</p>
      </EmptyState>
    )}
  </Section>
);

/** What it is called, which may be nothing yet, and its number once it has one. */
export const OwnName = ({ href, name, number }: { href: string; name: string; number: string | null }): ReactNode => (
  <div>
    <a href={href} {...(name && { lang: "zh-CN" })}>
      {name || m.desk_untitled()}
    </a>
    {number && (
      <div className="muted">
        <RecordNumber>{number}</RecordNumber>
      </div>
    )}
  </div>
);
