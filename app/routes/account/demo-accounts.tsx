import { capacities } from "#app/domain/identity/organisation.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capacityLabel, memberRoleLabel, powerLabel } from "#app/i18n/house-labels.ts";
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
        {accounts.map(({ personId, name, house, power, code }) => (
          <li key={personId}>
            <div>
              <span lang="zh-CN">
                <strong>{name}</strong>
                {house && ` · ${house.name}`}
              </span>
              <div className="small muted">{house ? inHouse(house) : power && powerLabel[power]()}</div>
              {code && <div className="small">{m.security_code_beside(code)}</div>}
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

/** What somebody is in their house. */
const inHouse = ({ capacities: held, role }: NonNullable<DemoAccount["house"]>) => {
  const named = capacities.filter((capacity) => held.includes(capacity)).map((capacity) => capacityLabel[capacity]());
  return `${named.join(m.products_comma())} · ${memberRoleLabel[role]()}`;
};
