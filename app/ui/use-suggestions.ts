import type { FormMetadata } from "@conform-to/react";
import { useFetcher } from "@remix-run/react";
import { type MouseEvent, useState } from "react";
import { keepFocus } from "./keep-focus.ts";
import { type SuggestionDone, saidOf } from "./said-of-suggestion.ts";
import type { Named, Suggested } from "./suggestions.tsx";

interface Rows {
  /** Name of the list of rows, whose `capability` a suggestion fills. */
  list: string;
  /** The capabilities of the rows, as the page was given them. */
  taken: readonly string[];
  most: number;
  blank: object;
  /** What was done with one before the page was loaded. */
  done?: SuggestionDone | null | undefined;
}

/**
 * Buttons that take a suggestion into a form of rows or set it aside. Without scripts each sends the form, whose action answers with what was
 * typed; with scripts a row that is still empty is filled first, and setting aside leaves the page as it is.
 */
export function useSuggestions<Schema extends Record<string, unknown>>(form: FormMetadata<Schema, string[]>, { list, taken, most, blank, done }: Rows) {
  const fetcher = useFetcher();
  const [said, say] = useState(done ? saidOf(done.press, done.label) : "");
  const insert = (label: string) => form.insert.getButtonProps({ name: list, defaultValue: { ...blank, capability: label } } as never);
  const element = () => document.getElementById(form.id) as HTMLFormElement;
  /** Once the list has changed with what was pressed. */
  const then = ({ currentTarget }: MouseEvent<HTMLButtonElement>, words: string) => {
    const refocus = keepFocus(currentTarget);
    say(words);
    requestAnimationFrame(refocus);
  };
  const button =
    (press: "dismissed" | "restored") =>
    ({ slug, label }: Named) => ({
      form: form.id,
      formNoValidate: true,
      name: press,
      value: slug,
      onClick: (event: MouseEvent<HTMLButtonElement>) => {
        event.preventDefault();
        then(event, saidOf(press, label));
        const typed = new FormData(element());
        typed.set(press, slug);
        fetcher.submit(typed, { method: "post" });
      },
    });
  return {
    said,
    open: (all: readonly Suggested[]) => all.filter(({ label, slug }) => !taken.includes(label) && slug !== fetcher.formData?.get("dismissed")),
    take:
      taken.length < most
        ? ({ label }: Suggested) => ({
            ...insert(label),
            onClick: (event: MouseEvent<HTMLButtonElement>) => {
              then(event, saidOf("filled", label));
              const empty = [...element().elements].find(
                (field) => field instanceof HTMLInputElement && field.name.endsWith(".capability") && field.value.trim() === "",
              );
              if (!(empty instanceof HTMLInputElement)) return;
              event.preventDefault();
              form.update({ name: empty.name, value: label, validated: false } as never);
            },
          })
        : undefined,
    dismiss: button("dismissed"),
    restore: button("restored"),
  };
}
