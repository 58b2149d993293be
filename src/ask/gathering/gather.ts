/** From the parts of a sentence to what it is about. What joins and turns (“not”, “from”, “since”) is used up here or stays. */
import { type Facet, ME, type Where } from '../../domain/answers/selection.ts';
import type { Period } from '../../domain/time/period.ts';
import { type Heard, hear, settle, type Turn } from '../model/heard.ts';
import { isCue, type Part } from '../model/parts.ts';
import type { Said } from '../model/said.ts';
import { TURNED_OVER } from '../vocabulary/common.ts';
import { JUST_SO } from '../vocabulary/joining.ts';
import { rephrased } from './rephrased.ts';
import { facetOfPerson, isSpentOnPerson } from './rolesOfPeople.ts';
import { hasUnclearScope, LEFT_OUT } from './scope.ts';
import { isSame } from './twoStandings.ts';
import { gathered } from './wholeSentence.ts';

const NOT = new Set(['not', ...LEFT_OUT]);
const TURNS = new Set([...NOT, 'from', 'to', 'since', 'versus', 'by']);

/** A part in its place: `parts` are those that mean something, `all` the filler too. */
type Spot<Kind extends Part['kind']> = {
  readonly part: Part & { readonly kind: Kind };
  readonly index: number;
  readonly parts: readonly Part[];
  readonly all: readonly Part[];
  readonly before: Part | undefined;
  readonly next: Part | undefined;
  /** “Not red or amber” turns both; “not red, but in ICT” only the first. */
  readonly goesOn: boolean;
};

/** Gathers the parts of a sentence that is said while a period is being reported. */
export function gather(said: readonly Part[], reporting: Period): Said {
  const all = rephrased(said);
  const parts = all.filter(({ kind }) => kind !== 'filler');
  const heard: Heard = {
    ...{ cues: new Set(), strict: [], rest: [], standings: [], except: [], refs: [], numbers: [] },
    ...{ quarters: [], move: {}, byTitle: true, turnText: '' },
  };
  parts.forEach((part, index) => {
    const [next, afterNext] = [parts[index + 1], parts[index + 2]];
    const goesOn = isCue(next, 'and', 'or') && afterNext?.kind === part.kind;
    const take = TAKE[part.kind] as (heard: Heard, spot: Spot<Part['kind']>) => void;
    take(heard, { part, index, parts, all, before: parts[index - 1], next, goesOn });
  });
  settle(heard);
  return gathered(heard, all, reporting);
}

const add = (to: Where | undefined, key: Facet, values: readonly string[]): Where => {
  const there = to?.[key] ?? [];
  return { ...to, [key]: [...there, ...values.filter((value) => !there.includes(value))] };
};

/** “Why isn't CPI01 green?”, “why isn't ICT on target?”: what is turned round comes after. */
const turnsLater = ({ turn, turnText }: Heard, next: Part | undefined): boolean =>
  turn === 'not' && turnText === 'not' && next?.kind === 'standing';

const TAKE: { readonly [Kind in Part['kind']]: (heard: Heard, spot: Spot<Kind>) => void } = {
  filler: () => {},
  unknown: leftOver,
  nth: leftOver,
  cue: takeCue,
  standing: takeStanding,
  change: (heard, { part }) => {
    settle(heard);
    if (heard.change !== undefined && heard.change !== part.change) heard.rest.push(part.text);
    heard.change = part.change;
  },
  place: (heard, spot) => {
    const { places, text } = spot.part;
    // “What are we planning?” is of no place.
    if (text.endsWith('ing') && /^(?:we|you|they)$/.test(textBefore(spot.all, spot.part)))
      heard.rest.push(text);
    takeWhere(
      heard,
      spot,
      places[0]?.facet ?? 'group',
      places.map(({ value }) => value),
    );
  },
  person: (heard, spot) => takeWhere(heard, spot, facetOfPerson(spot.parts, spot.index), spot.part.ids),
  ref: (heard, { part, next }) => {
    if (!turnsLater(heard, next)) settle(heard);
    if (!part.byTitle) heard.byTitle = false;
    heard.refs.push(...part.refs.filter((ref) => !heard.refs.includes(ref)));
  },
  period: takePeriod,
  number: (heard, { part }) => {
    settle(heard);
    heard.numbers.push(part.number);
  },
  scheme: (heard, { part }) => {
    settle(heard);
    if (heard.scheme !== undefined && heard.scheme !== part.schemes[0]) heard.rest.push(part.text);
    const [scheme] = part.schemes;
    if (scheme !== undefined) heard.scheme = scheme;
  },
  facet: takeFacet,
};

