import { useEffect, useRef, useState } from "react";

const pause = 300;

/** What `url` answers to the form as it stands, asked whenever typing pauses; `first` until then and where scripts do not run. */
export function useLive<Answer>(formId: string, url: string, first: Answer): Answer {
  const [latest, setLatest] = useState<Answer | null>(null);
  const answered = useRef(first);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    const ask = async () => {
      asked.abort();
      asked = new AbortController();
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      // what cannot be asked now is asked at the next pause; the page says what it said before
      const response = await fetch(url, { method: "POST", body, signal: asked.signal }).catch(() => null);
      const answer = response?.ok ? ((await response.json().catch(() => null)) as Answer | null) : null;
      if (answer) setLatest(answer);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    // the page was loaded anew beneath what is being typed
    if (answered.current !== first) wait();
    answered.current = first;
    const rows = new MutationObserver(wait);
    rows.observe(form, { childList: true, subtree: true });
    form.addEventListener("input", wait);
    return () => {
      clearTimeout(timer);
      asked.abort();
      rows.disconnect();
      form.removeEventListener("input", wait);
    };
  }, [formId, url, first]);
  return latest ?? first;
}
