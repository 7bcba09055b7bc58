import { m } from "#app/i18n/generated/messages.js";
import { pageWindow } from "./format.ts";

/** Numbered pages of a list; every one a link with the rest of the list's state. */
export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={m.ui_pagination()}>
      <ol>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {m.ui_previous()}
            </a>
          </li>
        )}
        {pageWindow(page, pages).map((one, i, all) => (
          <li key={one ?? `gap after ${all[i - 1]}`}>
            {one === null ? (
              <span>…</span>
            ) : (
              <a href={href(one)} aria-label={m.ui_page({ number: one })} {...(one === page && { "aria-current": "page" as const })}>
                {one}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {m.ui_next()}
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}
