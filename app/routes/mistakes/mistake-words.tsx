import type { Stood } from "#app/domain/mistake/stood.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { StoodWords } from "./stood-words.tsx";

interface Mistake {
  scenario: { number: string; title: string };
  product: { number: string; name: string; version: number };
  vendor: { name: string; creditCode: string };
  version: number;
  stood: Stood | null;
  reportedAt: Date;
  reportedBy: string;
}

/** What a report is about, and who made it. */
export const mistakeRows = ({ scenario, product, vendor, version, stood, reportedAt, reportedBy }: Mistake) => [
  {
    name: m.desk_scenario(),
    value: (
      <>
        <a href={paths.scenario(scenario.number)} lang="zh-CN">
          {scenario.title}
        </a>{" "}
        <RecordNumber>{scenario.number}</RecordNumber>
      </>
    ),
  },
  {
    name: m.intents_product(),
    value: (
      <>
        <a href={paths.product(product.number)} lang="zh-CN">
          {product.name}
        </a>{" "}
        <RecordNumber>{product.number}</RecordNumber>{" "}
        <span className="muted">
          {m.intents_version_of({ version })}
          {product.version > version && ` · ${m.intents_newer({ version: product.version })}`}
        </span>
      </>
    ),
  },
  {
    name: m.intents_vendor(),
    value: (
      <a href={paths.vendor(vendor.creditCode)} lang="zh-CN">
        {vendor.name}
      </a>
    ),
  },
  { name: m.mistakes_stood(), value: <StoodWords stood={stood} none={m.mistakes_stood_unknown()} /> },
  {
    name: m.mistakes_reported(),
    value: (
      <>
        <Instant at={reportedAt} /> <Content>{reportedBy}</Content>
      </>
    ),
  },
];
