import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { mayReadRecord } from "#app/domain/record/policy.ts";
import { m } from "#app/i18n/generated/messages.js";
import { getLocale } from "#app/i18n/generated/runtime.js";
import { noticeWords } from "#app/i18n/notice-words.ts";
import { asksForScripts } from "#app/platform/asks-for-scripts.ts";
import { readNotice } from "#app/platform/flash.server.ts";
import { titleOr } from "#app/ui/error-boundary.tsx";
import { Frame, type FrameProps } from "#app/ui/frame.tsx";
import { useNonce } from "#app/ui/nonce.ts";
import "./app.css";

/** What the frame shows, and nothing else: an allow-list. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Omit<FrameProps, "children">> {
  const { pathname, search } = new URL(request.url);
  const [{ actor, houses, lacking }, session] = [await context.found(), await context.signedIn()];
  const choice = houses.map(({ membershipId, name }) => ({ membershipId, name, present: membershipId === session?.membershipId }));
  const person = actor.kind === "person" ? { name: actor.name, house: actor.actingFor?.name ?? null, houses: choice, lacking } : null;
  const done = readNotice(context, request.headers.get("Cookie"));
  return {
    here: pathname + search,
    person,
    operator: mayOperate(actor),
    auditor: mayReadRecord(actor),
    power: (actor.kind === "person" && actor.power) || null,
    waiting: await context.waiting(),
    notice: done && noticeWords[done](),
    demo: context.demo,
    largeType: context.largeType,
    footer: context.footer,
  };
}

const unframed: Omit<FrameProps, "children"> = {
  here: "/",
  person: null,
  operator: false,
  auditor: false,
  power: null,
  waiting: null,
  notice: null,
  demo: false,
  largeType: false,
  footer: { sponsor: "", operator: "", contact: "", icp: "", police: "", accessibilityUrl: "" },
};

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const frame = useRouteLoaderData<typeof loader>("root") ?? unframed;
  // pages work without scripts; only those that gain by them ask for them, and in development all do, to be reloaded hot
  const interactive = useMatches().some(asksForScripts);
  return (
    <html lang={getLocale()} className={frame.largeType ? "large-type" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={m.ui_description()} />
        <meta name="theme-color" content="#16233a" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        <script src="/press-once.js" defer />
      </head>
      <body>
        <Frame {...frame}>{children}</Frame>
        {(interactive || import.meta.env.DEV) && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export const meta: MetaFunction = ({ error }) => titleOr(error);

/** Where not even the frame could be read. */
export { ErrorBoundary } from "#app/ui/error-boundary.tsx";
