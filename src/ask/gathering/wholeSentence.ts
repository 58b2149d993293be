/** What only the whole of a sentence shows: whether its parts go together, and what it is about. */
import { ME } from '../../domain/answers/selection.ts';
import { type Period, quartersFrom, shiftPeriod } from '../../domain/time/period.ts';
import { type Heard, hear } from '../model/heard.ts';
import { isCue, type Part, textOf } from '../model/parts.ts';
import type { Said, Slot } from '../model/said.ts';
import { spanOf } from '../periods/spans.ts';
import { AWAY } from '../vocabulary/facets.ts';
import { leftHanging } from './incomplete.ts';
import { standTogether, thenAndNow } from './twoStandings.ts';

const ANY = /^(?:any|anything|ones|which|all)$/;

/** “Shared ICT reds” are several: none of them is one that the words may be a title of. */
const isOfMany = ({ kind, text }: Part): boolean =>
  kind === 'standing' && /^(?:\w+ )?(?:reds|ambers|greens|blues|yellows)$/.test(text);

const asksWhoMay = ([first, second]: readonly Part[]): boolean =>
  /^(?:can|could|may|should|must)$/.test(first?.text ?? '') &&
  second?.kind === 'person' &&
  !second.ids.includes(ME);

const isTitle = (part: Part | undefined): boolean => part?.kind === 'ref' && part.byTitle === true;

/** “Who was late last quarter?” */
const wasLate = ({ standings, quarters }: Heard, all: readonly Part[], reporting: Period): boolean =>
  standings.some(({ kind }) => kind === 'overdue') &&
  quarters.some(({ period }) => period < reporting) &&
  all.some(({ text }) => /^(?:was|were)$/.test(text));

/** Puts what was heard together. */
export function gathered(heard: Heard, all: readonly Part[], reporting: Period): Said {
  inBoth(heard, all);
  stillSo(heard, all, reporting);
  afterthoughts(heard, all, reporting);
  stillToCome(heard, all, reporting);
  return saidOf(heard, all, reporting);
}

const IN_ONE = /^in one (?:line|sentence)$/;

/** True where one thing is named, by nothing but who or where. */
const namesOne = ({ where, refs, standings, except, quarters, cues }: Heard): boolean =>
  Object.values(where ?? {}).flat().length === 1 &&
  refs.length + standings.length + except.length + quarters.length === 0 &&
  !['it', 'them', 'those', 'of them', 'noun', 'owner', 'manager', 'deputy'].some((cue) => cues.has(cue));

/** “Amber in both Q1 and Q2” is amber two quarters running; “reds in Q1 and Q2” may be of either. */
function inBoth(heard: Heard, all: readonly Part[]): void {
  const [one, two, ...more] = heard.quarters;
  if (
    !one ||
    !two ||
    more.length > 0 ||
    !heard.cues.has('both') ||
    heard.standings.length !== 1 ||
    heard.refs.length > 0
  )
    return;
  const places = all.flatMap(({ kind }, at) => (kind === 'period' ? [at] : []));
  const between = all.slice((places[0] ?? 0) + 1, places[1]);
  const isRow = Math.abs(quartersFrom(one.period, two.period)) === 1 && !(one.from ?? two.from);
  if (!isRow || between.length !== 1 || !isCue(between[0], 'and')) return;
  heard.quarters.splice(0, 2, one.period > two.period ? one : two);
  heard.numbers.push(2);
  hear(heard, 'running');
}

/** “Still red from last quarter” is red since then without a break. */
function stillSo(heard: Heard, all: readonly Part[], reporting: Period): void {
  const { since, standings, refs } = heard;
  const isStill = all.some(({ text }, at) => text === 'still' && all[at + 1]?.kind === 'standing');
  if (!isStill || !since || since.from || standings.length !== 1 || refs.length > 0) return;
  if (since.period >= reporting) return;
  heard.numbers.push(quartersFrom(since.period, reporting) + 1);
  delete heard.since;
  hear(heard, 'running');
}

