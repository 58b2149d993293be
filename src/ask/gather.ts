/** From the parts of a sentence to what it is about. What joins and turns (“not”, “from”, “since”) is used up here or stays. */
import { type Facet, ME, type Standing, type Where } from '../domain/asked.ts';
import type { Change } from '../domain/change.ts';
import { type Period, quartersFrom, shiftPeriod } from '../domain/period.ts';
import type { Part, When } from './parts.ts';
import { canStandTogether, type Said, type Slot } from './said.ts';

type Turn = 'not' | 'from' | 'to' | 'since' | 'versus' | 'by' | undefined;

const TURNS = new Set(['not', 'except', 'from', 'to', 'since', 'versus', 'by']);
/** Cues that may stand between “not” and what it turns. */
const KEEPS_TURN = new Set([
  'noun',
  'it',
  'them',
  'all',
  'their',
  'owner',
  'manager',
  'deputy',
  'of them',
  'generic',
  'everyone',
]);
const RELATIONS = ['owner', 'manager', 'deputy'] as const;

/** Gathers the parts of a sentence that is said while a period is being reported. */
export function gather(all: readonly Part[], reporting: Period): Said {
  const parts = all.filter(({ kind }) => kind !== 'filler');
  const cues = new Set<string>();
  const strict: (readonly string[])[] = [];
  const heard = (cue: string, others: readonly string[] = [], isSoft = false): void => {
    for (const each of [cue, ...others]) cues.add(each);
    if (!isSoft) strict.push([cue, ...others]);
  };
  const rest: string[] = [];
  const standings: Standing[] = [];
  const except: Standing[] = [];
  const refs: string[] = [];
  const numbers: number[] = [];
  const quarters: When[] = [];
  const move: { from?: string; to?: string } = {};
  let [where, outside]: [Where | undefined, Where | undefined] = [undefined, undefined];
  let change: Change | undefined;
  let scheme: string | undefined;
  let facet: Facet | undefined;
  let since: When | undefined;
  let other: When | undefined;
  let until: When | undefined;
  let byTitle = true;
  let joined: 'and' | 'or' = 'or';
  // What the words before turn the next part into, and how far that reaches.
  let turn: Turn;
  let turnText = '';
  const relation = RELATIONS.find((each) => parts.some((part) => part.kind === 'cue' && part.cue === each));
  const isPerson = (part: Part): boolean => part.kind === 'person';
  const usesRelation = relation !== undefined && parts.some(isPerson);

  const settle = (): void => {
    if (turn === 'not') rest.push(turnText);
    turn = undefined;
  };
  const add = (to: Where | undefined, key: Facet, values: readonly string[]): Where => {
    const there = to?.[key] ?? [];
    return { ...to, [key]: [...there, ...values.filter((value) => !there.includes(value))] };
  };

  parts.forEach((part, index) => {
    const [before, next, afterNext] = [parts[index - 1], parts[index + 1], parts[index + 2]];
    // “Not red or amber” turns both; “not red, but in ICT” only the first.
    const goesOn =
      next?.kind === 'cue' && (next.cue === 'and' || next.cue === 'or') && afterNext?.kind === part.kind;
    const after = (): void => {
      if (!goesOn) turn = undefined;
    };
    switch (part.kind) {
      case 'unknown':
        settle();
        rest.push(part.text);
        return;
      case 'cue': {
        if (TURNS.has(part.cue)) {
          settle();
          turn = part.cue === 'except' ? 'not' : (part.cue as Turn);
          turnText = part.text;
          heard(part.cue === 'not' || part.cue === 'except' ? 'turned' : part.cue);
          return;
        }
        if (part.cue === 'and' || part.cue === 'or') {
          const [one, two] = [before?.kind, next?.kind];
          if (one === 'standing' && two === 'standing' && part.cue === 'and') joined = 'and';
          if (index === 0 && part.cue === 'and') heard('and');
          if (part.cue === 'or' && !(one !== undefined && one === two)) heard('or');
          return;
        }
        if (usesRelation && part.cue === relation) return;
        // “Don’t chase comms”, “not only red”: what is turned is not what follows.
        if (turn === 'not' && !KEEPS_TURN.has(part.cue)) settle();
        heard(part.cue, part.others, part.isSoft);
        return;
      }
      case 'standing':
        if (turn === 'not') except.push(part.standing);
        else if ((turn === 'from' || turn === 'to') && part.standing.kind === 'status') {
          move[turn] = part.standing.status;
        } else if (!standings.some((each) => isSame(each, part.standing))) standings.push(part.standing);
        after();
        return;
      case 'change':
        settle();
        if (change !== undefined && change !== part.change) rest.push(part.text);
        change = part.change;
        return;
      case 'place':
      case 'person': {
        const values = part.kind === 'person' ? part.ids : part.places.map(({ value }) => value);
        const key: Facet =
          part.kind === 'person'
            ? usesRelation
              ? (relation ?? 'person')
              : 'person'
            : (part.places[0]?.facet ?? 'group');
        // “Send the reds to Lynne”, “changed by Alex” are not about what they have.
        if (part.kind === 'person' && (turn === 'to' || (turn === 'by' && !usesRelation)))
          rest.push(part.text);
        if (turn === 'not' && turnText === 'not' && next?.kind === 'standing') {
          where = add(where, key, values);
          return;
        }
        if (turn === 'not') outside = add(outside, key, values);
        else where = add(where, key, values);
        after();
        return;
      }
      case 'ref':
        // “Why isn't CPI01 green?”
        if (!(turn === 'not' && turnText === 'not' && next?.kind === 'standing')) settle();
        if (!part.byTitle) byTitle = false;
        refs.push(...part.refs.filter((ref) => !refs.includes(ref)));
        return;
      case 'period':
        if (turn === 'not') settle();
        if (
          /^(?:full|whole) year$/.test(part.text) &&
          parts.some((each) => each !== part && each.kind === 'period')
        )
          return;
        if (part.when.from && (part.text.startsWith('for ') || previousText(all, part) === 'for'))
          heard('for span', [], true);
        if (turn === 'since' || (turn === 'from' && !isRange(parts, index))) since = part.when;
        else if (turn === 'versus') other = part.when;
        else if (turn === 'to' && quarters.length > 0 && !cues.has('versus')) until = part.when;
        else quarters.push(part.when);
        turn = undefined;
        return;
      case 'nth':
        settle();
        rest.push(part.text);
        return;
      case 'number':
        settle();
        numbers.push(part.number);
        return;
      case 'scheme':
        settle();
        if (scheme !== undefined && scheme !== part.schemes[0]) rest.push(part.text);
        scheme = part.schemes[0];
        return;
      case 'facet': {
        const beside = [before, next].some(
          (each) => each?.kind === 'place' && each.places.some((place) => place.facet === part.facet),
        );
        if (beside && turn !== 'by') return;
        // “The planning committee” is none of ours where planning is a service.
        if (before?.kind === 'place' && turn !== 'by') rest.push(part.text);
        // “My area”, “Adele's team” is whose it is.
        if (before?.kind === 'person') return;
        settle();
        if (facet !== undefined && facet !== part.facet) rest.push(part.text);
        facet = part.facet;
        return;
      }
    }
  });
  settle();
  const turned = colourThenAndNow(all, reporting);
  if (!canStandTogether(standings, joined) || (!turned && areApart(all, standings))) {
    rest.push(...standings.slice(1).map(({ kind }) => kind));
  }
  if (
    all.some(
      (part, index) => part.kind === 'cue' && part.cue === 'not' && ASKED.test(all[index + 1]?.text ?? ''),
    )
  ) {
    rest.push('not');
  }
  // Who has one of each is held nowhere; nor who stands in at the time that something is red.
  const says = (words: RegExp): boolean => all.some(({ text }) => words.test(text));
  if (standings.length > 1 && (cues.has('who') || cues.has('whose')) && says(/^both$/)) rest.push('both');
  if (relation === 'deputy' && refs.length === 0 && says(/^(?:away|on leave|on holiday)$/)) rest.push('away');

  if (turned) {
    standings.length = 0;
    if (turned.from === turned.to) {
      standings.push({ kind: 'status', status: turned.to });
      numbers.push(quartersFrom(turned.when.period, reporting) + 1);
      heard('running');
    } else Object.assign(move, { from: turned.from, to: turned.to });
    since = turned.from === turned.to ? undefined : turned.when;
    quarters.length = 0;
  }
  const [one, two] = quarters;
  if (quarters.length > 2) rest.push('three periods');
  let [when, from] = [one, one?.from];
  if (one && until) [when, from] = [until, one.from ?? one.period];
  else if (one && two) {
    const [later, earlier] = one.period >= two.period ? [one, two] : [two, one];
    if (other) rest.push('three periods');
    [when, other, from] = [later, earlier, undefined];
  }
  // Which of two is named first says nothing: the later is held against the earlier.
  if (when && other && !from && other.period > when.period) [when, other] = [other, when];
  const period = when?.period ?? reporting;
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
  mark('quarter', when && !from);
  mark('span', from);
  mark('since', since);
  mark('other', other);
  mark('number', numbers.length > 0);
  mark('scheme', scheme);
  mark('facet', facet);
  const opening = parts.find((part) => part.kind !== 'cue' || !part.isSoft || part.cue === 'submit');
  return {
    ...{
      parts: all,
      cues,
      strict,
      slots,
      refs,
      byTitle: refs.length > 0 && byTitle,
      standings,
      except,
      where,
      outside,
    },
    ...{ change, move, period, reporting, from, when, numbers, scheme, facet, rest },
    first: opening?.kind === 'cue' ? opening.cue : undefined,
    since: since?.from ?? since?.period,
    other: other?.period,
  };
}

