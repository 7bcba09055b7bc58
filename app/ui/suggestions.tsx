import type { ButtonHTMLAttributes, ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "./button.tsx";

/** A capability. */
export interface Named {
  slug: string;
  label: string;
}

/** One that a text suggests, with the sentence that does. */
export interface Suggested extends Named {
  quote: readonly { text: string; marked: boolean }[];
}

/** What a page shows of suggestions at one moment. */
export interface Suggesting {
  suggested: readonly Suggested[];
  /** What was set aside before. */
  dismissed: readonly Named[];
  /** What was just taken, set aside or brought back, in words; empty where nothing was. */
  said: string;
  /** What the list that they are taken into holds, and whether it holds no more. */
  count: number;
  full: boolean;
  /** What the form goes on with, once it was asked. */
  revision?: number;
}

type Pressed = ButtonHTMLAttributes<HTMLButtonElement>;

interface Props {
  suggested: readonly Suggested[];
  dismissed: readonly Named[];
  lead: ReactNode;
  /** What was just taken, set aside or brought back. */
  said: string;
  /** Said where there is nothing to suggest. */
  none: string;
  /** Absent where a suggestion can only be read. */
  take?: ((one: Suggested) => Pressed) | undefined;
  dismiss?: (one: Named) => Pressed;
  restore?: (one: Named) => Pressed;
}

/** Chinese words in Chinese, and any others in English, whatever the page speaks. */
const languageOf = (quote: Suggested["quote"]) => (quote.some(({ text }) => /\p{Script=Han}/u.test(text)) ? "zh-CN" : "en");

/** Shown at a time; others come up as these are taken or set aside. */
const shown = 6;

export const suggestionsId = "suggestions";

/** What a text may be about, each with the words that suggested it. */
export const Suggestions = ({ suggested, dismissed, lead, said, none, take, dismiss, restore }: Props) => (
  <section className="suggestions" id={suggestionsId} aria-labelledby="suggestions-title">
    <h2 id="suggestions-title" tabIndex={-1}>
      {m.matching_suggestions()}
    </h2>
    {/* where a page was loaded to say it, that is what it opens at */}
    <p className="said" role="status" tabIndex={-1} autoFocus={said !== ""}>
      {said}
    </p>
    {suggested.length === 0 ? (
      <p className="small muted">{none}</p>
    ) : (
      <>
        <p className="small muted">{lead}</p>
        <ul>
          {suggested.slice(0, shown).map((one) => (
            <li key={one.slug}>
              <p className="name">{one.label}</p>
              <blockquote lang={languageOf(one.quote)}>{one.quote.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}</blockquote>
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
    {restore && dismissed.length > 0 && (
      <details>
        <summary>{m.matching_suggestions_dismissed({ count: dismissed.length })}</summary>
        <ul>
          {dismissed.map((one) => (
            <li key={one.slug} className="dismissed">
              {one.label}
              <Button look="quiet" compact {...restore(one)}>
                {m.matching_suggestion_restore()}
                <span className="visually-hidden">{` ${one.label}`}</span>
              </Button>
            </li>
          ))}
        </ul>
      </details>
    )}
  </section>
);
