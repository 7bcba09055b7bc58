import { type CeilingTables, createCeilingTables } from "./ceilings.ts";
import type { Marks } from "./marks.ts";
import { TextScores } from "./text-scores.ts";
import { Wave } from "./wave.ts";

/** Room to search in, kept from one search to the next. */
export interface Room {
  marks: Marks;
  texts: TextScores;
  ceilings: CeilingTables;
  found: Uint16Array;
  wave: Wave;
  /** Those of the wave that were looked at more closely. */
  closer: Wave;
  /** Kin of the need that items bring. */
  kin: Marks;
  /** Places among these of items that are to be scored together. */
  waiting: Uint32Array;
  /** So many left to score are told apart by their kin first. */
  many: number;
  /** What was read for the sake of reading it: a reading without a use would be left out. */
  fetched: number;
}

/** So many are scored together: as many as a processor asks memory for at a time, and some. */
const together = 32;

export const createRoom = (many: number): Room => ({
  marks: [],
  texts: new TextScores(),
  ceilings: createCeilingTables(),
  found: new Uint16Array(0),
  wave: new Wave(),
  closer: new Wave(),
  kin: [],
  waiting: new Uint32Array(together),
  many,
  fetched: 0,
});

/** Makes room for the segment at this place, of so many items. */
export function widen(room: Room, at: number, size: number) {
  room.marks[at] = new Uint16Array(size);
  room.kin[at] = new Uint16Array(size);
  room.texts.widen(at, size);
  if (size > room.found.length) room.found = new Uint16Array(size);
}