const previousText = (all: readonly Part[], part: Part): string | undefined =>
  all[all.indexOf(part) - 1]?.text;

const isSame = (one: Standing, other: Standing): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'status' || other.kind !== 'status' || one.status === other.status);

/** True where a period after “from” begins a stretch: “from Q1 to Q3”. */
const isRange = (parts: readonly Part[], index: number): boolean => {
  const [next, last] = [parts[index + 1], parts[index + 2]];
  return next?.kind === 'cue' && next.cue === 'to' && last?.kind === 'period';
};

/** True where two ways to stand are named that neither “and”, “or” nor a comma puts side by side: “reds that should be amber”. */
function areApart(all: readonly Part[], standings: readonly Standing[]): boolean {
  if (standings.length < 2) return false;
  const isCue = (part: Part, ...cues: readonly string[]): boolean =>
    part.kind === 'cue' && cues.includes(part.cue);
  const places = all.flatMap((part, at) =>
    part.kind === 'standing' && standings.some((each) => isSame(each, part.standing)) ? [at] : [],
  );
  return places.slice(1).some((at, index) => {
    const between = all.slice((places[index] ?? 0) + 1, at);
    const isColour = (each: Part | undefined): boolean =>
      each?.kind === 'standing' && each.standing.kind === 'status';
    // “Reported late” is one thing, and “red, amber” two.
    if (between.length === 0) return !isColour(all[at]) || !isColour(all[at - 1]);
    const isJoined = between.some((part) => isCue(part, 'and', 'or'));
    const isPlain = between.every(
      (part) =>
        part.kind === 'filler' ||
        (part.kind === 'cue' && part.isSoft) ||
        isCue(part, 'and', 'or', 'noun', 'all', 'their', 'just', 'versus', 'how'),
    );
    const isElsewhere = between.some(
      ({ kind }) => kind === 'place' || kind === 'person' || kind === 'period',
    );
    return isElsewhere || between.some((part) => isCue(part, 'but')) || (isPlain && !isJoined);
  });
}

