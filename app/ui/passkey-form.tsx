import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** Options as the server made them, in JSON: for a new passkey, or for one that is there. */
type Asks = { make: string } | { show: string };

const wordsFor = (error: unknown) => {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return m.security_passkey_held();
  return name === "NotAllowedError" || name === "AbortError" ? m.security_passkey_cancelled() : m.security_passkey_failed();
};

/** A form that a passkey fills in: the browser asks its owner, and what it answers is sent. The one thing here that needs scripts. */
export function PasskeyForm({ asks, button, children }: { asks: Asks; button: string; children?: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setReady(window.PublicKeyCredential !== undefined), []);
  const ask = async () => {
    setProblem(null);
    try {
      const given =
        "make" in asks ? await startRegistration({ optionsJSON: JSON.parse(asks.make) }) : await startAuthentication({ optionsJSON: JSON.parse(asks.show) });
      if (answer.current) answer.current.value = JSON.stringify(given);
      form.current?.submit();
    } catch (error) {
      setProblem(wordsFor(error));
    }
  };
  return (
    <form
      method="post"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <input type="hidden" name="answer" ref={answer} />
      {children}
      <div role="status">{problem && <Notice kind="warning">{problem}</Notice>}</div>
      {ready ? (
        <div className="actions">
          <Button>{button}</Button>
        </div>
      ) : (
        <p className="mt-6">{m.security_passkey_needs_scripts()}</p>
      )}
    </form>
  );
}
