import { m } from "#app/i18n/generated/messages.js";
import { Section } from "#app/ui/page.tsx";

/** How else somebody may show who they are. */
export const OtherWays = ({ ways }: { ways: { href: string; label: string }[] }) =>
  ways.length > 0 ? (
    <Section id="other-ways" title={m.security_other_ways()}>
      <ul className="stack">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
