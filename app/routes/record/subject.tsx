import { runNumber } from "#app/domain/matching/run/kept-run.ts";
import type { RecordSubject } from "#app/domain/record/actions.ts";
import type { ListedRecordRow } from "#app/features/record/list-record.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { recordSubjectLabel } from "#app/i18n/record-labels.ts";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";

/** What it was about: with its number, and where an auditor can read it. */
export function Subject({ known }: { known: ListedRecordRow["known"] }) {
  if (!known) return <span className="muted">{m.record_withheld()}</span>;
  const kind = recordSubjectLabel[known.subjectType as RecordSubject]?.() ?? known.subjectType;
  const href = placeOf(known);
  const name = nameOf(known);
  return (
    <>
      {kind} {href ? <a href={href}>{name}</a> : name}
    </>
  );
}

type Known = NonNullable<ListedRecordRow["known"]>;

function nameOf({ subjectType, subjectId, scenario, product, called }: Known) {
  if (called !== null) return <Content>{called}</Content>;
  const number = subjectType === "ranking-run" ? runNumber(Number(subjectId)) : (scenario ?? product);
  return number === null ? <code className="record">{subjectId}</code> : <RecordNumber>{number}</RecordNumber>;
}

/** Null where there is no page of it that an auditor may see. */
function placeOf({ subjectType, subjectId, scenario, product, vendor }: Known): string | null {
  if (subjectType === "confirmation") return paths.confirmation(subjectId);
  if (subjectType === "mistake") return paths.mistake(subjectId);
  if (subjectType === "entry") return paths.catalogue();
  if (subjectType === "ranking-run") return scenario && paths.scenarioRun(scenario, runNumber(Number(subjectId)));
  if (scenario) return paths.scenario(scenario);
  if (product) return paths.product(product);
  return vendor && paths.vendor(vendor);
}
