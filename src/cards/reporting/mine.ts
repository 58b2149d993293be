/** "My indicators": a person's outstanding figures, then the reported ones. */
import { ME } from '../../domain/answers/selection.ts';
import { firstDue } from '../../domain/arrangements/extension.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askReport } from '../buttons/onIndicator.ts';
import { askOffTarget, askReportAll, askSummary, askWhoHasNot } from '../buttons/onPeriod.ts';
import { besidesText, reportBesides } from '../buttons/owedElsewhere.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows, reportRows } from '../parts/row.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { counted } from '../words/text.ts';

export type MineInput = {
  /** Completeness of the period, everybody's figures counted. */
  readonly completeness: Completeness;
  readonly due: Day;
  readonly today: Day;
  /** The person's indicators, the outstanding ones first. */
  readonly lines: readonly CellLine[];
  /** Their outstanding figures of another quarter. */
  readonly besides?: readonly CellLine[];
  /** The number of indicators they manage, where they own none. */
  readonly managed?: number;
  /** The number of figures that wait for their signature. */
  readonly toSign?: number;
  /** Is the person of the performance team, who can report anybody’s figure? */
  readonly isTeam?: boolean;
  /** Is the quarter locked for them, so that nothing of it is theirs to report any more? */
  readonly isLocked?: boolean;
  /** The page, from 0. */
  readonly page: number;
};

/** Lists a person's own indicators. */
export function mineCard(input: MineInput): Rendered {
  const { completeness, lines, besides = [], managed = 0, isLocked = false, page: asked } = input;
  const toSign = isLocked ? 0 : (input.toSign ?? 0);
  const isLeft = (line: CellLine): boolean => isOwed(line) && !isLocked;
  const { period } = completeness;
  const page = pageOf(lines, asked);
  const left = lines.filter(isLeft).length;
  const headline = isLocked ? lockedHeadline(lines, period) : headlineOf(left, lines, period);
  const toReport = page.rows.filter(isLeft);
  const others = page.rows.filter((line) => !isLeft(line));
  const heading = isLocked ? '' : toReport.length === 0 ? 'Reported' : 'Already reported';
  const section = (heading: string, rows: readonly object[]) =>
    rows.length === 0 ? [] : [{ heading, rows }];
  return answerCard({
    headline,
    subtitle: withSignWords(subtitleOf({ ...input, toSign }, left), toSign),
    sections: [...section('To report', reportRows(toReport)), ...section(heading, chipRows(others))],
    note: pageText(page),
    source: completenessWords(completeness),
    turns: [
      ...nextReport(lines.filter(isLeft)),
      ...(toSign > 0 ? [askToSign(toSign, period)] : []),
      ...reportBesides(besides),
      ...turnPage(page, 'mine', { period }),
    ],
    next: [...instead(lines, managed, period), askSummary(period)],
  });
}

function lockedHeadline(lines: readonly CellLine[], period: Period): string {
  const name = periodName(period);
  const expected = lines.filter(isExpected);
  if (expected.length === 0) return headlineOf(0, lines, period);
  const missing = expected.filter(isOwed).length;
  return missing === 0
    ? `${name} is locked, with all of your indicators reported`
    : `${name} is locked, without ${missing} of your ${counted(expected.length, 'indicator', 'indicators')}`;
}

function headlineOf(left: number, lines: readonly CellLine[], period: Period): string {
  const name = periodName(period);
  // One that is suspended is neither reported nor still to be.
  const total = lines.filter(isExpected).length;
  if (total === 0 && lines.length > 0) return `Nothing of yours is to be reported for ${name}`;
  if (total === 0) return `No indicators are recorded as yours for ${name}`;
  if (total === 1) return `Your one indicator is ${left === 0 ? '' : 'still to be '}reported for ${name}`;
  if (left === 0) return `All ${total} of your indicators are reported for ${name}`;
  if (left === total) return `All ${total} of your indicators are still to be reported for ${name}`;
  return `${left} of your ${total} indicators ${left === 1 ? 'is' : 'are'} still to be reported for ${name}`;
}

function subtitleOf(
  { lines, besides = [], managed = 0, toSign = 0, isTeam, isLocked, due, today }: MineInput,
  left: number,
): string {
  const others = besidesText(besides);
  if (left > 0) {
    const day = firstDue(lines.filter(isOwed), due);
    const when = today > day ? `Was due ${dayNearby(day)}` : `Due ${dayNearby(day)}`;
    return others === '' ? when : `${when}. ${others}`;
  }
  if (others !== '') return others;
  if (isLocked && lines.length > 0)
    return 'Nothing more to do: only the performance team can change its figures.';
  if (lines.length > 0) return toSign > 0 ? 'Nothing more to report.' : 'Nothing more to do.';
  if (isTeam) return TEAM;
  return managed > 0 ? MANAGES : 'Ask the performance team if you expected to find some here.';
}

const withSignWords = (subtitle: string, toSign: number): string =>
  toSign === 0
    ? subtitle
    : `${subtitle.replace(/(?<![.!?])$/, '.')} ${counted(toSign, 'figure waits', 'figures wait')} for your signature.`;

const askToSign = (toSign: number, period: Period): CardAction => ({
  title: `${toSign} to sign`,
  verb: 'still open',
  data: { only: 'mine to sign', period },
});

function nextReport(lines: readonly CellLine[]): readonly CardAction[] {
  const [next] = lines;
  if (!next) return [];
  return lines.length > 1 ? [askReportAll(next.period), askReport(next)] : [askReport(next)];
}

const TEAM =
  'You own none and are nobody’s deputy. As the performance team you can report any: write “submit” and its reference.';
const MANAGES = 'You own none and are nobody’s deputy. What you manage is others’ to report.';

/** The buttons for somebody who has no figures to report. */
function instead(lines: readonly CellLine[], managed: number, period: Period): readonly CardAction[] {
  if (lines.length > 0) return [];
  const all = { kind: 'all' };
  const theirs = { asked: all, where: { manager: [ME] }, period };
  return [
    managed > 0
      ? { title: `The ${managed} that you manage`, verb: 'list', data: theirs }
      : askOffTarget({ period }),
    askWhoHasNot({ period }),
  ];
}
