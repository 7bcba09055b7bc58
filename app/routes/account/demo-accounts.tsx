import { capacities, type MemberRole } from "#app/domain/identity/organisation.ts";
import { capacityLabel, memberRoleLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import type { DemoAccount } from "#app/platform/demo.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";

/** One click signs in, a role each; only in a demonstration. */
export function DemoAccounts({ accounts, next }: { accounts: DemoAccount[]; next: string }) {
  return (
    <Section id="demo" title={m.account_demo()}>
      <p className="muted">{m.account_demo_lead()}</p>
      <ul className="queue">
        {accounts.map(({ personId, name, organisation, capacities: held, role }) => (
          <li key={personId}>
            <div>
              <span lang="zh-CN">
                <strong>{name}</strong> · {organisation}
              </span>
              <div className="small muted">
                {capacities
                  .filter((capacity) => held.includes(capacity))
                  .map((capacity) => capacityLabel[capacity]())
                  .join(m.products_comma())}
                {" · "}
                {memberRoleLabel[role as MemberRole]()}
              </div>
            </div>
            <form method="post" action={paths.demoSignIn()}>
              <input type="hidden" name="next" value={next} />
              <Button look="secondary" compact name="person" value={personId}>
                {m.account_demo_enter()}
                <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