/** What only the whole of a sentence shows. */
function afterthoughts(heard: Heard, all: readonly Part[], reporting: Period): void {
  const { standings, except, rest, cues } = heard;
  const turned = thenAndNow(all, reporting);
  if (!turned && !standTogether(all, standings)) {
    rest.push(...all.flatMap((part) => (part.kind === 'standing' ? [part.text] : [])).slice(1));
  }
  // “Anything red in incidents” asks for a list, and of a place that there is none of.
  const chosen = all.find((part) => part.kind === 'ref' && part.isChosen);
  if (chosen && standings.length > 0 && all.some((part) => ANY.test(part.text) || isOfMany(part)))
    rest.push(chosen.text);
  // A word such as “rate” belongs to a title: “business rates” are none of Business intelligence's.
  if (heard.refs.length === 0) {
    rest.push(...all.flatMap((part) => (isCue(part, 'quantity') ? [part.text] : [])));
  }
  // Who is away is held nowhere, only who stands in.
  if (heard.refs.length === 0) rest.push(...all.flatMap(({ text }) => (AWAY.has(text) ? [text] : [])));
  // “List all FOI requests received”: what a title counts is held, and none of what is counted.
  rest.push(...all.flatMap((part, at) => (part.text === 'all' && isTitle(all[at + 1]) ? [part.text] : [])));
  // Who has one of each is held nowhere.
  if (standings.length > 1 && (cues.has('who') || cues.has('whose')) && cues.has('both')) rest.push('both');
  // “Both of Lynne's” are two of something that nothing here names.
  if (cues.has('both') && namesOne(heard)) rest.push('both');
  // How an answer is put is no question.
  if (all.length === 1 && IN_ONE.test(all[0]?.text ?? '')) rest.push(all[0]?.text ?? '');
  // “Can Adele do Alex's?” asks what somebody may; “can she be reached?” does not.
  if (asksWhoMay(all) && !cues.has('in reach')) rest.push(textOf(all.slice(0, 2)));
  // Who was late is held nowhere, only who still is.
  if (wasLate(heard, all, reporting)) rest.push('was late');
  // “Why haven't ICT reported?”
  if (standings.length === 0 && except.length === 1 && except[0]?.kind === 'reported') {
    except.length = 0;
    standings.push({ kind: 'not reported' });
  }
  if (!turned) {
    rest.push(...leftHanging(all, heard));
    return;
  }
  standings.length = 0;
  heard.quarters.length = 0;
  if (turned.from === turned.to) {
    standings.push({ kind: 'status', status: turned.to });
    heard.numbers.push(quartersFrom(turned.when.period, reporting) + 1);
    hear(heard, 'running');
  } else {
    heard.since = turned.when;
    Object.assign(heard.move, { from: turned.from, to: turned.to });
  }
}

const DUE = ['due', 'due it', 'is due'];

/** What is due is yet to come: “when are Q3 figures due?” is of the next, and not of last year's. */
function stillToCome({ cues, quarters }: Heard, all: readonly Part[], reporting: Period): void {
  const isPast = all.some(({ text }) => /(?:^| )(?:was|were|did|had)(?: |$)/.test(text));
  if (isPast || !DUE.some((cue) => cues.has(cue))) return;
  for (const [at, when] of quarters.entries()) {
    const isBare = when.isBare || (when.month && when.month.year === undefined);
    if (isBare && when.period < reporting) quarters[at] = { ...when, period: shiftPeriod(when.period, 4) };
  }
}

function saidOf(heard: Heard, all: readonly Part[], reporting: Period): Said {
  const { cues, strict, refs, standings, except, where, outside, change, move, numbers, scheme, facet } =
    heard;
  const { quarters, since, until, other, byTitle } = heard;
  const { isTangled, ...span } = spanOf({ plain: quarters, since, until, other }, reporting);
  const slots = new Set<Slot>();
  const mark = (slot: Slot, is: unknown): void => void (is && slots.add(slot));
  mark('ref', refs.length === 1);
  mark('refs', refs.length > 1);
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
  const opening = means.find((part) => part.kind !== 'cue' || !part.isSoft || part.cue === 'submit');
  const { when, period, from } = span;
  // Made of every reading: spreading one object into another would take longer than all else here.
  return {
    parts: all,
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
    numbers,
    scheme,
    facet,
    byTitle: refs.length > 0 && byTitle,
    first: opening?.kind === 'cue' ? opening.cue : undefined,
    rest: isTangled ? [...heard.rest, 'these periods together'] : heard.rest,
  };
}
