/** A selection in words: whose indicators, where they belong, their standing, and exceptions. */
import type { Provenance } from '../../domain/answers/provenance.ts';
import { type Facet, isOfReporting, ME, type Selection, type Where } from '../../domain/answers/selection.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import { isState } from '../../domain/schemes/state.ts';
import { sentences, together } from '../../domain/sentences.ts';
import {
  type Period,
  periodMonths,
  periodName,
  quarterName,
  type YearStart,
} from '../../domain/time/period.ts';
import { carriedWords } from './carriedWords.ts';
import { type Called, predicate, standing } from './standingWords.ts';
import { clip, counted, dotted, grouped } from './text.ts';
import { onDay } from './when.ts';

/** A selection of one period, with the facts that every card about one shows. */
export type Chosen = {
  readonly selection: Selection;
  readonly period: Period;
  readonly yearStart: YearStart;
  readonly timeZone: string;
  /** The name of a person by their id. */
  readonly nameOf: (id: string) => string;
  /** The name of a state in the selected indicators' schemes; Ragtime's own by default. */
  readonly called?: Called;
  /** The schemes that judged what there is in the place asked about. */
  readonly schemes?: readonly Scheme[];
  /** Number of indicators in the place asked about, whatever their standing. */
  readonly total: number;
  /** The provenance of those indicators. */
  readonly provenance: Provenance;
};

const MOST_VALUES = 3;

/** `A`, `A or B`, `A, B or C`; of many the first few and how many others. */
function eitherOf(values: readonly string[], or: 'or' | 'and' = 'or'): string {
  const shown = values.slice(0, MOST_VALUES).map((value) => clip(value, 60));
  const more = values.length - shown.length;
  return together(more > 0 ? [...shown, counted(more, 'other', 'others')] : shown, or);
}

const OFTEN: Readonly<Record<string, string>> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  'bi-annual': 'twice a year',
  annual: 'once a year',
  'calendar year': 'by the calendar year',
  'two-yearly': 'every two years',
  'on event': 'when there is something to report',
};

type NameOf = Chosen['nameOf'];

const people = (ids: readonly string[], nameOf: NameOf): string =>
  eitherOf(ids.map((id) => (id === ME ? 'you' : nameOf(id))));

const onlyMe = (ids: readonly string[]): boolean => ids.every((id) => id === ME);

function within(facet: Facet, values: readonly string[], nameOf: NameOf): string {
  switch (facet) {
    case 'group':
      return `in ${eitherOf(values)}`;
    case 'partner':
      return `for ${eitherOf(values)}`;
    case 'perspective':
      return `in the ${eitherOf(values)} perspective`;
    case 'committee':
      return `for the committee ${eitherOf(values)}`;
    case 'frequency':
      return `reported ${eitherOf(values.map((value) => OFTEN[value] ?? value))}`;
    case 'owner':
      return onlyMe(values) ? 'that you own' : `owned by ${people(values, nameOf)}`;
    case 'deputy':
      return `with ${people(values, nameOf)} as deputy`;
    case 'manager':
      return onlyMe(values) ? 'that you manage' : `managed by ${people(values, nameOf)}`;
    case 'person':
      return onlyMe(values) ? 'of yours' : `with ${people(values, nameOf)} as owner, deputy or manager`;
  }
}

function beyond(facet: Facet, values: readonly string[], nameOf: NameOf): string {
  switch (facet) {
    case 'group':
      return `outside ${eitherOf(values)}`;
    case 'perspective':
      return `outside the ${eitherOf(values)} perspective`;
    case 'owner':
    case 'manager':
      return onlyMe(values)
        ? `that you do not ${facet === 'owner' ? 'own' : 'manage'}`
        : `not ${within(facet, values, nameOf)}`;
    default:
      return `not ${within(facet, values, nameOf)}`;
  }
}

const said = (where: Where, say: (facet: Facet, values: readonly string[]) => string): readonly string[] =>
  Object.entries(where).flatMap(([facet, values]) => (values ? [say(facet as Facet, values)] : []));

/** The place in words, with a space before it; empty for everything: ` in 3C ICT owned by Isaiah Langer`. */
export function placeWords({ where = {}, outside = {}, among }: Partial<Selection>, nameOf: NameOf): string {
  return [
    ...(among ? [`among ${eitherOf(among, 'and')}`] : []),
    ...said(where, (facet, values) => within(facet, values, nameOf)),
    ...said(outside, (facet, values) => beyond(facet, values, nameOf)),
  ]
    .map((words) => ` ${words}`)
    .join('');
}

/** The standing, after a count: `are red and improving but not provisional`; undefined for any standing. */
export function standsWords(
  { asked, except, change }: Selection,
  count: number,
  called?: Called,
): string | undefined {
  const be = count > 1 ? 'are' : 'is';
  const stands = asked.kind === 'all' ? undefined : predicate(asked, count, called);
  const changes = change && (stands ? `${stands} and ${change}` : `${be} ${change}`);
  const main = changes ?? stands;
  if (!except) return main;
  return `${main ?? be}${main ? ' but' : ''} not ${except.map((each) => standing(each, called)).join(' or ')}`;
}

