import type { ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import type { DraftPart } from "#app/domain/scenario/readiness.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { type Task, TaskList } from "#app/ui/task-list.tsx";

interface Part {
  part: DraftPart;
  missing: number;
  begun: boolean;
}

const words = {
  need: { title: m.scenarios_part_need, hint: m.drafting_need_hint, path: paths.scenarioDraftNeed },
  requirements: { title: m.scenarios_requirements, hint: m.drafting_requirements_hint, path: paths.scenarioDraftRequirements },
  conditions: { title: m.scenarios_conditions, hint: m.drafting_conditions_hint, path: paths.scenarioDraftConditions },
};

/** What a draft still asks for, part by part, and the check at the end. */
export function DraftTasks({ id, parts, editable }: { id: string; parts: Part[]; editable: Decision<ScenarioRefusal> }) {
  const complete = parts.every(({ missing }) => missing === 0);
  const tasks: Task[] = parts.map(({ part, missing, begun }) => ({
    title: words[part].title(),
    hint: begun && missing > 0 ? m.drafting_missing({ count: missing }) : words[part].hint(),
    state: missing === 0 ? "done" : begun ? "begun" : "empty",
    ...(editable.allowed && { href: words[part].path(id) }),
  }));
  const check: Task = {
    title: m.drafting_check(),
    hint: complete ? m.drafting_check_ready() : m.drafting_check_later(),
    state: complete ? "empty" : "not-yet",
    ...(complete && { href: paths.scenarioDraftCheck(id) }),
  };
  return (
    <Section title={m.drafting_tasks()}>
      {editable.allowed ? <p className="muted mb-3">{m.drafting_tasks_lead()}</p> : <Notice>{refusalWords(editable.reason)}</Notice>}
      <TaskList tasks={[...tasks, check]} />
      {!complete && (
        <p className="mt-4">
          <a href={paths.scenarioDraftCheck(id)}>{m.drafting_see_whole()}</a>
        </p>
      )}
    </Section>
  );
}
