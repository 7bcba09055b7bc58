import type { SubmissionResult } from "@conform-to/react";
import type { ComponentProps, ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { FormPage } from "#app/ui/form-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasskeyForm } from "#app/ui/passkey-form.tsx";
import { OtherWays } from "./other-ways.tsx";

/** A page on which a passkey is asked for. */
export function PasskeyPage({
  asks,
  elsewhere,
  last,
  ways = [],
  trail,
  meanwhile,
  title,
  lead,
  button,
  children,
}: {
  asks: ComponentProps<typeof PasskeyForm>["asks"] | null;
  /** Where it can be, where it cannot be here. */
  elsewhere: string | null;
  last: SubmissionResult<string[]> | undefined;
  ways?: ComponentProps<typeof OtherWays>["ways"];
  trail?: ComponentProps<typeof FormPage>["trail"];
  meanwhile?: string | null;
  title: string;
  lead: string;
  button: string;
  children?: ReactNode;
}) {
  const errors = Object.values(last?.error ?? {}).flatMap((messages) => (messages ?? []).slice(0, 1).map((message) => ({ id: "", message })));
  return (
    <FormPage {...(trail && { trail })} errors={errors} warning={meanwhile && <Notice kind="warning">{meanwhile}</Notice>} title={title} lead={lead}>
      {asks ? (
        <PasskeyForm asks={asks} button={button}>
          {children}
        </PasskeyForm>
      ) : (
        elsewhere && (
          <Notice kind="warning">
            <p>{m.security_passkey_elsewhere()}</p>
            <p>
              <a href={elsewhere}>{elsewhere}</a>
            </p>
          </Notice>
        )
      )}
      <OtherWays ways={ways} />
    </FormPage>
  );
}
