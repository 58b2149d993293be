/**
 * Slot filling: from the tokens of a sentence to an utterance. Connectives and negation (“not”, “from”, “since”)
 * apply to the next entity, or stay unexplained.
 */
import { type Facet, ME, type Where } from '../../domain/answers/selection.ts';
import type { Period } from '../../domain/time/period.ts';
import { hear, type Modifier, type SlotAccumulator, settle } from '../model/slotAccumulator.ts';
import { isCue, type Token } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import { TURNED_OVER } from '../vocabulary/common.ts';
import { JUST_SO } from '../vocabulary/joining.ts';
import { rephrased } from './rephrased.ts';
import { facetOfPerson, isSpentOnPerson } from './rolesOfPeople.ts';
import { hasUnclearScope, LEFT_OUT } from './scope.ts';
import { type Spot, textBefore } from './spot.ts';
import { takeFacet } from './takeFacet.ts';
import { isSame } from './twoStandings.ts';
import { gathered } from './wholeSentence.ts';

const NOT = new Set(['not', ...LEFT_OUT]);
const TURNS = new Set([...NOT, 'from', 'to', 'since', 'versus', 'by']);

/** Fills the slots of a sentence, given the reporting period. */
export function gather(said: readonly Token[], reporting: Period): Utterance {
  const all = rephrased(said);
  const tokens = all.filter(({ kind }) => kind !== 'filler');
  const slots: SlotAccumulator = {
    cues: new Set(),
    strict: [],
    unexplained: [],
    standings: [],
    except: [],
    refs: [],
    numbers: [],
    quarters: [],
    move: {},
    byTitle: true,
    hasPart: false,
    turnText: '',
  };
  tokens.forEach((token, index) => {
    const [next, afterNext] = [tokens[index + 1], tokens[index + 2]];
    const goesOn = isCue(next, 'and', 'or') && afterNext?.kind === token.kind;
    const take = TAKE[token.kind] as (slots: SlotAccumulator, spot: Spot<Token['kind']>) => void;
    take(slots, { token, index, tokens, all, before: tokens[index - 1], next, goesOn });
  });
  settle(slots);
  return gathered(slots, all, reporting);
}

const add = (to: Where | undefined, key: Facet, values: readonly string[]): Where => {
  const there = to?.[key] ?? [];
  return { ...to, [key]: [...there, ...values.filter((value) => !there.includes(value))] };
};

/** “Why isn't CPI01 green?”, “why isn't ICT on target?”: does the negation apply to a later token? */
const turnsLater = ({ turn, turnText }: SlotAccumulator, next: Token | undefined): boolean =>
  turn === 'not' && turnText === 'not' && next?.kind === 'standing';

const TAKE: { readonly [Kind in Token['kind']]: (slots: SlotAccumulator, spot: Spot<Kind>) => void } = {
  filler: () => {},
  unknown: leftOver,
  nth: leftOver,
  cue: takeCue,
  standing: takeStanding,
  change: (slots, { token }) => {
    settle(slots);
    if (slots.change !== undefined && slots.change !== token.change) slots.unexplained.push(token.text);
    slots.change = token.change;
  },
  place: (slots, spot) => {
    const { places, text } = spot.token;
    // “What are we planning?” is of no place.
    if (text.endsWith('ing') && /^(?:we|you|they)$/.test(textBefore(spot.all, spot.token)))
      slots.unexplained.push(text);
    takeWhere(
      slots,
      spot,
      places[0]?.facet ?? 'group',
      places.map(({ value }) => value),
    );
  },
  part: (slots) => {
    settle(slots);
    slots.hasPart = true;
  },
  person: (slots, spot) => takeWhere(slots, spot, facetOfPerson(spot.tokens, spot.index), spot.token.ids),
  ref: (slots, { token, next }) => {
    if (!turnsLater(slots, next)) settle(slots);
    if (!token.byTitle) slots.byTitle = false;
    slots.refs.push(...token.refs.filter((ref) => !slots.refs.includes(ref)));
  },
  period: takePeriod,
  number: (slots, { token }) => {
    settle(slots);
    slots.numbers.push(token.number);
  },
  scheme: (slots, { token }) => {
    settle(slots);
    if (slots.scheme !== undefined && slots.scheme !== token.schemes[0]) slots.unexplained.push(token.text);
    const [scheme] = token.schemes;
    if (scheme !== undefined) slots.scheme = scheme;
  },
  facet: takeFacet,
};

function leftOver(slots: SlotAccumulator, { token }: { readonly token: Token }): void {
  settle(slots);
  slots.unexplained.push(token.text);
}

const ONLY: ReadonlySet<string> = new Set(JUST_SO);
const BE = /\b(?:is|are|was|were)$/;
const NOUNS = /^(?:owners?|managers?|deputy|deputies)$/;

