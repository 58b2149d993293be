/** Messages before a quarter closes: figures that wait for a signature, and the warning of the planned lock. */
import { isAskedFor } from '../../domain/answers/selection.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askReport } from '../buttons/onIndicator.ts';
import { askWhoHasNot } from '../buttons/onPeriod.ts';
import { awaitedWords, whereItIs } from '../closing/signingWords.ts';
import { askStillOpen } from '../closing/signOff.ts';
import { answerCard, type Section } from '../parts/answerCard.ts';
import { textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows, figureEnd, reportRows } from '../parts/row.ts';
import { andMore, refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';

export type SigningInput = {
  readonly period: Period;
  /** Everything that waits for them. */
  readonly waiting: readonly CellLine[];
  /** What an earlier state of the message asked for, and does not any more. */
  readonly settled?: readonly CellLine[];
  /** References of those that are asked for again: they were corrected after they were signed, or given after they were sent back. */
  readonly again?: ReadonlySet<string>;
  readonly isReminder?: boolean;
  readonly isLocked?: boolean;
};

/** Rows on the message; the rest is behind its button. */
const MOST_ROWS = 8;

/** Asks a signatory for signatures, or shows that none is awaited any more. */
export function signingCard(input: SigningInput): Rendered {
  const { period, waiting, settled = [], again = new Set() } = input;
  const inOrder = worstFirst(waiting);
  return answerCard({
    headline: signingHeadline(input),
    subtitle: signingSays(input),
    sections: [
      {
        rows: chipRows(inOrder.slice(0, MOST_ROWS), figureEnd, ({ ref }) =>
          again.has(ref) ? 'changed since you dealt with it' : undefined,
        ),
      },
      settledSection(settled),
    ],
    note: sentences(andMore(inOrder.slice(MOST_ROWS)), waiting.length > 0 ? WHY_SIGNING : ''),
    next: waiting.length > 0 ? toSign(period, waiting) : [askStillOpen(period)],
  });
}

const WHY_SIGNING =
  'You get this because you sign these figures off. If that is wrong, ask the performance team.';

function signingHeadline({ period, waiting, isReminder = false, isLocked = false }: SigningInput): string {
  const name = periodName(period);
  if (isLocked) return `${name} is locked, so nothing of it waits for your signature any more`;
  if (waiting.length === 0) return `Nothing waits for your signature any more for ${name}`;
  const wait = `${isReminder ? 'still ' : ''}${waiting.length === 1 ? 'waits' : 'wait'}`;
  return `${counted(waiting.length, 'figure', 'figures')} ${wait} for your signature for ${name}`;
}

const signingSays = ({ waiting, again }: SigningInput): string =>
  waiting.length === 0
    ? ''
    : sentences(
        'You see what you would sign before anything is signed. To have one done again, open it and send it back.',
        again && again.size > 0
          ? 'What was changed after you had signed it, or sent it back, needs your signature anew.'
          : '',
      );

function settledSection(settled: readonly CellLine[]): Section {
  const said = settled.map((line) => `${clip(line.ref, 30)}: ${whereItIs(line) || 'nothing to sign'}`);
  const more = said.length - MOST_ROWS;
  return {
    heading: settled.length > 0 ? 'Not waiting for you any more' : '',
    rows: said
      .slice(0, MOST_ROWS)
      .concat(more > 0 ? [`and ${more} more`] : [])
      .flatMap((text) => textBlocksOf(text)),
  };
}

/** Ways to sign: all of them, or only what is on target. */
function toSign(period: Period, waiting: readonly CellLine[]): readonly CardAction[] {
  // As the button selects them: what has no target is not on it.
  const onTarget = waiting.filter((line) => isAskedFor(line, { kind: 'on target' }, () => false));
  const some = onTarget.length > 0 && onTarget.length < waiting.length;
  const sign = (title: string, kind: 'all' | 'on target'): CardAction => ({
    title,
    verb: 'sign off',
    data: { asked: { kind }, period },
  });
  return [
    ...(some ? [sign(`Sign off the ${onTarget.length} on target`, 'on target')] : []),
    sign(`Sign off ${counted(waiting.length, 'figure', 'figures')}`, 'all'),
    { title: 'Open the list', verb: 'still open', data: { only: 'mine to sign', period } },
  ];
}

export type LockWarningInput = {
  readonly period: Period;
  /** The day that the lock is planned for. */
  readonly lockOn: Day;
  readonly today: Day;
  /** What somebody is still to give, and what waits for their signature. */
  readonly owed: readonly CellLine[];
  readonly toSign: readonly CellLine[];
  /** Everything that the lock would leave out, for the performance team. */
  readonly all: readonly CellLine[];
};

/** Warns of the planned lock, or shows that nothing is open any more. */
export function lockWarningCard(input: LockWarningInput): Rendered {
  const { period, owed, toSign: signing, all } = input;
  const open = all.length > 0 ? all : [...new Set([...owed, ...signing])];
  const name = periodName(period);
  const day = input.lockOn === input.today ? 'today' : `on ${dayNearby(input.lockOn)}`;
  const [first] = owed;
  return answerCard({
    headline:
      open.length === 0
        ? `Nothing of yours is open any more for ${name}`
        : `${name} is to be locked ${day}, and ${counted(open.length, 'figure is', 'figures are')} still open`,
    subtitle:
      open.length === 0
        ? ''
        : all.length > 0
          ? 'The lock would leave them out. Nothing is locked before you say “lock” and tap.'
          : 'The lock leaves out what is not in and signed by then. The performance team decides when it is locked.',
    sections: [
      { heading: owed.length > 0 ? 'Still to report' : '', rows: reportRows(owed.slice(0, MOST_ROWS)) },
      {
        heading: signing.length > 0 ? 'Waiting for your signature' : '',
        rows: chipRows(signing.slice(0, MOST_ROWS)),
      },
      { heading: all.length > 0 ? 'Left out as of now' : '', rows: leftOutRows(all) },
    ],
    note: andMore([...owed.slice(MOST_ROWS), ...signing.slice(MOST_ROWS)]),
    next: [
      ...(first ? [askReport(first)] : []),
      ...(signing.length > 0 ? toSign(period, signing).slice(-2, -1) : []),
      askStillOpen(period),
    ],
    besides: all.length > 0 ? [askWhoHasNot({ period })] : [],
  });
}

/** Whom the lock would leave out, with what. */
function leftOutRows(all: readonly CellLine[]): readonly object[] {
  const by = new Map<string, CellLine[]>();
  for (const line of all) {
    const whose = awaitedWords(line) || whoReports(line)?.name || 'No owner';
    by.set(whose, [...(by.get(whose) ?? []), line]);
  }
  const said = [...by].map(([whose, lines]) => `${clip(whose, 120)}: ${refsNamed(lines)}`);
  const more = said.length - MOST_NAMED;
  return [...said.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].flatMap((text) =>
    textBlocksOf(text),
  );
}

const MOST_NAMED = 15;
