/** “What is still open?”: how far a quarter is on its way to the lock, by group, or the figures one by one. */
import type { Selection } from '../../domain/answers/selection.ts';
import { type Locking, standingIn } from '../../domain/closing/lock.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isReported } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askWhoHasNot } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows, figureEnd, plainRow, waitingRows } from '../parts/row.ts';
import { clip, counted, dotted } from '../words/text.ts';
import { progressSigned, progressWords, readyOf } from './progressWords.ts';
import { alsoAwaited, lockWords, whereItIs } from './signingWords.ts';
import { askStillOpen } from './signOff.ts';

export type StillOpenInput = {
  readonly period: Period;
  readonly timeZone: string;
  /** The place asked about, and in words, with a space before it. */
  readonly place: Partial<Selection>;
  readonly placeWords: string;
  readonly only: 'to be signed' | 'mine to sign' | 'sent back' | undefined;
  /** Every figure in the place asked about. */
  readonly scope: readonly CellLine[];
  /** The figures asked for, in order; undefined where groups are shown instead. */
  readonly lines: readonly CellLine[] | undefined;
  /** How many wait for the signature of whoever asks. */
  readonly mine: number;
  /** Whoever asks. */
  readonly personId: string;
  readonly latest: Locking | undefined;
  /** May whoever asks lock the quarter? */
  readonly mayLock: boolean;
  readonly page: number;
};

/** Shows it. */
export function stillOpenCard(input: StillOpenInput): Rendered {
  const { period, timeZone, scope, lines, latest, place, only } = input;
  const standing = standingIn(scope);
  const data = { ...place, ...(only && { only }), period };
  const shared = {
    headline: headlineOf(input),
    also: `${progressWords(standing)}.`,
    subtitle: dotted(progressWords(standing)),
    source: lockWords(latest, timeZone) || (lines ? '' : 'Not locked.'),
    next: nextOf(input),
  };
  if (lines) {
    const page = pageOf(lines, input.page);
    return answerCard({
      ...shared,
      sections: [{ rows: rowsOf(page.rows, input) }],
      note: pageText(page),
      turns: turnPage(page, 'still open', data),
    });
  }
  const groups = [...new Set(scope.map(({ group }) => group))].toSorted((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
  const page = pageOf(groups, input.page);
  return answerCard({
    ...shared,
    sections: [{ rows: page.rows.map((group) => groupRow(group, input)) }],
    note: pageText(page),
    turns: turnPage(page, 'still open', data),
  });
}

const WHAT = {
  'to be signed': ['waits for a signature', 'wait for a signature'],
  'mine to sign': ['waits for your signature', 'wait for your signature'],
  'sent back': ['was sent back and is not given again', 'were sent back and are not given again'],
} as const;

function headlineOf({ period, placeWords, only, scope, lines, latest }: StillOpenInput): string {
  const name = periodName(period);
  if (only && lines) {
    const [one, many] = WHAT[only];
    return lines.length === 0
      ? `Nothing${placeWords} ${one} for ${name}`
      : `${counted(lines.length, 'figure', 'figures')}${placeWords} ${lines.length === 1 ? one : many} for ${name}`;
  }
  const { ready, all } = readyOf(standingIn(scope));
  const locked = latest?.kind === 'locked' ? ', which is locked' : '';
  if (all === 0) return `No figures${placeWords} are asked for in ${name}${locked}`;
  return ready === all
    ? `Nothing${placeWords} is open for ${name}${locked}`
    : `${all - ready} of ${counted(all, 'figure', 'figures')}${placeWords} ${all - ready === 1 ? 'is' : 'are'} still open for ${name}${locked}`;
}

/** Rows of figures: those that are in with their status, and those that are not. */
function rowsOf(
  lines: readonly CellLine[],
  { only, personId }: Pick<StillOpenInput, 'only' | 'personId'>,
): readonly object[] {
  const [reported, missing] = [lines.filter(isReported), lines.filter((line) => !isReported(line))];
  return [
    ...waitingRows(missing, () => ({ main: 'Not reported', colour: 'Default', under: [] })),
    ...chipRows(reported, figureEnd, (line) =>
      only === 'mine to sign' ? alsoAwaited(line, personId) : whereItIs(line),
    ),
  ];
}

const LONGEST_NAME = 200;

function groupRow(group: string, { scope, period }: StillOpenInput): object {
  const standing = standingIn(scope.filter((line) => line.group === group));
  const { ready, all } = readyOf(standing);
  const action: CardAction = {
    title: 'What is open',
    verb: 'still open',
    data: { where: { group: [group] }, period },
  };
  return plainRow({
    title: group === '' ? 'No group' : clip(group, 100),
    detail: progressSigned(standing) || 'nothing asked for',
    end: { main: `${ready} of ${all}`, colour: 'Default', under: [ready === all ? '✓ all ready' : 'ready'] },
    // A button carries the name twice: one that no council has would make the card too large to be sent.
    action: group === '' || group.length > LONGEST_NAME ? undefined : action,
  });
}

function nextOf({
  period,
  only,
  place,
  mine,
  mayLock,
  latest,
  scope,
}: StillOpenInput): readonly CardAction[] {
  const isLocked = latest?.kind === 'locked';
  const sign: CardAction = {
    title: `Sign off ${counted(mine, 'figure', 'figures')}`,
    verb: 'sign off',
    data: { ...place, period },
  };
  const hasOpen = standingIn(scope).open.length > 0;
  return [
    ...(mine > 0 && !isLocked ? [sign] : []),
    ...(only || Object.keys(place).length > 0 ? [askStillOpen(period)] : []),
    ...(hasOpen ? [askWhoHasNot({ period })] : []),
    ...(mayLock && !isLocked
      ? [{ title: `Lock ${periodName(period)}`, verb: 'lock', data: { period } }]
      : []),
  ];
}
