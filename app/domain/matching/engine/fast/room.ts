import type { Marks } from "./marks.ts";
import { Wave } from "./wave.ts";

/** Room to search in, kept from one search to the next. */
export interface Room {
  marks: Marks;
  /** By segment and item its text score × 255. */
  texts: Float64Array[];
  found: Uint16Array;
  wave: Wave;
}

export const createRoom = (): Room => ({ marks: [], texts: [], found: new Uint16Array(0), wave: new Wave() });

/** Makes room for the segment at this place, of so many items. */
export function widen(room: Room, at: number, size: number) {
  room.marks[at] = new Uint16Array(size);
  room.texts[at] = new Float64Array(size);
  if (size > room.found.length) room.found = new Uint16Array(size);
}
