import type { Power } from "#app/domain/identity/power.ts";
import { m } from "#app/i18n/generated/messages.js";
import { powerLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";

const places: Record<Power, { lead: () => string; links: { href: string; label: () => string }[] }> = {
  system: { lead: m.administer_lead, links: [{ href: paths.administer(), label: m.administer_title }] },
  security: { lead: m.administer_secure_lead, links: [{ href: paths.secure(), label: m.administer_secure }] },
  audit: {
    lead: m.administer_record_lead,
    links: [
      { href: paths.record(), label: m.record_title },
      { href: paths.secure(), label: m.administer_secure },
    ],
  },
};

/** The way to the small page of a power. */
export function PowerPart({ power }: { power: Power }) {
  const { lead, links } = places[power];
  return (
    <Section id="power" title={powerLabel[power]()}>
      <p className="prose">{lead()}</p>
      <p className="actions">
        {links.map(({ href, label }, i) => (
          <ButtonLink key={href} href={href} look={i === 0 ? "primary" : "secondary"}>
            {label()}
          </ButtonLink>
        ))}
      </p>
    </Section>
  );
}
