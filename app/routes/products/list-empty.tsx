import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/notice.tsx";

/** Nothing matches what was searched for or chosen. */
export const NoProduct = () => (
  <EmptyState title={m.products_none_title()}>
    <p>{m.products_none_text()}</p>
    <p>
      <a href={paths.products()}>{m.products_none_all()}</a>
    </p>
  </EmptyState>
);

/** The list is shorter than the page asked for, as an old link may be. */
export const BeyondLastPage = ({ page, pages, href }: { page: number; pages: number; href: string }) => (
  <EmptyState title={m.products_beyond_title({ page })}>
    <p>
      <a href={href}>{m.products_beyond_last({ pages })}</a>
    </p>
  </EmptyState>
);
