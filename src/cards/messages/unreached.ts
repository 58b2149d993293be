/**
 * The note to the performance team: people not reached, figures without an owner or manager, and figures never
 * reported.
 */
import { byPerson, whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isRoom } from '../../domain/messages/address.ts';
import type { PersonRef } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { ASK_OUT_OF_REACH } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { namesInParagraphs, refsByQuarter, refsNamed } from '../words/names.ts';
import { capital, clip, counted } from '../words/text.ts';
import { remedyFor, whyUnreachable } from '../words/unreachable.ts';
import { nobodyCovers } from '../words/when.ts';
import { type Settled, settledLines } from './settled.ts';

type Named = Pick<CellLine, 'ref' | 'period'>;

/** Somebody who was not told, their figures, and how the message ended. */
export type NotTold = {
  readonly person: PersonRef;
  /** The reason in the ledger; empty for a try that was broken off. */
  readonly reason: string;
  /** Outstanding figures, their own or of the people they manage. */
  readonly owed: readonly Named[];
  /** Figures off target that they do not know of. */
  readonly below: readonly Named[];
  /** Figures that wait for their signature, which they were not asked for. */
  readonly toSign?: readonly Named[];
};

export type UnreachedInput = {
  /** The reporting quarter; figures of other quarters are marked as such. */
  readonly period: Period;
  readonly notTold: readonly NotTold[];
  /** Outstanding figures with nobody to ask. */
  readonly ownerless: readonly (Named & Pick<CellLine, 'title' | 'standIn'>)[];
  /** Figures off target without a manager. */
  readonly unmanaged: readonly (Named & Pick<CellLine, 'title' | 'status'>)[];
  /** Missing figures of a quarter long over, no longer reminded of. */
  readonly lapsed: readonly CellLine[];
  /** Matters of the note that have been settled since. */
  readonly settled?: readonly Settled[];
};

/** How many of each kind have a line of their own; the others are only listed. */
const MOST_LINES = 4;
/** The most people listed with their figures; beyond that only names, or some would not fit on the card. */
const MOST_WITH_FIGURES = 40;

/** Names them all, and says what can be done. Updated in place, it shows what has been settled. */
export function unreachedCard(input: UnreachedInput): Rendered {
  const { period, notTold, ownerless, unmanaged, lapsed, settled = [] } = input;
  return messageCard({
    headline: headlineOf(input),
    sentence: [
      ...notTold.slice(0, MOST_LINES).map((each) => lineOf(each, period)),
      ...othersNotTold(notTold.slice(MOST_LINES), period),
      ...ownerless.slice(0, MOST_LINES).map((line) => `${titled(line, period)}${nobodyToAsk(line)}.`),
      ...othersOf(ownerless).map((refs) => `Nobody to ask for, too: ${refs}.`),
      ...unmanaged
        .slice(0, MOST_LINES)
        .map((line) => `${titled(line, period)} is ${line.status}, and no manager is there to hear of it.`),
      ...othersOf(unmanaged).map((refs) => `Off target without a manager, too: ${refs}.`),
      ...whatToDo(input),
      ...lapsedLines(lapsed),
      ...settledLines(settled, period),
      ...(isOpen(input) ? [] : ['Nothing more to do.']),
    ].join('\n'),
    choices: choicesOf(input),
  });
}

/** Why nobody is there to ask: it has no owner, or they are away. */
function nobodyToAsk(line: UnreachedInput['ownerless'][number]): string {
  const away = nobodyCovers(line);
  return away === undefined ? ' has no owner and no deputy' : `: ${away}`;
}

/** Is anything still unsettled? */
const isOpen = ({ notTold, ownerless, unmanaged, lapsed }: UnreachedInput): boolean =>
  [notTold, ownerless, unmanaged, lapsed].some((each) => each.length > 0);

function headlineOf(input: UnreachedInput): string {
  const { period, notTold, ownerless, unmanaged, lapsed } = input;
  if (!isOpen(input)) return `Nothing of this is open any more for ${periodName(period)}`;
  const periods = new Set([...asked(input), ...off(input)].map((each) => each.period));
  const latest = [...periods].toSorted().at(-1) ?? period;
  const when = `${periodName(latest)}${periods.size > 1 ? ' and before' : ''}`;
  const ids = new Set(notTold.map(({ person }) => person.id));
  const people = ids.size;
  if (people > 0 && [...ids].every(isRoom))
    return `${counted(people, 'channel', 'channels')} can’t be reached about ${when}`;
  if (people > 0) return `${counted(people, 'person', 'people')} can’t be reached about ${when}`;
  if (ownerless.length > 0)
    return `${counted(ownerless.length, 'figure has', 'figures have')} nobody to ask for ${when}`;
  const [one] = lapsed;
  return one
    ? `${counted(lapsed.length, 'figure', 'figures')} for ${periodName(one.period)} never came in`
    : `${counted(unmanaged.length, 'figure', 'figures')} off target ${unmanaged.length === 1 ? 'has' : 'have'} no manager in ${when}`;
}

/** Figures to be asked for; `off` has those to be told of. */
const asked = ({ notTold, ownerless }: UnreachedInput): readonly Named[] => [
  ...notTold.flatMap(({ owed }) => owed),
  ...ownerless,
];
const off = ({ notTold, unmanaged }: UnreachedInput): readonly Named[] => [
  ...notTold.flatMap(({ below }) => below),
  ...unmanaged,
];

