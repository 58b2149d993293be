/** Two standings in one sentence: alternatives (“red or amber”), a change from one to the other, or unclear. */
import type { Standing } from '../../domain/answers/selection.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { isCue, type Token, type When } from '../model/tokens.ts';
import { NOW_WORDS, OF_THEM, WAS } from '../vocabulary/thenAndNow.ts';

/** States of a figure that say nothing of its performance: nothing is “no target” and a colour besides. */
const STATES = new Set([
  'No target',
  'Baseline',
  'Contextual',
  'In development',
  'Suspended',
  'No data this period',
]);
const isColour = (standing: Standing): boolean => standing.kind === 'status' && !STATES.has(standing.status);

/** Can no figure be two of these at once, so that “red and late” can only mean either? */
const isExclusive = (standing: Standing): boolean =>
  standing.kind === 'status' ||
  ['off target', 'not reported', 'overdue', 'on target'].includes(standing.kind);

type Stands = Token & { readonly kind: 'standing' };
const isStanding = (token: Token | undefined): token is Stands => token?.kind === 'standing';

/** Do two standings mean either of them? “Red and provisional” would be figures that are both, which no list holds. */
export function standTogether(all: readonly Token[], standings: readonly Standing[]): boolean {
  if (standings.length < 2) return true;
  const places = all.flatMap((token, at) =>
    isStanding(token) && standings.some((each) => isSame(each, token.standing)) ? [at] : [],
  );
  const joints = places.slice(1).map((at, index) => jointOf(all, places[index] ?? 0, at));
  if (joints.includes('apart')) return false;
  return joints.includes('and') ? standings.every(isExclusive) : true;
}

const ASKS = /^(?:who|whose|whom|why|when|where|how)\b/;

/** How two standings are joined: “red or amber”, “red, amber”; “reds that should be amber” are apart. */
function jointOf(all: readonly Token[], one: number, other: number): 'and' | 'or' | 'apart' {
  const between = all.slice(one + 1, other);
  // “What's red and who hasn't reported” asks twice.
  const isApart = (token: Token): boolean =>
    ['place', 'person', 'period'].includes(token.kind) || isCue(token, 'but') || ASKS.test(token.text);
  if (between.some(isApart)) {
    return 'apart';
  }
  if (between.some((token) => isCue(token, 'or'))) return 'or';
  if (between.some((token) => isCue(token, 'and'))) return 'and';
  const [first, last] = [all[one], all[other]];
  const isList = isStanding(first) && isStanding(last) && isColour(first.standing) && isColour(last.standing);
  return isList && between.every((token) => isCue(token, 'noun') || OF_THEM.has(token.text)) ? 'or' : 'apart';
}

export const isSame = (one: Standing, other: Standing): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'status' || other.kind !== 'status' || one.status === other.status);

/** A colour then and a colour now. */
export type Turned = { readonly from: string; readonly to: string; readonly when: When };

/**
 * “Red last quarter but amber now”, “… and still red”, “greens that were red in Q4”, “was amber, now green”: a colour
 * then and a colour now; undefined for other sentences.
 */
export function thenAndNow(all: readonly Token[], reporting: Period): Turned | undefined {
  const spots = all.flatMap((token, at) => (isStanding(token) || token.kind === 'period' ? [at] : []));
  const [first = 0, second = 0, third = all.length, ...more] = spots;
  const [one, two, three] = [all[first], all[second], all[third]];
  if (more.length > 0 || spots.length < 2) return undefined;
  const texts = (from: number, to: number): readonly string[] => all.slice(from, to).map(({ text }) => text);
  // “Red last quarter but amber now”
  if (two?.kind === 'period' && isSingle(two.when)) {
    return texts(second + 1, all.length).some((text) => NOW_WORDS.has(text))
      ? turned(one, three, two.when)
      : undefined;
  }
  const between = texts(first + 1, second);
  if (three === undefined) {
    // “Was amber, now green”
    const is = texts(0, first).some((text) => WAS.has(text)) && between.includes('now');
    return is ? turned(one, two, { period: shiftPeriod(reporting, -1) }) : undefined;
  }
  // “Greens that were red last quarter”
  const is =
    three.kind === 'period' &&
    third === all.length - 1 &&
    between.some((text) => WAS.has(text)) &&
    between.every((text) => WAS.has(text) || OF_THEM.has(text));
  return is && isSingle(three.when) ? turned(two, one, three.when) : undefined;
}

const isSingle = ({ from, either }: When): boolean => from === undefined && either === undefined;

function turned(then: Token | undefined, now: Token | undefined, when: When): Turned | undefined {
  if (!isStanding(then) || !isStanding(now)) return undefined;
  if (then.standing.kind !== 'status' || now.standing.kind !== 'status') return undefined;
  return { from: then.standing.status, to: now.standing.status, when };
}
