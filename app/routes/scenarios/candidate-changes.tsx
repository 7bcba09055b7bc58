import { evidenceLabel, importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { type AskedCapability, inThousandths } from "#app/ui/candidate.ts";
import { Sentence } from "#app/ui/content.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownChange } from "./candidate-account.ts";

interface Content {
  name: string;
  place: number;
  asked: AskedCapability[];
  changes: ShownChange[];
  /** A vendor's own product: other places are not its to know, so scores alone are told. */
  own: boolean;
}

/** 怎样会改变名次, to a vendor 得分: worked out by the engine, each change by itself, all other products as they stand. */
export function CandidateChanges({ name, place, asked, changes, own }: Content) {
  const columns = [
    { name: m.matching_change(), cell: (change: ShownChange) => changeWords(change, asked) },
    { name: m.matching_change_score(), cell: ({ score }: ShownChange) => inThousandths(score), figure: true },
    ...(own ? [] : [{ name: m.matching_change_place(), cell: (change: ShownChange) => placeWords(place, change.place), figure: true }]),
  ];
  return (
    <section className="changes">
      <h4>{own ? m.matching_changes_own() : m.matching_changes()}</h4>
      {changes.length > 0 ? (
        <Table
          caption={<Sentence>{m.matching_changes_caption({ name })}</Sentence>}
          hideCaption
          columns={columns}
          rows={changes}
          rowKey={({ capability, level }) => `${capability} ${level}`}
        />
      ) : (
        <p>{m.matching_changes_none()}</p>
      )}
      <p className="small muted">{m.matching_changes_note()}</p>
    </section>
  );
}

function changeWords({ kind, requirement, label, level }: ShownChange, asked: AskedCapability[]) {
  const of = asked[requirement];
  const importance = of ? importanceLabel[of.importance]() : "";
  const words = { capability: label, level: evidenceLabel[level](), importance };
  return kind === "claim" ? m.matching_change_claim(words) : m.matching_change_evidence(words);
}

const placeWords = (before: number, after: number | null) =>
  after === null ? "" : after === before ? m.matching_place_same({ place: after }) : m.matching_place_to({ before, after });