function leftOver(heard: Heard, { part }: { readonly part: Part }): void {
  settle(heard);
  heard.rest.push(part.text);
}

const ONLY: ReadonlySet<string> = new Set(JUST_SO);
const BE = /\b(?:is|are|was|were)$/;
const NOUNS = /^(?:owners?|managers?|deputy|deputies)$/;

function takeCue(heard: Heard, { part, index, parts, all, before, next }: Spot<'cue'>): void {
  // “Not owned by Isaiah”
  const spent = isSpentOnPerson(parts, part);
  if (heard.turn === 'not' && part.cue === 'by' && before && isSpentOnPerson(parts, before)) return;
  if (TURNS.has(part.cue)) {
    settle(heard);
    heard.turn = NOT.has(part.cue) ? 'not' : (part.cue as Turn);
    heard.turnText = part.text;
    hear(heard, heard.turn === 'not' ? 'turned' : part.cue);
    return;
  }
  if (part.cue === 'and' || part.cue === 'or') {
    const [one, two] = [before?.kind, next?.kind];
    if (index === 0 && part.cue === 'and') hear(heard, 'and');
    if (part.cue === 'or' && !(one !== undefined && one === two)) hear(heard, 'or');
    return;
  }
  // “Reds going to Strategy and Resources” are put before it; nothing is foreseen.
  if (part.text === 'going to' && next?.kind === 'place') {
    if (next.places.some(({ facet }) => facet !== 'committee')) heard.rest.push(part.text);
    return;
  }
  if (part.cue === 'just' && isOnlySo(part, all)) return;
  if (spent) {
    // “My manager” is somebody, not what somebody manages.
    const isWhose = before?.text === 'my' || (before && all[all.indexOf(before) + 1]?.text === "'s");
    if (before?.kind === 'person' && isWhose && NOUNS.test(part.text)) heard.rest.push(part.text);
    return;
  }
  // “Don't remind Isaiah”, “not only red”: what is turned round is not what follows.
  if (!TURNED_OVER.has(part.cue) && !part.isSoft) settle(heard);
  hear(heard, part.cue, part.others, part.isSoft);
}

/** “Which are only provisional?” says how they stand; “only the provisional ones” narrows what was shown. */
function isOnlySo(part: Part, all: readonly Part[]): boolean {
  const at = all.indexOf(part);
  const next = all.slice(at + 1).find(({ kind }) => kind !== 'filler');
  const verb = all[all.slice(0, at).findLastIndex((each) => each.kind !== 'filler' || BE.test(each.text))];
  const isSo = next?.kind === 'standing' || next?.kind === 'change';
  return ONLY.has(part.text) && isSo && verb?.kind === 'filler';
}

function takeStanding(heard: Heard, { part, before, next, goesOn, parts, index }: Spot<'standing'>): void {
  if (isOften(part, before) || isOften(part, next)) return;
  const { standing, text } = part;
  // “Not on target or provisional”: what is turned round nobody can tell.
  if (text.startsWith('not ') && goesOn && !parts[index + 2]?.text.startsWith('not ')) heard.rest.push(text);
  if (heard.turn === 'not') heard.except.push(standing);
  else if ((heard.turn === 'from' || heard.turn === 'to') && standing.kind === 'status') {
    heard.move[heard.turn] = standing.status;
  } else if (!heard.standings.some((each) => isSame(each, standing))) heard.standings.push(standing);
  if (!goesOn) heard.turn = undefined;
}

/** “Reported monthly” is how often, and not that it has been. */
const isOften = (part: Part, beside: Part | undefined): boolean =>
  part.text === 'reported' &&
  beside?.kind === 'place' &&
  beside.places.every(({ facet }) => facet === 'frequency');

