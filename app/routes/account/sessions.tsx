import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deviceOf } from "#app/domain/identity/device.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { personUseCase } from "#app/platform/sign-in-first.server.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { SessionTable } from "./session-table.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await personUseCase(args);
  const { sessions, signedIn } = args.context;
  const [rows, present] = [await sessions.list(actor.personId), await signedIn()];
  return {
    limits: sessions.limits,
    rows: rows
      .map(({ id, userAgent, address, createdAt, lastSeenAt, factor }) => ({
        id,
        present: id === present?.sessionId,
        device: deviceOf(userAgent),
        address,
        createdAt,
        lastSeenAt,
        factor,
      }))
      .sort((a, b) => Number(b.present) - Number(a.present)),
  };
}

export const meta: MetaFunction = () => titled(m.security_sessions());

export default function Sessions() {
  const { rows, limits } = useLoaderData<typeof loader>();
  const others = rows.length - 1;
  return (
    <Page>
      <Breadcrumb
        trail={[
          { href: paths.account(), label: m.account_title() },
          { href: paths.security(), label: m.security_title() },
        ]}
      />
      <PageHeading title={m.security_sessions()} lead={m.security_sessions_lead()}>
        {others === 1 && (
          <PostButton action={paths.otherSessionsEnding()} look="danger">
            {m.security_sessions_end_others()}
          </PostButton>
        )}
        {others > 1 && (
          <Confirm
            id="others"
            action={paths.otherSessionsEnding()}
            opens={m.security_sessions_end_others()}
            title={m.security_sessions_end_title({ count: others })}
            confirms={m.security_sessions_end_others()}
          >
            <p>{m.security_sessions_end_means()}</p>
          </Confirm>
        )}
      </PageHeading>
      <SessionTable rows={rows} />
      <p className="mt-6 small muted">{m.security_sessions_limits(limits)}</p>
    </Page>
  );
}
