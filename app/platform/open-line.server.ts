type Lane = "known" | "unknown";

interface Bounds {
  atOnce: number;
  waiting: Readonly<Record<Lane, number>>;
  ofOneComer: number;
  /** For how many milliseconds somebody waits at most. */
  patience: number;
}

/** Who wants to stand in line: who they are or else from where they come, and whether they are known. */
interface Comer {
  comer: string;
  lane: Lane;
}

interface Turn {
  since: number;
  take: () => Promise<void>;
  giveUp: () => void;
}

/**
 * A line before work: so many are worked on at once, so many wait, of them so many of one comer. Known and unknown take turns, and in each lane the comers do:
 * nobody waits for all that another has sent. Null where there is no place, and in the end where another took it: of a lane that is full the comer with most places
 * gives the last of them to one who has none, so that a few keep nobody out; and whose turn would come too late gives theirs up.
 */
export function openLine({ atOnce, waiting, ofOneComer, patience }: Bounds, now = () => performance.now()) {
  const open = (most: number) => openLane({ most, ofOneComer, isLate: (since) => now() - since > patience });
  const lanes = { known: open(waiting.known), unknown: open(waiting.unknown) };
  let working = 0;
  let next: Lane = "known";

  async function goOn() {
    if (working >= atOnce) return;
    const turn = lanes[next].take() ?? lanes[other[next]].take();
    if (!turn) return;
    next = other[next];
    working += 1;
    await turn.take();
    working -= 1;
    void goOn();
  }

  return {
    enter<Value>({ comer, lane }: Comer, work: () => Promise<Value>): Promise<Value | null> | null {
      const { promise, resolve, reject } = Promise.withResolvers<Value | null>();
      if (!lanes[lane].stand(comer, { since: now(), take: () => work().then(resolve, reject), giveUp: () => resolve(null) })) return null;
      void goOn();
      return promise;
    },
    /** Whether anybody waits. */
    isWaitedIn: () => !lanes.known.isEmpty() || !lanes.unknown.isEmpty(),
  };
}

const other = { known: "unknown", unknown: "known" } as const satisfies Record<Lane, Lane>;

interface LaneBounds {
  most: number;
  ofOneComer: number;
  isLate: (since: number) => boolean;
}

/** Those who wait, by comer; they in the order of their turns. */
function openLane({ most, ofOneComer, isLate }: LaneBounds) {
  const waiting = new Map<string, Turn[]>();
  const present = new Map<string, number>();
  let length = 0;
  const leave = (comer: string) => {
    const left = (present.get(comer) ?? 1) - 1;
    if (left > 0) present.set(comer, left);
    else present.delete(comer);
  };
  /** The last place of whoever has most; nobody gives up their only one. */
  const makeRoom = () => {
    const [comer, turns] = [...waiting].reduce((first, one) => (one[1].length > first[1].length ? one : first), ["", [] as Turn[]]);
    if (turns.length < 2) return false;
    turns.pop()?.giveUp();
    leave(comer);
    length -= 1;
    return true;
  };
  return {
    isEmpty: () => length === 0,
    /** False where there is no place: the lane is full, or the comer has as many as it may, the one worked on among them. */
    stand(comer: string, { since, take, giveUp }: Turn) {
      const own = present.get(comer) ?? 0;
      if (own >= ofOneComer || (length >= most && (own > 0 || !makeRoom()))) return false;
      present.set(comer, own + 1);
      waiting.set(comer, [...(waiting.get(comer) ?? []), { since, take: () => take().finally(() => leave(comer)), giveUp }]);
      length += 1;
      return true;
    },
    /** The next turn; its comer goes to the end. */
    take(): Turn | null {
      const [first] = waiting;
      if (!first) return null;
      const [comer, [turn, ...later]] = first;
      waiting.delete(comer);
      if (later.length > 0) waiting.set(comer, later);
      length -= 1;
      if (!turn || !isLate(turn.since)) return turn ?? null;
      turn.giveUp();
      leave(comer);
      return this.take();
    },
  };
}
