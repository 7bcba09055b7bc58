import type { Prepared } from "../prepare.ts";
import { type Atom, atomsOf, isWhole } from "./atoms.ts";
import type { Bearings } from "./bearings.ts";
import { grouped } from "./mark-groups.ts";
import { strongFrom, strongList, type WeakEvidence, weakList } from "./tiers.ts";

/** Marks stand in so many groups of so many, each for some of the requirements: a table by the marks of a group stays small. Two bits are left. */
export const groups = 3;
export const groupBits = 10;

/** Which marks the items bear for a need, and what they say. */
export interface Marking {
  groups: MarkGroup[];
  /** Lists of claims with the marks that they set: at once, and when very many items are still to be told apart. */
  early: MarkedList[];
  late: MarkedList[];
  /** The musts whose answers have marks that nothing else sets: these marks, and the lists of the answers. */
  musts: MarkedMust[];
}

export interface MarkedList {
  list: number;
  marks: number;
}

export interface MarkedMust {
  want: number;
  marks: number;
  lists: number[];
}

export interface MarkGroup {
  wants: number[];
  /** By bit of the group. */
  marks: Mark[];
  /** Those that are set late. */
  late: number;
}

/** What claims say that set a mark: these, with evidence from the least to the most; or, where several can set it and none is sure, one of these. */
export interface Mark {
  sayings: number[];
  brings: number[];
  least: number;
  most: number;
  sure: boolean;
}

/** Capabilities that set the same marks of a group. */
interface Setter {
  atom: Atom;
  /** Nothing else sets these. */
  alone: boolean;
  marks: number;
  ifStrong: number;
  late: boolean;
}

export function markingFor(prepared: Prepared, bearings: Bearings, evidence: WeakEvidence): Marking {
  const made: MarkGroup[] = [];
  const musts: MarkedMust[] = [];
  const lists = new Map<number, MarkedList & { late: boolean }>();
  const add = (list: number, marks: number, late: boolean) => {
    const held = lists.get(list);
    if (!held) lists.set(list, { list, marks, late });
    else Object.assign(held, { marks: held.marks | marks, late: held.late && late });
  };
  for (const wants of grouped(prepared.wants.length, bearings, groups)) {
    const { group, setters } = groupOf(prepared, bearings, wants, evidence);
    const first = groupBits * made.push(group) - groupBits;
    for (const { atom, marks, ifStrong, late } of setters) {
      for (const capability of atom.capabilities) {
        add(weakList(capability), marks << first, late);
        add(strongList(capability), (marks | ifStrong) << first, late);
      }
    }
    for (const want of wants) {
      const answers = setters.filter(({ atom }) => answersWhole(bearings, atom, want));
      if (!prepared.wants[want]?.must || answers.some(({ alone }) => !alone)) continue;
      const answering = answers.flatMap(({ atom }) => atom.capabilities);
      musts.push({
        want,
        marks: answers.reduce((set, { marks }) => set | (marks << first), 0),
        lists: answering.flatMap((one) => [weakList(one), strongList(one)]),
      });
    }
  }
  const all = [...lists.values()];
  return { groups: made, early: all.filter(({ late }) => !late), late: all.filter(({ late }) => late), musts };
}

/** What says most has marks of its own; what is left shares one; and where there is room, strong answers have one more. */
function groupOf(prepared: Prepared, bearings: Bearings, wants: number[], weak: WeakEvidence) {
  const atoms = inOrderOfWeight(prepared, bearings, wants);
  const alone = atoms.length > groupBits ? atoms.slice(0, groupBits - 1) : atoms;
  const rest = atoms.slice(alone.length);
  const room = groupBits - alone.length - Math.min(1, rest.length);
  const marks: Mark[] = [];
  const setters: Setter[] = [];
  const add = ({ sayings, brings }: Atom, least: number, most: number, sure = true) => 1 << (marks.push({ sayings, brings, least, most, sure }) - 1);
  for (const [i, { atom, late, answers }] of alone.entries()) {
    const evidenced = answers && i < room;
    setters.push({ atom, alone: true, late, marks: add(atom, weak.least, evidenced ? weak.most : 1), ifStrong: evidenced ? add(atom, strongFrom, 1) : 0 });
  }
  if (rest.length > 0) {
    const any = { capabilities: [], sayings: rest.flatMap(({ atom }) => atom.sayings), brings: rest.flatMap(({ atom }) => atom.brings) };
    const shared = add(any, 0, 1, false);
    for (const { atom } of rest) setters.push({ atom, alone: false, late: rest.every(({ late }) => late), marks: shared, ifStrong: 0 });
  }
  return { group: { wants, marks, late: setters.reduce((set, setter) => (setter.late ? set | setter.marks : set), 0) }, setters };
}

/** What answers a requirement whole first, what says next to nothing last: that is read late. */
function inOrderOfWeight(prepared: Prepared, bearings: Bearings, wants: readonly number[]) {
  const { broader } = prepared.weights.worth;
  const weighed = atomsOf(bearings, wants).map((atom) => {
    const answers = atom.sayings.some((s) => isWhole(bearings, s));
    const late = !answers && atom.sayings.every((s) => (bearings.worth[s] as number) < broader);
    const says = atom.sayings.reduce((sum, s) => sum + (prepared.wants[bearings.want[s] as number]?.share ?? 0) * (bearings.worth[s] as number), 0);
    return { atom, answers, late, says };
  });
  const rank = ({ answers, late }: (typeof weighed)[number]) => (answers ? 2 : late ? 0 : 1);
  return weighed.sort((a, b) => rank(b) - rank(a) || b.says - a.says);
}

const answersWhole = (bearings: Bearings, { sayings }: Atom, want: number) => sayings.some((s) => bearings.want[s] === want && isWhole(bearings, s));
