import { useCallback, useEffect, useRef } from "react";

/** Bytes that a browser goes on sending for a page that was left (Fetch standard, 4.6: 64 KiB of all such bodies). */
const keptAliveMost = 32 * 1024;
/** Milliseconds. */
const answeredWithin = 20_000;

/**
 * What became of a button's request: `refused` is for the page itself to be told, by the form as it would be sent without scripts; where nobody
 * answered, or the session has ended, the page stays, for what was typed into it must not go.
 */
export type Pressed = "done" | "refused" | "unreached" | "signed-out";
export type Press = (name: string, value: string) => Promise<Pressed>;

interface Shown<Answer> {
  /** What was answered last and is drawn. */
  latest: Answer | null;
  show: (answer: Answer) => void;
  /** Called as a press is sent. */
  begin?: () => void;
}

/**
 * Sends the form to `url` with what a button says besides, one press after the other, and shows what is answered; the form is left as it is.
 * A press is carried through even where the page is left meanwhile. `pressing` ends with the last one.
 */
export function usePress<Answer>(formId: string, url: string, { latest, show, begin }: Shown<Answer>) {
  const pressing = useRef<Promise<unknown>>(Promise.resolve());
  const drawn = useRef<(answer: Answer | null) => void>(() => {});
  useEffect(() => drawn.current(latest), [latest]);
  const press: Press = useCallback(
    (name, value) => {
      const turn = pressing.current.then(async (): Promise<Pressed> => {
        begin?.();
        const form = document.getElementById(formId);
        const signal = AbortSignal.timeout(answeredWithin);
        const response = form instanceof HTMLFormElement ? await send(url, form, { keepalive: true, signal }, [name, value]) : null;
        if (!response || response.status === 429 || response.status >= 500) return "unreached";
        if (response.redirected) return "signed-out";
        const answer = await read<Answer>(response);
        if (!answer) return "refused";
        // what is sent next carries what this has changed
        await new Promise<void>((done) => {
          drawn.current = (now) => void (now === answer && done());
          show(answer);
        });
        return "done";
      });
      pressing.current = turn;
      return turn;
    },
    [formId, url, show, begin],
  );
  return { press, pressing };
}

/** The form as it stands; null where nobody could be reached. */
export function send(url: string, form: HTMLFormElement, how: RequestInit, ...pressed: [name: string, value: string][]) {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  const body = new URLSearchParams([...fields, ...pressed]);
  return fetch(url, { method: "POST", body, ...how, keepalive: how.keepalive === true && String(body).length < keptAliveMost }).catch(() => null);
}

export const read = async <Answer>(response: Response) => (response.ok ? ((await response.json().catch(() => null)) as Answer | null) : null);
