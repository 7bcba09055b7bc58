import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/page.tsx";

/** What each side does here, in the order in which it does it. */
export function HowItWorks({ signedIn }: { signedIn: boolean }) {
  const sides = [
    {
      title: m.home_demand(),
      who: m.home_demand_who(),
      steps: [m.home_demand_1(), m.home_demand_2(), m.home_demand_3()],
      link: signedIn ? { href: paths.desk(), label: m.home_to_desk() } : { href: paths.signIn(), label: m.home_sign_in_to_draft() },
    },
    {
      title: m.home_supply(),
      who: m.home_supply_who(),
      steps: [m.home_supply_1(), m.home_supply_2(), m.home_supply_3()],
      link: { href: paths.products(), label: m.home_see_products() },
    },
    {
      title: m.home_operator(),
      who: m.home_operator_who(),
      steps: [m.home_operator_1(), m.home_operator_2(), m.home_operator_3()],
      link: { href: paths.catalogue(), label: m.home_see_catalogue() },
    },
  ];
  return (
    <Section id="how" title={m.home_how()}>
      <div className="steps">
        {sides.map(({ title, who, steps, link }) => (
          <div key={title}>
            <h3>{title}</h3>
            <p className="muted">{who}</p>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p>
              <a href={link.href}>{link.label}</a>
            </p>
          </div>
        ))}
      </div>
    </Section>
  );
}
