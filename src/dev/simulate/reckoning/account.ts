/** The account: the number of violations of each kind, with the first examples. */

/** The kinds of violation, in the order shown. */
export const COUNTED = [
  'lost',
  'twice',
  'late',
  'unaccounted',
  'outside sending time',
  'two reminders on one day',
  'two kinds of message about one figure on one day',
  'asked for what was in, or was not theirs',
  'not asked for what was owed',
  'asked while away',
  'asked before the day that was given',
  'asked before the day it was put off to',
  'asked after the lock',
  'asked to sign what did not wait',
  'asked or told otherwise than it was arranged',
  'told what was not so',
  'not taken back',
  'split into several',
  'sent after it was stopped',
  'kept otherwise than it was done',
] as const;
export type Counted = (typeof COUNTED)[number];

/** The most examples kept of each kind. */
const EXAMPLES = 12;

export type Account = {
  readonly add: (what: Counted, example: string) => void;
  /** Repeated because it was in flight when something failed: nobody can know better. */
  readonly repeat: (copies: number) => void;
  /** A message arrived. */
  readonly arrived: () => void;
  /** Adds another account's numbers, with their origin before each example. */
  readonly takeOver: (other: Account, from: string) => void;
  readonly counts: () => ReadonlyMap<Counted, number>;
  readonly examples: (what: Counted) => readonly string[];
  readonly totals: () => {
    readonly arrived: number;
    readonly inFlight: number;
    /** The most copies that anybody got of one message. */
    readonly mostCopies: number;
  };
};

export function createAccount(): Account {
  const found = new Map<Counted, { count: number; examples: string[] }>(
    COUNTED.map((what) => [what, { count: 0, examples: [] }]),
  );
  let [arrived, inFlight, mostCopies] = [0, 0, 1];
  return {
    add: (what, example) => {
      const entry = found.get(what);
      if (!entry) return;
      entry.count += 1;
      if (entry.examples.length < EXAMPLES) entry.examples.push(example);
    },
    repeat: (copies) => {
      inFlight += 1;
      mostCopies = Math.max(mostCopies, copies);
    },
    arrived: () => {
      arrived += 1;
    },
    takeOver: (other, from) => {
      const totals = other.totals();
      arrived += totals.arrived;
      inFlight += totals.inFlight;
      mostCopies = Math.max(mostCopies, totals.mostCopies);
      for (const [what, count] of other.counts()) {
        const entry = found.get(what);
        if (!entry) continue;
        entry.count += count;
        entry.examples.push(...other.examples(what).map((example) => `${from}: ${example}`));
        entry.examples.length = Math.min(entry.examples.length, EXAMPLES);
      }
    },
    counts: () => new Map([...found].map(([what, { count }]) => [what, count])),
    examples: (what) => found.get(what)?.examples ?? [],
    totals: () => ({ arrived, inFlight, mostCopies }),
  };
}

/** A duty: something that somebody is to be told. */
export type Duty = {
  readonly key: string;
  /** The people it takes a message to. */
  readonly to: readonly string[];
  readonly isMet: boolean;
  /** The kind of violation if it is never met. */
  readonly else: Counted;
};
