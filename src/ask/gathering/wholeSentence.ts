/** Checks and readings that need the whole sentence: whether its parts go together, and what it is about. */
import { ME } from '../../domain/answers/selection.ts';
import { type Period, quartersFrom, shiftPeriod } from '../../domain/time/period.ts';
import { hear, type SlotAccumulator } from '../model/slotAccumulator.ts';
import { isCue, type Token, textOf } from '../model/tokens.ts';
import type { Slot, Utterance } from '../model/utterance.ts';
import { spanOf } from '../periods/spans.ts';
import { isColourOfMany } from '../vocabulary/colours.ts';
import { AWAY } from '../vocabulary/facets.ts';
import { leftHanging } from './incomplete.ts';
import { standTogether, thenAndNow } from './twoStandings.ts';

const ANY = /^(?:any|anything|ones|which|all)$/;

/** “Shared ICT reds” are several: words before them are no single indicator's title. */
const isOfMany = ({ kind, text }: Token): boolean => kind === 'standing' && isColourOfMany(text);

const asksWhoMay = ([first, second]: readonly Token[]): boolean =>
  /^(?:can|could|may|should|must)$/.test(first?.text ?? '') &&
  second?.kind === 'person' &&
  !second.ids.includes(ME);

const isTitle = (token: Token | undefined): boolean => token?.kind === 'ref' && token.byTitle === true;

/** “Who was late last quarter?” */
const wasLate = (
  { standings, quarters }: SlotAccumulator,
  all: readonly Token[],
  reporting: Period,
): boolean =>
  standings.some(({ kind }) => kind === 'overdue') &&
  quarters.some(({ period }) => period < reporting) &&
  all.some(({ text }) => /^(?:was|were)$/.test(text));

/** The utterance, once all slots are filled. */
export function gathered(slotsSoFar: SlotAccumulator, all: readonly Token[], reporting: Period): Utterance {
  inBoth(slotsSoFar, all);
  stillSo(slotsSoFar, all, reporting);
  afterthoughts(slotsSoFar, all, reporting);
  stillToCome(slotsSoFar, all, reporting);
  return saidOf(slotsSoFar, all, reporting);
}

const IN_ONE = /^in one (?:line|sentence)$/;

/** Is exactly one thing named, by its people or place alone? */
const namesOne = ({ where, refs, standings, except, quarters, cues }: SlotAccumulator): boolean =>
  Object.values(where ?? {}).flat().length === 1 &&
  refs.length + standings.length + except.length + quarters.length === 0 &&
  !['it', 'them', 'those', 'of them', 'noun', 'owner', 'manager', 'deputy'].some((cue) => cues.has(cue));

/** “Amber in both Q1 and Q2”: amber two quarters running; “reds in Q1 and Q2” may mean either. */
function inBoth(slotsSoFar: SlotAccumulator, all: readonly Token[]): void {
  const [one, two, ...more] = slotsSoFar.quarters;
  if (
    !one ||
    !two ||
    more.length > 0 ||
    !slotsSoFar.cues.has('both') ||
    slotsSoFar.standings.length !== 1 ||
    slotsSoFar.refs.length > 0
  )
    return;
  const places = all.flatMap(({ kind }, at) => (kind === 'period' ? [at] : []));
  const between = all.slice((places[0] ?? 0) + 1, places[1]);
  const isRow = Math.abs(quartersFrom(one.period, two.period)) === 1 && !(one.from ?? two.from);
  if (!isRow || between.length !== 1 || !isCue(between[0], 'and')) return;
  slotsSoFar.quarters.splice(0, 2, one.period > two.period ? one : two);
  slotsSoFar.numbers.push(2);
  hear(slotsSoFar, 'running');
}

/** “Still red from last quarter”: red since then without a break. */
function stillSo(slotsSoFar: SlotAccumulator, all: readonly Token[], reporting: Period): void {
  const { since, standings, refs } = slotsSoFar;
  const isStill = all.some(({ text }, at) => text === 'still' && all[at + 1]?.kind === 'standing');
  if (!isStill || !since || since.from || standings.length !== 1 || refs.length > 0) return;
  if (since.period >= reporting) return;
  slotsSoFar.numbers.push(quartersFrom(since.period, reporting) + 1);
  delete slotsSoFar.since;
  hear(slotsSoFar, 'running');
}

