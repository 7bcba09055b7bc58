/** A lifecycle is a table: status → event → next status. Types, the column's CHECK, the buttons and diagrams derive from it. */
export type LifecycleTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type StatusOf<Table extends LifecycleTable> = Extract<keyof Table, string>;
export type EventOf<Table extends LifecycleTable> = { [Status in keyof Table]: Extract<keyof Table[Status], string> }[keyof Table];

/** All statuses, in the table's order. */
export const statusesOf = <Table extends LifecycleTable>(table: Table) => Object.keys(table) as [StatusOf<Table>, ...StatusOf<Table>[]];

/** All events, each once, in order of first appearance. */
export const eventsOf = <Table extends LifecycleTable>(table: Table) =>
  [...new Set(Object.values(table).flatMap(Object.keys))] as [EventOf<Table>, ...EventOf<Table>[]];

/** The status that `event` leads to, or null where it cannot happen. */
export function nextStatus<Table extends LifecycleTable>(table: Table, status: StatusOf<Table>, event: EventOf<Table>): StatusOf<Table> | null {
  const events = table[status];
  return events && Object.hasOwn(events, event) ? ((events[event] as StatusOf<Table> | undefined) ?? null) : null;
}
