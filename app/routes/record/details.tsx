import { type RecordDetail, recordDetails } from "#app/domain/record/details.ts";
import { recordDetailLabel } from "#app/i18n/record-detail-labels.ts";

/** Particulars as they were noted: named for people, valued as was said. */
export function Details({ details }: { details: Record<string, unknown> }) {
  const said = Object.entries(details).filter(([, value]) => value !== null);
  return (
    <dl className="record-details">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{isNamed(name) ? recordDetailLabel[name]() : <code>{name}</code>}</dt>
          <dd lang="zh-CN">{typeof value === "string" || typeof value === "number" ? value : <code>{JSON.stringify(value)}</code>}</dd>
        </div>
      ))}
    </dl>
  );
}

const isNamed = (name: string): name is RecordDetail => (recordDetails as readonly string[]).includes(name);
