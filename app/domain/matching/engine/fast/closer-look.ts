import type { Bounds } from "./bounds.ts";
import type { Plan } from "./plan.ts";
import type { Room } from "./room.ts";
import { type Segment, segmentBits, segmentSize, standing } from "./segment.ts";
import { SharedKin } from "./shared-kin.ts";

/** Room for rounding where masses are added up in another order. */
const slack = 1e-9;

/** Among what is searched, and for what. */
export interface Within {
  segments: readonly Segment[];
  plan: Plan;
  admit: ((key: string) => boolean) | undefined;
}

/** A closer look at the items of a wave, before any of their claims is read. */
export class CloserLook {
  readonly #asked: Within;
  readonly #room: Room;
  readonly #bounds: Bounds;
  /** Once it was worth the while. */
  #kin: SharedKin | null = null;

  constructor(asked: Within, room: Room, bounds: Bounds) {
    this.#asked = asked;
    this.#room = room;
    this.#bounds = bounds;
  }

  /** Gathers those of the wave that are to be ranked, whose ceilings lie between, and that `least` is within reach of by all their kin. */
  take(from: number, below: number, least: number) {
    const { segments, admit } = this.#asked;
    const { wave, closer } = this.#room;
    const { ceilings, places, texts, marks, size } = wave;
    const lowest = Math.max(from, least);
    closer.begin(wave.most);
    if (size === 0) return;
    let at = -1;
    let { keys, standing: stands, kinMasses, catalogued } = segments[0] as Segment;
    for (let i = 0; i < size; i++) {
      const ceiling = ceilings[i] as number;
      if (ceiling < lowest || ceiling >= below) continue;
      const place = places[i] as number;
      const doc = place & (segmentSize - 1);
      if (place >>> segmentBits !== at) {
        at = place >>> segmentBits;
        ({ keys, standing: stands, kinMasses, catalogued } = segments[at] as Segment);
      }
      if (stands[doc] !== standing.here || (admit && !admit(keys[doc] as string))) continue;
      const held = marks[i] as number;
      const words = texts[i] as number;
      const bound = this.#bounds.closely(held, words, kinMasses[doc] as number, catalogued[doc] as number);
      if (bound > 0 && bound >= least) closer.add(place, bound, words, held);
    }
  }

  /** Closer still for those of them between: by what of the need's kin they share. */
  byKin(from: number, below: number) {
    const { segments, plan } = this.#asked;
    const { ceilings, places, texts, marks, size } = this.#room.closer;
    this.#kin ??= new SharedKin(this.#room.kin, segments, plan.bearings);
    for (let i = 0; i < size; i++) {
      const ceiling = ceilings[i] as number;
      if (ceiling < from || ceiling >= below) continue;
      const at = (places[i] as number) >>> segmentBits;
      const doc = (places[i] as number) & (segmentSize - 1);
      const { kinMasses, catalogued } = segments[at] as Segment;
      const shared = this.#kin.of(at, doc) + slack;
      ceilings[i] = this.#bounds.closely(marks[i] as number, texts[i] as number, kinMasses[doc] as number, catalogued[doc] as number, shared);
    }
  }
}