/**
 * The answer without its period: `4 of 15 in 3C ICT are red or amber`, `None of 6 of yours is red`, `15 indicators`. Before
 * anything is in, that none is red is no good news: `Nothing reported yet: none of 15 is red`.
 */
export function howMany(chosen: Chosen, count: number): string {
  const { selection, nameOf, total, called } = chosen;
  const place = placeWords(selection, nameOf);
  if (total === 0) return noneAt(selection, place);
  const stands = standsWords(selection, count, called);
  if (stands === undefined) return `${counted(count, 'indicator', 'indicators')}${place}`;
  const none = isOpen(chosen) ? 'Nothing reported yet: none' : 'None';
  return `${count === 0 ? none : grouped(count)} of ${grouped(countedOutOf(chosen, count))}${place} ${stands}`;
}

/** Is every expected figure still outstanding? */
export const isStillOpen = ({ reported, expected }: Pick<Provenance, 'reported' | 'expected'>): boolean =>
  reported === 0 && expected > 0;

/** Are figures asked about, every one of which is still outstanding? */
const isOpen = ({ selection: { asked }, provenance }: Chosen): boolean =>
  isStillOpen(provenance) &&
  (['off target', 'on target', 'any of'].includes(asked.kind) ||
    (asked.kind === 'status' && !isState(asked.status)));

/**
 * `of 15`: the number that a count is taken of, everything in the place asked about; where reporting is asked about, what
 * was due.
 */
export function countedOutOf(
  {
    selection: { asked },
    total,
    provenance: { expected },
  }: Pick<Chosen, 'selection' | 'total' | 'provenance'>,
  count: number,
): number {
  return isOfReporting(asked) && expected > 0 ? Math.max(expected, count) : total;
}

/** An annual indicator is there all the same in the quarters that it is not due in. */
export const noneAt = ({ where }: Pick<Selection, 'where'>, place: string): string =>
  where?.frequency === undefined ? `There are no indicators${place}` : `No indicators${place} are due`;

/**
 * Completeness of the place asked about: `12 of 15 reported`, `12 of 13 reported, 2 not expected`, `7 of 10 due in Q2
 * reported; 2 annual figures are carried`.
 */
export function reportedWords({
  period,
  total,
  provenance: { reported, expected, carried },
}: Pick<Chosen, 'period' | 'provenance' | 'total'>): string {
  const also = carriedWords(carried);
  if (expected === 0)
    return also === '' ? 'no figures expected' : `no figures due in ${quarterName(period)}; ${also}`;
  // Else “3 of 15 are red” over “12 of 13 reported” makes one look for the other two.
  const left = total - expected - carried.length;
  const rest = left > 0 ? `, ${left} not expected` : '';
  const said = `${grouped(reported)} of ${grouped(expected)}`;
  return also === ''
    ? `${said} reported${rest}`
    : `${said} due in ${quarterName(period)} reported${rest}; ${also}`;
}

/** Under an answer, whose subtitle has the months: `Source: Q2 2024/25. Last reported by Isaiah Langer on 9 October 2024. 2 of the 12 figures are provisional.` */
export function sourceWords({ period, timeZone, provenance }: Chosen): string {
  const { last, provisional, reported, carried } = provenance;
  const figures = reported + carried.length;
  const by = last?.by === undefined ? '' : ` by ${clip(last.by, 60)}`;
  return sentences(
    `Source: ${periodName(period)}.`,
    last ? `Last reported${by} on ${onDay(last.at, timeZone)}.` : '',
    figures > 0 ? provisionalWords(provisional, figures) : '',
  );
}

/** The remark on provisional figures among all that were asked about, not only those with rows. */
function provisionalWords(provisional: number, figures: number): string {
  if (provisional === 0) return 'None is provisional.';
  if (figures === 1) return 'It is provisional.';
  return `${provisional} of the ${figures} figures ${provisional === 1 ? 'is' : 'are'} provisional.`;
}

/**
 * The frame of every answer about a selection of one period: its months, completeness, further notes, and its source.
 */
export const framed = (chosen: Chosen, ...more: readonly (string | undefined)[]) => ({
  also: `${reportedWords(chosen)}.`,
  subtitle: dotted(periodMonths(chosen.period, chosen.yearStart), reportedWords(chosen), ...more),
  source: sourceWords(chosen),
});

/** The place of a selection, whatever the standing. */
export const placeOf = ({ where, outside, among }: Selection): Partial<Selection> => ({
  ...(where && { where }),
  ...(outside && { outside }),
  ...(among && { among }),
});

/** Was only a part of the council asked about? */
export const isNarrowed = ({ where, outside, among }: Partial<Selection>): boolean =>
  where !== undefined || outside !== undefined || among !== undefined;

/** The selection after a number of things in it: ` in 3C ICT that are off target`; empty for everything. */
export function whichAre(
  { selection, nameOf, called }: Pick<Chosen, 'selection' | 'nameOf' | 'called'>,
  count: number,
): string {
  const stands = standsWords(selection, count, called);
  const { among, ...place } = selection;
  // All of those that were named: “the 2 indicators A1 and A3”.
  if (among?.length === count && stands === undefined && !isNarrowed(place))
    return ` ${eitherOf(among, 'and')}`;
  return `${placeWords(selection, nameOf)}${stands === undefined ? '' : ` that ${stands}`}`;
}