function takeCue(slots: SlotAccumulator, { token, index, tokens, all, before, next }: Spot<'cue'>): void {
  // “Not owned by Isaiah”
  const spent = isSpentOnPerson(tokens, token);
  if (slots.turn === 'not' && token.cue === 'by' && before && isSpentOnPerson(tokens, before)) return;
  if (TURNS.has(token.cue)) {
    settle(slots);
    slots.turn = NOT.has(token.cue) ? 'not' : (token.cue as Modifier);
    slots.turnText = token.text;
    hear(slots, slots.turn === 'not' ? 'turned' : token.cue);
    return;
  }
  if (token.cue === 'and' || token.cue === 'or') {
    const [one, two] = [before?.kind, next?.kind];
    if (index === 0 && token.cue === 'and') hear(slots, 'and');
    if (token.cue === 'or' && !(one !== undefined && one === two)) hear(slots, 'or');
    return;
  }
  // “Reds going to Strategy and Resources” are put before it; nothing is foreseen.
  if (token.text === 'going to' && next?.kind === 'place') {
    if (next.places.some(({ facet }) => facet !== 'committee')) slots.unexplained.push(token.text);
    return;
  }
  if (token.cue === 'just' && isOnlySo(token, all)) return;
  if (spent) {
    // “My manager” is somebody, not what somebody manages.
    const isWhose = before?.text === 'my' || (before && all[all.indexOf(before) + 1]?.text === "'s");
    if (before?.kind === 'person' && isWhose && NOUNS.test(token.text)) slots.unexplained.push(token.text);
    return;
  }
  // “Don't remind Isaiah”, “not only red”: what is turned round is not what follows.
  if (!TURNED_OVER.has(token.cue) && !token.isSoft) settle(slots);
  hear(slots, token.cue, token.others, token.isSoft);
}

/** “Which are only provisional?” names a standing; “only the provisional ones” narrows what was shown. */
function isOnlySo(token: Token, all: readonly Token[]): boolean {
  const at = all.indexOf(token);
  const next = all.slice(at + 1).find(({ kind }) => kind !== 'filler');
  const verb = all[all.slice(0, at).findLastIndex((each) => each.kind !== 'filler' || BE.test(each.text))];
  const isSo = next?.kind === 'standing' || next?.kind === 'change';
  return ONLY.has(token.text) && isSo && verb?.kind === 'filler';
}

function takeStanding(
  slots: SlotAccumulator,
  { token, before, next, goesOn, tokens, index }: Spot<'standing'>,
): void {
  if (isOften(token, before) || isOften(token, next)) return;
  const { standing, text } = token;
  // “Not on target or provisional”: what is turned round nobody can tell.
  if (text.startsWith('not ') && goesOn && !tokens[index + 2]?.text.startsWith('not '))
    slots.unexplained.push(text);
  if (slots.turn === 'not') slots.except.push(standing);
  else if ((slots.turn === 'from' || slots.turn === 'to') && standing.kind === 'status') {
    slots.move[slots.turn] = standing.status;
  } else if (!slots.standings.some((each) => isSame(each, standing))) slots.standings.push(standing);
  if (!goesOn) slots.turn = undefined;
}

/** “Reported monthly” is a frequency, and no standing. */
const isOften = (token: Token, beside: Token | undefined): boolean =>
  token.text === 'reported' &&
  beside?.kind === 'place' &&
  beside.places.every(({ facet }) => facet === 'frequency');

function takeWhere(
  slots: SlotAccumulator,
  { token, tokens, index, all, next, goesOn }: Spot<'place' | 'person'>,
  facet: Facet,
  values: readonly string[],
): void {
  // “Send the reds to Lynne”, “changed by Alex” are not about what they have.
  const isGiven = slots.turn === 'to' || (slots.turn === 'by' && facet === 'person');
  if ((token.kind === 'person' && isGiven) || hasUnclearScope(tokens, index, all))
    slots.unexplained.push(token.text);
  if (turnsLater(slots, next)) {
    slots.where = add(slots.where, facet, values);
    return;
  }
  // “Haven't I” turns round what follows, and leaves nobody out.
  if (slots.turn === 'not' && token.text === 'i') slots.unexplained.push(token.text);
  if (slots.turn === 'not') slots.outside = add(slots.outside, facet, values);
  else slots.where = add(slots.where, facet, values);
  if (!goesOn) slots.turn = undefined;
}

function takePeriod(slots: SlotAccumulator, { token, tokens, index, all }: Spot<'period'>): void {
  const { turn, quarters, cues } = slots;
  if (turn === 'not') settle(slots);
  slots.turn = undefined;
  const isWhole = /^(?:full|whole) year$/.test(token.text);
  // “Full year summary 23/24”
  if (isWhole && tokens.some((each) => each !== token && each.kind === 'period')) return;
  const isFor = /^(?:for|all|throughout) /.test(token.text) || textBefore(all, token) === 'for';
  if (token.when.from && isFor) hear(slots, 'for span', [], true);
  if (token.when.isOther) {
    slots.other = token.when;
    hear(slots, 'versus');
  } else if (turn === 'since' || (turn === 'from' && !isRange(tokens, index))) slots.since = token.when;
  else if (turn === 'versus') slots.other = token.when;
  else if (turn === 'to' && quarters.length > 0 && !cues.has('versus')) slots.until = token.when;
  else quarters.push(token.when);
}

/** Does the period after “from” begin a range: “from Q1 to Q3”? */
const isRange = (tokens: readonly Token[], index: number): boolean => {
  const [next, last] = [tokens[index + 1], tokens[index + 2]];
  return isCue(next, 'to') && last?.kind === 'period';
};

/** Does a place name whoever asks, and nobody else? */
export const isMine = (where: Where | undefined): boolean =>
  where !== undefined &&
  Object.keys(where).length === 1 &&
  [where.person, where.owner].some((ids) => ids?.length === 1 && ids[0] === ME);
