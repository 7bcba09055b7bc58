import { useCallback, useEffect, useRef, useState } from "react";

const pause = 300;

/** What became of a button's request: `refused` is for the page itself to be told, by the form as it would be sent without scripts. */
export type Pressed = "done" | "refused" | "unreached";

/**
 * What `url` answers to the form as it stands, asked whenever typing pauses; `first` until then and where scripts do not run. `press` sends it
 * with what a button says besides, one press after the other; the form is left as it is.
 */
export function useLive<Answer>(formId: string, url: string, first: Answer): [Answer, press: (name: string, value: string) => Promise<Pressed>] {
  const [latest, setLatest] = useState<Answer | null>(null);
  const answered = useRef(first);
  const asked = useRef(new AbortController());
  const pressing = useRef<Promise<unknown>>(Promise.resolve());
  const drawn = useRef<(answer: Answer | null) => void>(() => {});
  useEffect(() => drawn.current(latest), [latest]);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      await pressing.current;
      asked.current.abort();
      asked.current = new AbortController();
      // what cannot be asked now is asked at the next pause; the page says what it said before
      const response = await send(url, form, asked.current.signal);
      const answer = response && (await read<Answer>(response));
      if (answer) setLatest(answer);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    // typed before the scripts had come, or the page was loaded anew beneath what is being typed
    if (isTouched(form) || answered.current !== first) wait();
    answered.current = first;
    const rows = new MutationObserver(wait);
    rows.observe(form, { childList: true, subtree: true });
    form.addEventListener("input", wait);
    return () => {
      clearTimeout(timer);
      asked.current.abort();
      rows.disconnect();
      form.removeEventListener("input", wait);
    };
  }, [formId, url, first]);

  const press = useCallback(
    (name: string, value: string) => {
      const turn = pressing.current.then(async (): Promise<Pressed> => {
        asked.current.abort();
        const response = await send(url, document.getElementById(formId) as HTMLFormElement, null, [name, value]);
        if (!response) return "unreached";
        const answer = await read<Answer>(response);
        if (!answer) return "refused";
        // what is sent next carries what this has changed
        await new Promise<void>((done) => {
          drawn.current = (shown) => void (shown === answer && done());
          setLatest(answer);
        });
        return "done";
      });
      pressing.current = turn;
      return turn;
    },
    [formId, url],
  );
  return [latest ?? first, press];
}

const isTouched = (form: HTMLFormElement) =>
  [...form.elements].some((field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== field.defaultValue);

function send(url: string, form: HTMLFormElement, signal: AbortSignal | null, ...pressed: [name: string, value: string][]) {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  return fetch(url, { method: "POST", body: new URLSearchParams([...fields, ...pressed]), signal }).catch(() => null);
}

const read = async <Answer>(response: Response) => (response.ok ? ((await response.json().catch(() => null)) as Answer | null) : null);
