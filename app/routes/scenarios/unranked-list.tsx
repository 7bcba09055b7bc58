import { m } from "#app/i18n/generated/messages.js";
import type { AskedCapability, ShownCandidate } from "#app/ui/candidate.ts";
import { Notice } from "#app/ui/notice.tsx";
import { CandidateLead } from "./candidate-lead.tsx";
import type { Leads } from "./candidate-leads.server.ts";
import { CandidateHead } from "./candidate-row.tsx";
import { CompareForm } from "./compare-choice.tsx";

interface Content {
  number: string;
  leads: Leads;
  why: "loading" | "failed";
  candidates: ShownCandidate[];
  asked: AskedCapability[];
  statutory: boolean;
}

/** The candidates by number while nothing can be ranked, with the reason; no place, no score. */
export const UnrankedList = ({ number, leads, why, candidates, asked, statutory }: Content) => (
  <>
    <Notice kind="warning">
      <p>{why === "loading" ? m.matching_unranked_loading() : m.matching_unranked_failed()}</p>
    </Notice>
    <ul className="candidates unranked">
      {candidates.map((candidate) => (
        <li key={candidate.number} id={candidate.number}>
          <CandidateHead
            candidate={candidate}
            asked={asked}
            statutory={statutory}
            among={null}
            lead={<CandidateLead number={number} product={candidate.number} name={candidate.name} lead={leads[candidate.number]} />}
          />
        </li>
      ))}
    </ul>
    {candidates.length > 1 && <CompareForm scenario={number} />}
  </>
);
