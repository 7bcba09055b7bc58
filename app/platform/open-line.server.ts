type Lane = "known" | "unknown";

interface Bounds {
  atOnce: number;
  waiting: Readonly<Record<Lane, number>>;
  ofOneAddress: number;
}

/** Who wants to stand in line: from where, and whether they are known. */
interface Comer {
  address: string;
  lane: Lane;
}

type Turn = () => Promise<void>;

/**
 * A line before work: so many are worked on at once, so many wait, of them so many from one address. Known and unknown take turns, and in each lane the addresses do:
 * nobody waits for all that another address has sent. Null where there is no place.
 */
export function openLine({ atOnce, waiting, ofOneAddress }: Bounds) {
  const lanes = { known: openLane(waiting.known, ofOneAddress), unknown: openLane(waiting.unknown, ofOneAddress) };
  let working = 0;
  let next: Lane = "known";

  async function goOn() {
    if (working >= atOnce) return;
    const turn = lanes[next].take() ?? lanes[other[next]].take();
    if (!turn) return;
    next = other[next];
    working += 1;
    await turn();
    working -= 1;
    void goOn();
  }

  return {
    enter<Value>({ address, lane }: Comer, work: () => Promise<Value>): Promise<Value> | null {
      const { promise, resolve, reject } = Promise.withResolvers<Value>();
      if (!lanes[lane].stand(address, () => work().then(resolve, reject))) return null;
      void goOn();
      return promise;
    },
    /** Whether anybody waits. */
    isWaitedIn: () => !lanes.known.isEmpty() || !lanes.unknown.isEmpty(),
  };
}

const other = { known: "unknown", unknown: "known" } as const satisfies Record<Lane, Lane>;

/** Those who wait, by address; the addresses in the order of their turns. */
function openLane(most: number, ofOneAddress: number) {
  const waiting = new Map<string, Turn[]>();
  const present = new Map<string, number>();
  let length = 0;
  const leave = (address: string) => {
    const left = (present.get(address) ?? 1) - 1;
    if (left > 0) present.set(address, left);
    else present.delete(address);
  };
  return {
    isEmpty: () => length === 0,
    /** False where there is no place: the lane is full, or the address has as many as it may, the one worked on among them. */
    stand(address: string, turn: Turn) {
      const own = present.get(address) ?? 0;
      if (length >= most || own >= ofOneAddress) return false;
      present.set(address, own + 1);
      waiting.set(address, [...(waiting.get(address) ?? []), () => turn().finally(() => leave(address))]);
      length += 1;
      return true;
    },
    /** The next turn; its address goes to the end. */
    take(): Turn | null {
      const [first] = waiting;
      if (!first) return null;
      const [address, [turn, ...later]] = first;
      waiting.delete(address);
      if (later.length > 0) waiting.set(address, later);
      length -= 1;
      return turn ?? null;
    },
  };
}
