/** The weekly digest: one card of what came in, what is off target, what recovered and what is still to come. */
import type { Theirs } from '../../domain/alerts/theirs.ts';
import type { WeekOf } from '../../domain/alerts/weekly.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { askOffTarget, askSummary } from '../buttons/onPeriod.ts';
import { answerCard, type Section } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { refsNamed } from '../words/names.ts';
import { counted, dotted } from '../words/text.ts';

export type WeeklyInput = WeekOf & {
  /** The quarter being reported. */
  readonly period: Period;
  readonly because: Theirs['because'];
  /** How many figures of the quarter they may not be told of. */
  readonly leftOut?: number;
};

/** Rows of each section; the rest is counted. */
const MOST_ROWS = 5;

const BECAUSE: Readonly<Record<Theirs['because'], string>> = {
  'they follow them': 'It is of what you follow.',
  'they have a part in their service':
    'It is of the services in which you own or manage something; once you follow something, it is of that.',
  'they have none of their own': 'It is of the whole council; once you follow something, it is of that.',
};

/** The digest. */
export function weeklyCard(input: WeeklyInput): Rendered {
  const { period, off, recovered, others, toCome, because, leftOut = 0 } = input;
  const all = [...off, ...recovered, ...others];
  const more = (lines: readonly CellLine[]): readonly string[] =>
    lines.length > MOST_ROWS ? [`${lines.length - MOST_ROWS} more`] : [];
  const section = (heading: string, lines: readonly CellLine[]): Section => ({
    heading: dotted(`${heading}: ${lines.length}`, ...more(lines)),
    rows: chipRows(lines.slice(0, MOST_ROWS)),
  });
  return answerCard({
    headline: `${counted(all.length, 'figure', 'figures')} came in last week`,
    subtitle: `${periodName(period)} is being reported. ${
      toCome.length === 0
        ? 'Nothing is still to come.'
        : `${counted(toCome.length, 'figure is', 'figures are')} still to come: ${refsNamed(toCome)}.`
    }`,
    sections: [
      section('Off target', off),
      section('On target again', recovered),
      section('The others', others),
    ],
    note: sentences(
      BECAUSE[because],
      leftOut === 0
        ? ''
        : `Not counted here: ${counted(leftOut, 'figure', 'figures')} of ${periodName(period)}, which ${leftOut === 1 ? 'is' : 'are'} not for everybody.`,
      'In a week in which nothing comes in I send none. “Stop the weekly digest” ends it.',
    ),
    next: [
      askOffTarget({ period }),
      askSummary(period),
      { title: 'What do I follow?', verb: 'following', data: {} },
    ],
  });
}
