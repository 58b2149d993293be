/** What is said of whose figures are, and what is asked about them: is it so in the council’s true state? */
import { Period } from '../../../domain/time/period.ts';
import { askedOn } from '../council/asked.ts';
import { type Council, figureNamed, reportingAt } from '../council/council.ts';
import { heldOf, holdingNamed, latestSaying } from '../council/holding.ts';
import type { FigureName, ReadKind } from '../council/reading.ts';
import type { SimulatedQuestion, SimulatedSaying } from '../council/said.ts';
import { isConfirming } from '../time/cycleDays.ts';
import type { Heard } from './chats.ts';

const REF = /K\d{3,4}/g;
const PERIOD_LENGTH = '2024-25-Q1'.length;

/** The time before a message within which an event may have crossed it. */
const CROSSED_MS = 60_000;

type Message = Pick<Heard, 'to' | 'summary' | 'read' | 'at' | 'day'>;

/** The references that a message names. */
export const refsIn = ({ read: { lines }, summary }: Pick<Heard, 'read' | 'summary'>): ReadonlySet<string> =>
  new Set([summary, ...lines].flatMap((line) => line.match(REF) ?? []));

/** The question that a message is about, or answers. */
export function questionIn(
  { read }: Pick<Heard, 'read'>,
  { questions }: Council,
): SimulatedQuestion | undefined {
  const [, number] = /Case (\d+)/.exec(read.lines.join(' ')) ?? [];
  return questions.find((each) => each.number === Number(number));
}

/** What was said that a message of such a kind to somebody tells of, of one figure: the latest. */
export function saidIn(
  { sayings }: Council,
  { to, read: { kind } }: Pick<Heard, 'to' | 'read'>,
  ref: string,
): SimulatedSaying | undefined {
  return sayings.findLast(
    (said) => said.ref === ref && toldOf(kind, said).some(({ id }) => id === to || id === ANYBODY),
  );
}

const ANYBODY = '*';

/** Whom such a message about something said may go to. */
function toldOf(
  kind: ReadKind,
  { answer, by, to, from }: SimulatedSaying,
): readonly { readonly id: string }[] {
  const those = (...people: readonly ({ readonly id: string } | null)[]) =>
    people.flatMap((each) => each ?? []);
  switch (kind) {
    case 'offer':
      return answer === 'offered' ? those(to) : [];
    case 'given':
      return answer === 'given' ? those(to) : [];
    case 'moved':
      return answer === 'offered' ? those(by) : answer === 'given' ? those(from) : [];
    case 'declined':
      return answer === 'offered' ? those(by) : [];
    case 'disowned':
      return answer === 'not mine' ? [{ id: ANYBODY }] : [];
    default:
      return [];
  }
}

/** What is not as it was arranged in a message, each in words. */
export function otherwiseThanArranged(heard: Message, council: Council, first: Period): readonly string[] {
  switch (heard.read.kind) {
    case 'still yours':
      return notTheirs(heard, council, first);
    case 'offer':
    case 'given':
    case 'moved':
    case 'declined':
    case 'disowned':
      return [...refsIn(heard)].filter((ref) => !isSo(heard, council, ref)).map((ref) => `${ref} is not so`);
    case 'question': {
      const question = questionIn(heard, council);
      const figure = question && figureNamed(council, question.name);
      const whom = figure && askedOn(council, figure, heard.day);
      const isOver = question?.answer && question.answer.at < heard.at - CROSSED_MS;
      const hasMoved = figure && figure.askedSince > heard.at - CROSSED_MS;
      return (whom?.id === heard.to || hasMoved) && !isOver ? [] : ['not theirs to answer'];
    }
    case 'answer': {
      const question = questionIn(heard, council);
      return question?.answer && question.by.id === heard.to ? [] : ['not what they asked'];
    }
    default:
      return [];
  }
}

/** Owners are asked about what they hold and have said nothing of, in the days for it alone. */
function notTheirs({ read, to, at }: Message, council: Council, first: Period): readonly string[] {
  const names = [...read.asked];
  const holdings = names.map((name) => holdingNamed(council, { ref: refOf(name), period: periodOf(name) }));
  const isCrossed = ({ since }: { readonly since: number }): boolean => since > at - CROSSED_MS;
  const others = holdings.filter((each) => each.holder?.id !== to && !isCrossed(each));
  const isAnyOpen = holdings.some((each) => heldOf(council, each) === 'unanswered' || isCrossed(each));
  const period = holdings[0]?.period;
  const isInDays = period !== undefined && period > reportingAt(at, first) && isConfirming(period, at - 250);
  return [
    ...others.map(({ name }) => `about ${name}, which is not theirs`),
    ...(isAnyOpen ? [] : ['about nothing that is open']),
    ...(isInDays ? [] : ['in days in which nobody is asked']),
  ];
}

const refOf = (name: FigureName): string => name.slice(PERIOD_LENGTH + 1);
const periodOf = (name: FigureName): Period => Period.parse(name.slice(0, PERIOD_LENGTH));

/** Is what a message says of a figure so, or was it a moment ago? */
function isSo({ to, read, at, summary }: Message, council: Council, ref: string): boolean {
  const said = saidIn(council, { to, read }, ref);
  if (!said) return false;
  const holding = holdingNamed(council, said);
  if (holding.since > at - CROSSED_MS) return true;
  const isLatest = latestSaying(council, said.name) === said;
  const isHeldBy = (who: { readonly id: string } | null): boolean => who?.id === holding.holder?.id;
  switch (read.kind) {
    case 'offer':
      return isLatest && said.reply === null && isHeldBy(said.by);
    case 'given':
      return isLatest && isHeldBy(said.to);
    case 'moved':
      return !isHeldBy({ id: to }) && summary.includes(said.to?.name ?? '');
    case 'declined':
      return isLatest && said.reply === 'declined' && isHeldBy(said.by);
    default:
      return isLatest && isHeldBy(said.by);
  }
}
