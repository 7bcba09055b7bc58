import type { productActions } from "#app/features/products/product-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { SideBlock } from "#app/ui/page.tsx";

type Actions = ReturnType<typeof productActions> & { number: string };

/** What the reader can do with the product now; nothing for those who can only read. */
export function OwnActions({ number, edit, retire, relist, fits, reason }: Actions) {
  if (!edit && !retire && !relist && !fits && reason === null) return null;
  return (
    <div className="no-print">
      <SideBlock title={m.products_actions()}>
        {fits && <ButtonLink href={paths.productFits(number)}>{m.products_see_fits()}</ButtonLink>}
        {edit && (
          <ul>
            <li>
              <a href={paths.productEditAbout(number)}>{m.products_edit_about()}</a>
            </li>
            <li>
              <a href={paths.productEditClaims(number)}>{m.products_edit_claims()}</a>
            </li>
          </ul>
        )}
        {edit && <p className="small muted">{m.products_edit_note()}</p>}
        {retire && (
          <>
            <PostButton action={paths.productRetirement(number)} look="danger">
              {m.products_retire()}
            </PostButton>
            <p className="small muted">{m.products_retire_note()}</p>
          </>
        )}
        {relist && <PostButton action={paths.productRelisting(number)}>{m.products_relist()}</PostButton>}
        {reason !== null && <p className="small muted">{refusalWords(reason)}</p>}
      </SideBlock>
    </div>
  );
}