/** “Red last quarter but amber now”, “which greens were red last quarter”: a colour then, and a colour now. */
function colourThenAndNow(
  all: readonly Part[],
  reporting: Period,
): { readonly from: string; readonly to: string; readonly when: When } | undefined {
  const kinds = all.filter(({ kind }) => kind === 'standing' || kind === 'period');
  const [one, two, three, ...more] = kinds;
  if (more.length > 0 || one?.kind !== 'standing' || one.standing.kind !== 'status') return undefined;
  const texts = (from: Part | undefined, to?: Part): readonly string[] =>
    all.slice(from ? all.indexOf(from) + 1 : 0, to ? all.indexOf(to) : all.length).map(({ text }) => text);
  if (two?.kind === 'period' && three?.kind === 'standing' && three.standing.kind === 'status') {
    if (two.when.from || !texts(two).some((text) => text === 'now' || text === 'still')) return undefined;
    return { from: one.standing.status, to: three.standing.status, when: two.when };
  }
  if (two?.kind !== 'standing' || two.standing.kind !== 'status') return undefined;
  // “Was amber, now green”
  if (!three) {
    const isNow = texts(one, two).includes('now') && texts(undefined, one).some((text) => WAS.test(text));
    const when = { period: shiftPeriod(reporting, -1) };
    return isNow ? { from: one.standing.status, to: two.standing.status, when } : undefined;
  }
  if (three.kind !== 'period') return undefined;
  const between = texts(one, two);
  const isThen =
    between.length > 0 && between.every((text) => THEN.test(text)) && between.some((text) => /^w/.test(text));
  if (!isThen || three.when.from || three.when.either || all.at(-1) !== three) return undefined;
  return { from: two.standing.status, to: one.standing.status, when: three.when };
}

const WAS = /^(?:was|were|used to be)$/;

/** “Don’t show me the reds”: what is asked for is turned, and not what it is of. */
const ASKED = /^(?:show|send|give|tell|let|remind|bring|pull|get me|want|need|wish|like)\b/;

/** Between what is one colour and the colour that it was: “greens that were red”. */
const THEN = /^(?:ones|that|which|were|was|indicators|kpis)$/;

/** True for whoever asks, and nobody else. */
export const isMine = (where: Where | undefined): boolean =>
  where !== undefined &&
  Object.keys(where).length === 1 &&
  [where.person, where.owner].some((ids) => ids?.length === 1 && ids[0] === ME);
