import type { ButtonHTMLAttributes, ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "./button.tsx";

/** A capability that a text suggests, with the sentence that does. */
export interface Suggested {
  slug: string;
  label: string;
  quote: readonly { text: string; marked: boolean }[];
}

type Pressed = ButtonHTMLAttributes<HTMLButtonElement>;

interface Props {
  suggested: readonly Suggested[];
  lead: ReactNode;
  /** Said where there is nothing to suggest. */
  none: string;
  /** Absent where a suggestion can only be read. */
  take?: ((one: Suggested) => Pressed) | undefined;
  dismiss?: (one: Suggested) => Pressed;
}

/** Shown at a time; others come up as these are taken or set aside. */
const shown = 6;

export const suggestionsId = "suggestions";

/** What a text may be about, each with the words that suggested it. */
export const Suggestions = ({ suggested, lead, none, take, dismiss }: Props) => (
  <section className="suggestions" id={suggestionsId} aria-labelledby="suggestions-title">
    <h2 id="suggestions-title">{m.matching_suggestions()}</h2>
    {suggested.length === 0 ? (
      <p className="small muted">{none}</p>
    ) : (
      <>
        <p className="small muted">{lead}</p>
        <ul>
          {suggested.slice(0, shown).map((one) => (
            <li key={one.slug}>
              <p className="name">{one.label}</p>
              <blockquote lang="zh-CN">{one.quote.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}</blockquote>
              {(take || dismiss) && (
                <p className="row-actions">
                  {take && (
                    <Button look="secondary" compact {...take(one)}>
                      {m.matching_suggestion_take()}
                      <span className="visually-hidden">{` ${one.label}`}</span>
                    </Button>
                  )}
                  {dismiss && (
                    <Button look="quiet" compact {...dismiss(one)}>
                      {m.matching_suggestion_dismiss()}
                      <span className="visually-hidden">{` ${one.label}`}</span>
                    </Button>
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
