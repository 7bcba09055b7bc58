import { type CeilingTables, createCeilingTables } from "./ceilings.ts";
import { Contenders } from "./contenders.ts";
import { createMarkSetTables, type MarkSetTables } from "./mark-sets.ts";
import { TextScores } from "./text-scores.ts";

/** Room to search in, kept from one search to the next. */
export interface Room {
  /** Of one segment after another. */
  marks: Int32Array;
  texts: TextScores;
  ceilings: CeilingTables;
  sets: MarkSetTables;
  /** With one place more than there are items: what is not taken is written, too, and then over. */
  found: Uint16Array;
  contenders: Contenders;
  /** Places among these of items that are to be scored together. */
  waiting: Uint32Array;
  /** So many left to score are told apart by their late marks first. */
  many: number;
  /** What was read for the sake of reading it: a reading without a use would be left out. */
  fetched: number;
}

/** So many are scored together: as many as a processor asks memory for at a time, and some. */
const together = 32;

export const createRoom = (many: number): Room => ({
  marks: new Int32Array(0),
  texts: new TextScores(),
  ceilings: createCeilingTables(),
  sets: createMarkSetTables(),
  found: new Uint16Array(0),
  contenders: new Contenders(),
  waiting: new Uint32Array(together),
  many,
  fetched: 0,
});

/** Makes room for a segment of so many items. */
export function widen(room: Room, size: number) {
  room.texts.widen(size);
  if (size < room.found.length) return;
  room.marks = new Int32Array(size);
  room.found = new Uint16Array(size + 1);
}
