/** Buttons for follow-up questions about a period or a selection of it. */
import { MOST_AMONG, type Selection } from '../../domain/answers/selection.ts';
import { Frequency, isDueIn } from '../../domain/time/frequency.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { type Chosen, isNarrowed } from '../words/selectionWords.ts';
import type { CardAction } from './button.ts';

type Of = { readonly period: Period; readonly selection?: Selection };

/** “Summary”: counts by status. */
export const askSummary = (period: Period): CardAction => ({
  title: 'Summary',
  verb: 'summary',
  data: { period },
});

/** “My indicators”: those of whoever asks. */
export const askMine = (period: Period): CardAction => ({
  title: 'My indicators',
  verb: 'mine',
  data: { period },
});

/** One card for all that whoever asks still has to report. */
export const askReportAll = (period: Period): CardAction => ({
  title: 'Report all of mine',
  verb: 'report all',
  data: { period },
});

/** The figures off target of a selection, ignoring the standing it asked for. */
export const askOffTarget = ({ selection, period }: Of): CardAction => ({
  title: 'What’s off target?',
  verb: 'list',
  data: { ...selection, asked: { kind: 'off target' }, period },
});

/** Every outstanding figure of the period. */
export const askNotReported = (period: Period): CardAction => ({
  title: 'Not reported',
  verb: 'list',
  data: { asked: { kind: 'not reported' }, period },
});

/** The people behind the outstanding figures. */
export const askWhoHasNot = ({ selection, period }: Of): CardAction => ({
  title: 'Who hasn’t reported?',
  verb: 'who',
  data: { ...selection, asked: { kind: 'not reported' }, period },
});

/** Owners of outstanding figures who were not reminded, as of now. */
export const ASK_NOT_CHASED: CardAction = {
  title: 'Who hasn’t been chased?',
  verb: 'not chased',
  data: { asked: { kind: 'not reported' } },
};

/** People whom Ragtime can’t write to, as of now. */
export const ASK_OUT_OF_REACH: CardAction = {
  title: 'Who can’t be reached?',
  verb: 'out of reach',
  data: { asked: { kind: 'all' } },
};

export const ASK_HELP: CardAction = { title: 'Help', verb: 'help', data: {} };

/** The selection and its period as a card's button carries them. */
export const asData = ({
  selection,
  period,
}: Pick<Chosen, 'selection' | 'period'>): Selection & { readonly period: Period } => ({
  ...selection,
  period,
});

/** “Why?” for part of a selection, by reference; nothing for no references, or too many. */
export function askWhyOf(
  { period }: Pick<Chosen, 'period'>,
  title: string,
  lines: readonly { readonly ref: string }[],
): readonly CardAction[] {
  if (lines.length === 0 || lines.length > MOST_AMONG) return [];
  const among = lines.map(({ ref }) => ref);
  return [{ title, verb: 'reasons', data: { asked: { kind: 'all' }, among, period } }];
}

/** The buttons offered where the part of the council asked about has no indicators; undefined where it has some. */
export function insteadOf(
  { selection, period, total }: Chosen,
  verb: string,
  more: CardAction['data'] = {},
): readonly CardAction[] | undefined {
  if (total > 0 || !isNarrowed(selection)) return undefined;
  const { where: _where, outside: _outside, among: _among, ...rest } = selection;
  const due = Object.keys(more).length === 0 ? lastDue(selection, period) : undefined;
  return [
    ...(due ? [{ title: `Same for ${periodName(due)}`, verb, data: { ...selection, period: due } }] : []),
    { title: 'Same for everything', verb, data: { ...more, ...rest, period } },
    askSummary(period),
  ];
}

/**
 * The latest earlier quarter in which an indicator of that frequency was due; undefined where no frequency was asked
 * for.
 */
function lastDue({ where }: Selection, period: Period): Period | undefined {
  const wanted = Frequency.options.filter((each) => where?.frequency?.includes(each));
  return [1, 2, 3]
    .map((back) => shiftPeriod(period, -back))
    .find((each) => wanted.some((frequency) => isDueIn({ frequency }, each)));
}
