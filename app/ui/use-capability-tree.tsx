import type { FormMetadata } from "@conform-to/react";
import { type MouseEvent, useEffect, useState } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "./button.tsx";
import { type CapabilityBranch, CapabilityTree, capabilityTreeId } from "./capability-tree.tsx";

/** The tree as the server opened it beneath a row (`pressedInTree`). */
export interface OpenedTree {
  row: number;
  branches: CapabilityBranch[];
}

interface Place {
  index: number;
  /** What the row is called. */
  row: string;
  field: { id: string; name: string };
}

/**
 * The tree of capabilities once a page, beneath the field of the row that called it; every other row has a button that calls it there, and
 * nothing of it is sent before. Without scripts each press is a submit that the action answers (`pressedInTree`).
 */
export function useCapabilityTree<Schema extends Record<string, unknown>>(form: FormMetadata<Schema, string[]>, opened: OpenedTree | null | undefined) {
  const [branches, keep] = useState(opened?.branches);
  const [called, call] = useState(opened?.row);
  const [goal, focusOn] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (goal) document.getElementById(goal.id)?.focus();
  }, [goal]);

  const open = async (index: number, button: HTMLButtonElement) => {
    const found = branches ?? (await allBranches());
    // what cannot be fetched is asked for as it is without scripts
    if (!found) return button.form?.requestSubmit(button);
    keep(found);
    call(index);
    focusOn({ id: capabilityTreeId });
  };

  return ({ index, row, field }: Place) =>
    branches && index === called ? (
      <CapabilityTree
        key={index}
        branches={branches}
        row={index}
        action={`#${field.id}`}
        pick={(event: MouseEvent<HTMLButtonElement>) => {
          event.preventDefault();
          form.update({ name: field.name, value: event.currentTarget.value, validated: false } as never);
          call(undefined);
          focusOn({ id: field.id });
        }}
      />
    ) : (
      <p className="tree-call">
        <Button
          look="quiet"
          compact
          name="browse"
          value={index}
          formAction={`#${field.id}`}
          onClick={(event: MouseEvent<HTMLButtonElement>) => {
            event.preventDefault();
            void open(index, event.currentTarget);
          }}
        >
          {m.ui_capability_tree()}
          <span className="visually-hidden">{` ${row}`}</span>
        </Button>
      </p>
    );
}

async function allBranches(): Promise<CapabilityBranch[] | undefined> {
  const response = await fetch(paths.claimableCapabilities()).catch(() => null);
  return response?.ok ? ((await response.json().catch(() => undefined)) as CapabilityBranch[] | undefined) : undefined;
}
