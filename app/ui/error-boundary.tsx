import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ErrorPage, errorTitle } from "./error-page.tsx";
import type { FrameProps } from "./frame.tsx";
import { invitationOver, LinkOver, linkOver } from "./link-over.tsx";
import { useRequestId } from "./request-id.ts";
import { titled } from "./title.ts";

const codeOf = (error: unknown) => (isRouteErrorResponse(error) ? (error.data as { code?: string } | null)?.code : undefined);
const isOver = (error: unknown) => [linkOver, invitationOver].includes(codeOf(error) ?? "");
const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

/** What is shown in the place of a page that was refused or broke. */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData("root") as Pick<FrameProps, "person" | "here"> | undefined;
  const code = codeOf(error);
  if (isOver(error)) return <LinkOver invitation={code === invitationOver} signedIn={!!frame?.person} />;
  const signIn = frame?.person === null ? `${paths.signIn()}?${new URLSearchParams({ next: frame.here })}` : undefined;
  const requestId = useRequestId();
  return <ErrorPage status={statusOf(error)} requestId={requestId} reason={code && refusalWords(code)} signIn={signIn} again={frame?.here} />;
}

/** The title of a page, or of why it is not there. */
export const titleOr = (error: unknown) =>
  titled(error === undefined ? m.ui_brand() : isOver(error) ? m.account_link_over_title() : errorTitle(statusOf(error)));