/** Readings that need all slots of the sentence. */
function afterthoughts(slotsSoFar: SlotAccumulator, all: readonly Token[], reporting: Period): void {
  const { standings, except, unexplained, cues } = slotsSoFar;
  const turned = thenAndNow(all, reporting);
  if (!turned && !standTogether(all, standings)) {
    unexplained.push(...all.flatMap((token) => (token.kind === 'standing' ? [token.text] : [])).slice(1));
  }
  // “Anything red in incidents” asks for a list, and of a place that there is none of.
  const chosen = all.find((token) => token.kind === 'ref' && token.isChosen);
  if (chosen && standings.length > 0 && all.some((token) => ANY.test(token.text) || isOfMany(token)))
    unexplained.push(chosen.text);
  // A word such as “rate” belongs to a title: “business rates” are none of Business intelligence's.
  if (slotsSoFar.refs.length === 0) {
    unexplained.push(...all.flatMap((token) => (isCue(token, 'quantity') ? [token.text] : [])));
  }
  // Who is away is held nowhere, only who stands in.
  if (slotsSoFar.refs.length === 0)
    unexplained.push(...all.flatMap(({ text }) => (AWAY.has(text) ? [text] : [])));
  // “List all FOI requests received”: what a title counts is held, and none of what is counted.
  unexplained.push(
    ...all.flatMap((token, at) => (token.text === 'all' && isTitle(all[at + 1]) ? [token.text] : [])),
  );
  // Who has one of each is held nowhere.
  if (standings.length > 1 && (cues.has('who') || cues.has('whose')) && cues.has('both'))
    unexplained.push('both');
  // “Both of Lynne's” are two of something that nothing here names.
  if (cues.has('both') && namesOne(slotsSoFar)) unexplained.push('both');
  // How an answer is put is no question.
  if (all.length === 1 && IN_ONE.test(all[0]?.text ?? '')) unexplained.push(all[0]?.text ?? '');
  // “Can Adele do Alex's?” asks what somebody may; “can she be reached?” does not.
  if (asksWhoMay(all) && !cues.has('in reach')) unexplained.push(textOf(all.slice(0, 2)));
  // Who was late is held nowhere, only who still is.
  if (wasLate(slotsSoFar, all, reporting)) unexplained.push('was late');
  // “Why haven't ICT reported?”
  if (standings.length === 0 && except.length === 1 && except[0]?.kind === 'reported') {
    except.length = 0;
    standings.push({ kind: 'not reported' });
  }
  if (!turned) {
    unexplained.push(...leftHanging(all, slotsSoFar));
    return;
  }
  standings.length = 0;
  slotsSoFar.quarters.length = 0;
  if (turned.from === turned.to) {
    standings.push({ kind: 'status', status: turned.to });
    slotsSoFar.numbers.push(quartersFrom(turned.when.period, reporting) + 1);
    hear(slotsSoFar, 'running');
  } else {
    slotsSoFar.since = turned.when;
    Object.assign(slotsSoFar.move, { from: turned.from, to: turned.to });
  }
}

const DUE = ['due', 'due it', 'is due'];

/** “When are Q3 figures due?” is about the next Q3: due days lie ahead. */
function stillToCome({ cues, quarters }: SlotAccumulator, all: readonly Token[], reporting: Period): void {
  const isPast = all.some(({ text }) => /(?:^| )(?:was|were|did|had)(?: |$)/.test(text));
  if (isPast || !DUE.some((cue) => cues.has(cue))) return;
  for (const [at, when] of quarters.entries()) {
    const isBare = when.isBare || (when.month && when.month.year === undefined);
    if (isBare && when.period < reporting) quarters[at] = { ...when, period: shiftPeriod(when.period, 4) };
  }
}

function saidOf(slotsSoFar: SlotAccumulator, all: readonly Token[], reporting: Period): Utterance {
  const { cues, strict, refs, standings, except, where, outside, change, move, numbers, scheme, facet } =
    slotsSoFar;
  const { quarters, since, until, other, byTitle } = slotsSoFar;
  const { isTangled, ...span } = spanOf({ plain: quarters, since, until, other }, reporting);
  const slots = new Set<Slot>();
  const mark = (slot: Slot, is: unknown): void => void (is && slots.add(slot));
  mark('ref', refs.length === 1);
  mark('refs', refs.length > 1);
  mark('part', slotsSoFar.hasPart);
  mark('standing', standings.length > 0);
  mark('except', except.length > 0);
  mark('where', where);
  mark('outside', outside);
  mark('change', change);
  mark('move', move.from ?? move.to);
  mark('quarter', span.when && !span.from);
  mark('span', span.from);
  mark('since', span.since);
  mark('other', span.other);
  mark('number', numbers.length > 0);
  mark('scheme', scheme);
  mark('facet', facet);
  const means = all.filter(({ kind }) => kind !== 'filler');
  const opening = means.find((token) => token.kind !== 'cue' || !token.isSoft || token.cue === 'submit');
  const { when, period, from } = span;
  // Made of every reading: spreading one object into another would take longer than all else here.
  return {
    tokens: all,
    cues,
    strict,
    slots,
    refs,
    standings,
    except,
    where,
    outside,
    change,
    move,
    reporting,
    when,
    period,
    from,
    since: span.since,
    other: span.other,
    otherWhen: span.otherWhen,
    numbers,
    scheme,
    facet,
    byTitle: refs.length > 0 && byTitle,
    first: opening?.kind === 'cue' ? opening.cue : undefined,
    unexplained: isTangled ? [...slotsSoFar.unexplained, 'these periods together'] : slotsSoFar.unexplained,
  };
}