function lineOf({ person, reason, owed, below, toSign = [] }: NotTold, period: Period): string {
  const broken = reason === '' ? 'the last try was broken off' : clip(reason, 200);
  const gone = isRoom(person.id) ? GONE : whyUnreachable(reason);
  const why = (whyUnreachable(reason) && gone) ?? `could not be sent it (${broken})`;
  const are = below.length === 1 ? 'is' : 'are';
  const toAsk = owed.length === 0 ? '' : `: ${refsByQuarter(owed, period)}`;
  const toHear =
    below.length === 0 ? '' : `, and does not know that ${refsByQuarter(below, period)} ${are} off target`;
  const signs = toSign.length === 0 ? '' : `, and is to sign ${refsByQuarter(toSign, period)}`;
  return `${capital(clip(person.name, 60))} ${why}${toAsk}${toHear}${signs}.`;
}

/** Said of a channel that took Ragtime out. */
const GONE = 'does not have Ragtime any more';

/** `Not reached either (has blocked Ragtime): Debra Berger (CPI05).`: people without a line of their own, by reason. */
function othersNotTold(others: readonly NotTold[], period: Period): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { person, reason, owed, below, toSign = [] } of others) {
    const why = whyUnreachable(reason) ?? 'could not be sent it';
    const about =
      others.length > MOST_WITH_FIGURES ? '' : ` (${refsByQuarter([...owed, ...below, ...toSign], period)})`;
    const named = `${clip(person.name, 30)}${about}`;
    byReason.set(why, [...(byReason.get(why) ?? []), named]);
  }
  return [...byReason].flatMap(([why, named]) =>
    namesInParagraphs(named).map((names) => `Not reached either (${why}): ${names}.`),
  );
}

const titled = ({ ref, title, period: of }: UnreachedInput['ownerless'][number], period: Period): string =>
  `${clip(ref, 30)} ${clip(title, 200)}${of === period ? '' : ` (${periodName(of)})`}`;

/** Lines on figures never reported, or without anybody to ask, and how they may still come in. */
function lapsedLines(lapsed: readonly CellLine[]): readonly string[] {
  const [first] = lapsed;
  if (!first) return [];
  const quarter = periodName(first.period);
  const theirs = byPerson(lapsed, whoReports);
  const others = theirs.slice(MOST_LINES).map(({ person }) => person.name);
  const ownerless = lapsed.filter((line) => whoReports(line) === null).map(({ ref }) => ref);
  return [
    ...theirs.slice(0, MOST_LINES).map(({ person, cells }) => {
      const it = cells.length === 1 ? 'it' : 'them';
      return `${clip(person.name, 60)} never reported ${refsNamed(cells)} for ${quarter}, and is not reminded of ${it} any more.`;
    }),
    ...namesInParagraphs(others).map((names) => `Never reported either: ${names}.`),
    ...namesInParagraphs(ownerless).map((refs) => `Never came in, and had nobody to ask: ${refs}.`),
    `Report what you know of ${quarter} yourself, or say “remind the owners for ${quarter}”.`,
  ];
}

const othersOf = (lines: readonly Named[]): readonly string[] =>
  namesInParagraphs(lines.slice(MOST_LINES).map(({ ref }) => ref));

function whatToDo({ notTold, ownerless, unmanaged }: UnreachedInput): readonly string[] {
  const owes = notTold.some(({ owed }) => owed.length > 0);
  const knowsNot = notTold.some(({ below }) => below.length > 0);
  const inPerson = notTold.filter(({ person }) => !isRoom(person.id));
  const remedy = remedyFor(inPerson.map(({ reason }) => reason));
  const people =
    owes && knowsNot
      ? `${after(remedy, '; until then ')}ask for the figures yourself, you can report any of them, and tell the managers.`
      : owes
        ? `${after(remedy, ', or ')}ask for the figures yourself; you can report any of them.`
        : `Tell them yourself${remedy === '' ? '' : `, and ${remedy}`}.`;
  const [away, unowned] = [ownerless.filter(nobodyCovers), ownerless.filter((line) => !nobodyCovers(line))];
  const columns = [...(unowned.length > 0 ? ['owner'] : []), ...(unmanaged.length > 0 ? ['manager'] : [])];
  const fill = `Fill in the ${together(columns)} ${columns.length === 1 ? 'column' : 'columns'} of the indicators file and import it`;
  return [
    ...((owes || knowsNot) && inPerson.length > 0 ? [capital(people)] : []),
    ...(inPerson.length < notTold.length ? [OF_CHANNELS] : []),
    ...(notTold.some(({ toSign = [] }) => toSign.length > 0)
      ? ['Ask whoever is to sign in person: nobody else can sign for them.']
      : []),
    ...(columns.length > 0
      ? [unowned.length > 0 ? `${fill}; until then you can report those figures yourself.` : `${fill}.`]
      : []),
    ...(away.length > 0
      ? ['Name a cover, “Adele is away until Friday, Megan covers”, or report those figures yourself.']
      : []),
  ];
}

const OF_CHANNELS =
  'Add Ragtime to the channel again and say there what it is to be told, or end that: “what do channels follow?”.';

const after = (remedy: string, words: string): string => (remedy === '' ? '' : `${remedy}${words}`);

/** Buttons: lists of missing figures and of figures off target, for each quarter of the note. */
function choicesOf(input: UnreachedInput): readonly CardAction[] {
  const lists = (title: string, kind: string, cells: readonly Named[]): readonly CardAction[] =>
    [...new Set(cells.map((each) => each.period))].map((period) => ({
      title: `${title}${period === input.period ? '' : `, ${periodName(period)}`}`,
      verb: 'list',
      data: { asked: { kind }, period },
    }));
  return [
    ...lists('Not reported', 'not reported', [...asked(input), ...input.lapsed]),
    ...lists('Off target', 'off target', off(input)),
    ...(input.notTold.length > 0 ? [ASK_OUT_OF_REACH] : []),
  ];
}
