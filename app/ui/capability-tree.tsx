import type { MouseEventHandler } from "react";
import { m } from "#app/i18n/generated/messages.js";

/** A concept with what is narrower; what cannot be claimed only leads on. */
export interface CapabilityBranch {
  label: string;
  claimable: boolean;
  narrower: CapabilityBranch[];
}

interface Props {
  branches: CapabilityBranch[];
  /** The row that a press fills, and the address of its field. */
  row: number;
  action: string;
  pick: MouseEventHandler<HTMLButtonElement>;
}

export const capabilityTreeId = "capability-tree";

/** All that can be claimed, branch by branch, each a button that puts it into the row. */
export const CapabilityTree = ({ branches, row, action, pick }: Props) => (
  <details className="capability-tree unfolding" open>
    <summary id={capabilityTreeId}>{m.ui_capability_tree()}</summary>
    <input type="hidden" name="target" value={row} />
    <Branches branches={branches} action={action} pick={pick} />
  </details>
);

const Branches = ({ branches, ...press }: Pick<Props, "branches" | "action" | "pick">) => (
  <ul>
    {branches.map((branch) => (
      <li key={branch.label}>{branch.narrower.length > 0 ? <Branch branch={branch} {...press} /> : <Pick {...press} label={branch.label} />}</li>
    ))}
  </ul>
);

/** It unfolds; where it can be claimed itself, it stands first among what is inside. */
const Branch = ({ branch: { label, claimable, narrower }, ...press }: { branch: CapabilityBranch } & Pick<Props, "action" | "pick">) => (
  <details>
    <summary>
      {label} <span className="number">{narrower.length}</span>
    </summary>
    {claimable && <Pick {...press} label={label} words={m.ui_capability_itself({ label })} />}
    <Branches branches={narrower} {...press} />
  </details>
);

const Pick = ({ label, words = label, action, pick }: { label: string; words?: string } & Pick<Props, "action" | "pick">) => (
  <button type="submit" name="pick" value={label} formAction={action} onClick={pick}>
    {words}
  </button>
);
