import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";

interface Candidacy {
  scenario: { number: string; title: string };
  product: { number: string; name: string; version: number; vendor: string };
}

export const shortlistTrail = ({ number, title }: Candidacy["scenario"]) => [
  { href: paths.scenario(number), label: <Content>{title}</Content> },
  { href: paths.shortlist(number), label: m.intents_shortlist() },
];

/** Which product of whom, at which version. */
export const productRows = ({ number, name, version, vendor }: Candidacy["product"]) => [
  {
    name: m.intents_product(),
    value: (
      <>
        <a href={paths.product(number)} lang="zh-CN">
          {name}
        </a>{" "}
        <RecordNumber>{number}</RecordNumber>
      </>
    ),
  },
  { name: m.intents_version(), value: m.intents_version_of({ version }) },
  { name: m.intents_vendor(), value: <Content>{vendor}</Content> },
];