function takeWhere(
  heard: Heard,
  { part, parts, index, all, next, goesOn }: Spot<'place' | 'person'>,
  facet: Facet,
  values: readonly string[],
): void {
  // “Send the reds to Lynne”, “changed by Alex” are not about what they have.
  const isGiven = heard.turn === 'to' || (heard.turn === 'by' && facet === 'person');
  if ((part.kind === 'person' && isGiven) || hasUnclearScope(parts, index, all)) heard.rest.push(part.text);
  if (turnsLater(heard, next)) {
    heard.where = add(heard.where, facet, values);
    return;
  }
  // “Haven't I” turns round what follows, and leaves nobody out.
  if (heard.turn === 'not' && part.text === 'i') heard.rest.push(part.text);
  if (heard.turn === 'not') heard.outside = add(heard.outside, facet, values);
  else heard.where = add(heard.where, facet, values);
  if (!goesOn) heard.turn = undefined;
}

function takePeriod(heard: Heard, { part, parts, index, all }: Spot<'period'>): void {
  const { turn, quarters, cues } = heard;
  if (turn === 'not') settle(heard);
  heard.turn = undefined;
  const isWhole = /^(?:full|whole) year$/.test(part.text);
  // “Full year summary 23/24”
  if (isWhole && parts.some((each) => each !== part && each.kind === 'period')) return;
  const isFor = /^(?:for|all|throughout) /.test(part.text) || textBefore(all, part) === 'for';
  if (part.when.from && isFor) hear(heard, 'for span', [], true);
  if (part.when.isOther) {
    heard.other = part.when;
    hear(heard, 'versus');
  } else if (turn === 'since' || (turn === 'from' && !isRange(parts, index))) heard.since = part.when;
  else if (turn === 'versus') heard.other = part.when;
  else if (turn === 'to' && quarters.length > 0 && !cues.has('versus')) heard.until = part.when;
  else quarters.push(part.when);
}

const textBefore = (all: readonly Part[], part: Part): string => all[all.indexOf(part) - 1]?.text ?? '';

/** True where a period after “from” begins a stretch: “from Q1 to Q3”. */
const isRange = (parts: readonly Part[], index: number): boolean => {
  const [next, last] = [parts[index + 1], parts[index + 2]];
  return isCue(next, 'to') && last?.kind === 'period';
};

/** What makes a word such as “service” what is sorted by: “which service”, “each team”. */
const LEADS = new Set(['which', 'what', 'each', 'every', 'between', 'across', 'all']);
const SORTS = new Set(['worst', 'best', 'most', 'versus', 'manager', 'summary']);

const DONE = /(?:set|changed|altered|overridden|hand|manually)$/;

function takeFacet(heard: Heard, { part, parts, all, before, next }: Spot<'facet'>): void {
  const isOf = (each: Part | undefined): boolean =>
    each?.kind === 'place' && each.places.some(({ facet }) => facet === part.facet);
  // “The ICT team”
  if (heard.turn !== 'by' && (isOf(before) || isOf(next))) {
    hear(heard, 'sorted', [], true);
    return;
  }
  // “My area”, “Adele's team” is whose it is.
  if (before?.kind === 'person') return;
  const isLed =
    heard.turn === 'by' ||
    /^(?:by|per|each|every|which) /.test(part.text) ||
    LEADS.has(textBefore(all, part)) ||
    parts.some((each) => each.kind === 'cue' && SORTS.has(each.cue));
  // “Changed by hand by the team” says who did it.
  const done = heard.turn === 'by' ? parts[parts.indexOf(part) - 2] : undefined;
  const isDoer = done?.kind === 'standing' && DONE.test(done.text);
  settle(heard);
  if (isDoer || !isLed || (heard.facet !== undefined && heard.facet !== part.facet))
    heard.rest.push(part.text);
  heard.facet = part.facet;
}

/** True for whoever asks, and nobody else. */
export const isMine = (where: Where | undefined): boolean =>
  where !== undefined &&
  Object.keys(where).length === 1 &&
  [where.person, where.owner].some((ids) => ids?.length === 1 && ids[0] === ME);
