import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";

/** The way to the ranking, for whom there is one; visitors are told who sees it. */
export function Candidates({ view, number }: { view: "whole" | "own" | "counts"; number: string }) {
  if (view === "counts")
    return (
      <p className="small muted">
        {m.scenarios_ranking_hidden()} <a href={paths.rankingNotice()}>{m.ranking_link()}</a>
      </p>
    );
  return <ButtonLink href={paths.scenarioCandidates(number)}>{view === "whole" ? m.scenarios_see_candidates() : m.scenarios_see_own()}</ButtonLink>;
}
