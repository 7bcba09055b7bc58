import type { FormMetadata } from "@conform-to/react";
import { type MouseEvent, useEffect, useState } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "./button.tsx";
import { type CapabilityBranch, CapabilityTree, capabilityTreeId } from "./capability-tree.tsx";

interface Rows {
  branches: CapabilityBranch[];
  /** The capabilities of the rows, as the page was given them. */
  taken: readonly string[];
  /** The row beneath which the server was asked to open the tree. */
  opened: number | null | undefined;
}

interface Place {
  index: number;
  /** What the row is called. */
  row: string;
  field: { id: string; name: string };
}

/**
 * The tree of capabilities once a page, beneath the field of one row: the one that asked for it, or else the first that names no capability
 * yet. Every other row has a button that calls it there. Without scripts each press is a submit that the action answers (`pressedInTree`).
 */
export function useCapabilityTree<Schema extends Record<string, unknown>>(form: FormMetadata<Schema, string[]>, { branches, taken, opened }: Rows) {
  const [called, call] = useState<number | null>(opened ?? null);
  const [goal, focusOn] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (goal) document.getElementById(goal.id)?.focus();
  }, [goal]);
  const under = called ?? taken.indexOf("");

  return ({ index, row, field }: Place) =>
    index === under ? (
      <CapabilityTree
        key={`${index} ${called}`}
        open={called === index}
        branches={branches}
        row={index}
        action={`#${field.id}`}
        pick={(event: MouseEvent<HTMLButtonElement>) => {
          event.preventDefault();
          form.update({ name: field.name, value: event.currentTarget.value, validated: false } as never);
          call(null);
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
            call(index);
            focusOn({ id: capabilityTreeId });
          }}
        >
          {m.ui_capability_tree()}
          <span className="visually-hidden">{` ${row}`}</span>
        </Button>
      </p>
    );
}
