import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Tag } from "./tag.tsx";

export interface Task {
  /** Absent where it cannot be opened yet. */
  href?: string;
  title: string;
  hint?: ReactNode;
  state: "done" | "begun" | "empty" | "not-yet";
}

const words: Record<Task["state"], () => string> = { done: m.ui_task_done, begun: m.ui_task_begun, empty: m.ui_task_empty, "not-yet": m.ui_task_not_yet };
const tones = { done: "good", begun: "wait", empty: "neutral", "not-yet": "over" } as const;

export const TaskList = ({ tasks }: { tasks: Task[] }) => (
  <ol className="task-list">
    {tasks.map(({ href, title, hint, state }) => (
      <li key={title}>
        <div>
          {href ? <a href={href}>{title}</a> : <span className="muted">{title}</span>}
          {hint && <span className="hint">{hint}</span>}
        </div>
        <Tag tone={tones[state]}>{words[state]()}</Tag>
      </li>
    ))}
  </ol>
);
