/** Idempotence: an act runs once per key, since Teams posts an activity again when the answer is slow. */
import { LRUCache } from 'lru-cache';

export type Once<Outcome> = {
  /**
   * Acts unless that was done before under this key, and gives back the outcome, also of an act not yet finished. An
   * act that rejected does not count as done, nor one whose outcome does not count.
   */
  readonly act: (key: string, act: () => Promise<Outcome>) => Promise<Outcome>;
  /** Forgets a key, so that its act may run again. */
  readonly forget: (key: string) => void;
};

/**
 * @param most how many outcomes are kept; the one longest not asked for is forgotten first
 * @param counts whether what came of an act means that it is done
 */
export function createOnce<Outcome>(most: number, counts: (outcome: Outcome) => boolean): Once<Outcome> {
  const outcomes = new LRUCache<string, Promise<Outcome>>({ max: most });
  return {
    act: (key, act) => {
      const known = outcomes.get(key);
      if (known) return known;
      const outcome = act();
      outcomes.set(key, outcome);
      const undone = (): void => {
        if (outcomes.peek(key) === outcome) outcomes.delete(key);
      };
      outcome.then((came) => {
        if (!counts(came)) undone();
      }, undone);
      return outcome;
    },
    forget: (key) => {
      outcomes.delete(key);
    },
  };
}

/**
 * Acts, unless the same is under way for this key: then gives the outcome of that. Work that is held on to keeps it
 * under way.
 */
export type OneAtATime<Outcome> = (
  key: string,
  act: (holdOn: (work: Promise<void>) => void) => Promise<Outcome>,
) => Promise<Outcome>;

/**
 * Runs an act at most once at a time per key: for a button pressed twice in a second, or sent again by Teams under a
 * new id.
 */
export function createOneAtATime<Outcome>(): OneAtATime<Outcome> {
  const underWay = new Map<string, Promise<Outcome>>();
  return (key, act) => {
    const known = underWay.get(key);
    if (known) return known;
    const held: Promise<void>[] = [];
    const outcome = act((work) => void held.push(work));
    underWay.set(key, outcome);
    const ended = async (): Promise<void> => {
      await Promise.allSettled(held);
      underWay.delete(key);
    };
    outcome.then(ended, ended);
    return outcome;
  };
}
