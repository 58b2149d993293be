/** The values that a template's text may hold: worked out from the figures, or given for the meeting. */

import { lockWords } from '../../cards/closing/signingWords.ts';
import { asLine, counted, grouped } from '../../cards/words/text.ts';
import { onDay } from '../../cards/words/when.ts';
import { reportedOf } from '../../domain/answers/summary.ts';
import { periodMonths, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { isGiven, type ValueName, type WorkedOut } from '../wording/names.ts';
import type { Setting } from './setting.ts';

/** The values that say how many, which are counted again before a file is written. */
export const COUNTED = [
  'indicators',
  'on target',
  'off target',
  'without a colour',
  'better',
  'worse',
  'unchanged',
  'carried',
] as const;

/** The text of a value; undefined for one that nobody has given. */
export function saidFor(setting: Setting, name: ValueName): string | undefined {
  if (!isGiven(name)) return asLine(workedOut(setting, name));
  const { given, committee } = setting.input;
  const said = asLine(given[name] ?? '');
  if (said !== '') return said;
  return name === 'to' && committee !== undefined ? asLine(committee) : undefined;
}

function workedOut(setting: Setting, name: WorkedOut): string {
  const { input, cells, moved } = setting;
  const { period, yearStart, committee, group } = input;
  const ways = (way: string): number => moved.movers.filter((mover) => mover.way === way).length;
  switch (name) {
    case 'period':
      return periodName(period);
    case 'period before':
      return periodName(shiftPeriod(period, -1));
    case 'months':
      return periodMonths(period, yearStart);
    case 'committee':
      return committee ?? 'all committees';
    case 'group':
      return group ?? 'all groups';
    case 'scope':
      return [group, committee].filter((each) => each !== undefined).join(', ') || 'the council';
    case 'standing':
      return standingOf(setting);
    case 'reported': {
      const { reported, expected } = reportedOf(cells);
      return reported === expected
        ? `All ${counted(expected, 'figure', 'figures')} due in the quarter`
        : `${reported} of the ${counted(expected, 'figure', 'figures')} due in the quarter`;
    }
    case 'indicators':
      return counted(cells.length, 'indicator', 'indicators');
    case 'on target':
      return grouped(setting.counted.filter((each) => each.isColoured && !each.offTarget).length);
    case 'off target':
      return grouped(setting.counted.filter(({ offTarget }) => offTarget).length);
    case 'without a colour':
      return grouped(setting.counted.filter(({ isColoured }) => !isColoured).length);
    case 'better':
      return grouped(ways('better'));
    case 'worse':
      return grouped(ways('worse'));
    case 'unchanged':
      return grouped(moved.unchanged.length);
    case 'carried': {
      const count = cells.filter(({ carriedInto }) => carriedInto !== undefined).length;
      return count === 0
        ? 'Every figure is of the quarter itself.'
        : `${counted(count, 'figure is', 'figures are')} carried: what is not due in the quarter stands with its latest figure and the date of that.`;
    }
  }
}

/** What the paper is as of: the lock, or a draft of a day. */
function standingOf({ input: { lock, at, timeZone, period } }: Setting): string {
  return lock
    ? `The figures are as they stood when the quarter was locked. ${lockWords(lock, timeZone)}`
    : `This is a draft of ${onDay(at, timeZone)}: ${periodName(period)} is not locked, and its figures may still change.`;
}
