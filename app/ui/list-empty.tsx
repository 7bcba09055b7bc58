import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { EmptyState } from "./notice.tsx";

interface Props {
  path: string;
  query: URLSearchParams;
  page: number;
  pages: number;
  /** The address of a page of the list. */
  href: (page: number) => string;
  /** What is said where the choice leaves nothing, and the words of the way back to everything. */
  none: { title: string; all: string; text?: string };
  /** Before there is anything at all: what will stand here, and what to do. */
  nothing: { title: string; children: ReactNode };
}

/** Why a list shows nothing: an old link's page, a choice that leaves nothing, or nothing there yet. */
export function ListEmpty({ path, query, page, pages, href, none, nothing }: Props) {
  if (pages > 0)
    return (
      <EmptyState title={m.ui_list_beyond({ page })}>
        <p>
          <a href={href(pages)}>{m.ui_list_last({ pages })}</a>
        </p>
      </EmptyState>
    );
  if (chosen(query))
    return (
      <EmptyState title={none.title}>
        <p>{none.text ?? m.ui_list_none()}</p>
        <p>
          <a href={path}>{none.all}</a>
        </p>
      </EmptyState>
    );
  return <EmptyState title={nothing.title}>{nothing.children}</EmptyState>;
}

const arranging = new Set(["sort", "page", "lang"]);
const chosen = (query: URLSearchParams) => [...query].some(([name, value]) => !arranging.has(name) && value !== "");
