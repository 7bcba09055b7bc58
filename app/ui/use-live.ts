import { useCallback, useEffect, useRef, useState } from "react";
import { type Press, read, send, usePress } from "./use-press.ts";

const pause = 300;

/**
 * What `url` answers to the form as it stands, asked whenever typing pauses; `first` until then and where scripts do not run. `press` sends it
 * with what a button says besides.
 */
export function useLive<Answer>(formId: string, url: string, first: Answer): [Answer, Press] {
  const [latest, setLatest] = useState<Answer | null>(null);
  const answered = useRef(first);
  const asked = useRef(new AbortController());
  const begin = useCallback(() => asked.current.abort(), []);
  const { press, pressing } = usePress<Answer>(formId, url, { latest, show: setLatest, begin });

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      await pressing.current;
      asked.current.abort();
      asked.current = new AbortController();
      // what cannot be asked now is asked at the next pause; the page says what it said before
      const response = await send(url, form, { signal: asked.current.signal });
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
  }, [formId, url, first, pressing]);

  return [latest ?? first, press];
}

const isTouched = (form: HTMLFormElement) =>
  [...form.elements].some((field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== field.defaultValue);
