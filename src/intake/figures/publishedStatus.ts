/** Statuses that were published beside figures: compared with what the rule gives, and kept where there is no figure. */
import { showExactly } from '../../domain/figures/figure.ts';
import { monthLineOf } from '../../domain/history/monthLines.ts';
import type { Cell, Override } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { explain } from '../../domain/judging/explain.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { IMPORT } from '../../domain/person.ts';
import { REASON_LIMIT } from '../../domain/reporting/override.ts';
import { STATES } from '../../domain/schemes/state.ts';
import { monthsIn, monthTitle } from '../../domain/time/month.ts';
import { periodName, type YearStart } from '../../domain/time/period.ts';
import { lettersOf } from '../table/nearest.ts';
import { countOf } from '../table/words.ts';
import type { FileFigure } from './rows/scoreChecks.ts';

type Schemed = Pick<Cell, 'ref' | 'scheme' | 'period'>;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .toLowerCase();

/** The colour that is written, by its name or its initials: `Very Green`, `VG`. Undefined where it is none of the scheme. */
function colourWritten(said: string, cell: Schemed): string | undefined {
  const wanted = lettersOf(said);
  const names = schemeOf(cell).bands.map(({ name }) => name);
  return (
    names.find((name) => lettersOf(name) === wanted) ?? names.find((name) => initialsOf(name) === wanted)
  );
}

/** A state that is written, by its name, the council’s name for it, or a word that says there is none. */
function stateWritten(said: string, cell: Schemed): string | undefined {
  const wanted = lettersOf(said);
  if (['na', 'none', 'notarget', 'norag', 'notrated'].includes(wanted)) return 'No target';
  return STATES.find((state) => [state, statusName(state, cell)].some((name) => lettersOf(name) === wanted));
}

/** Why a published status can’t be read; undefined when it can. */
export function statusFault(said: string, cell: Schemed): string | undefined {
  if (said === '' || colourWritten(said, cell) || stateWritten(said, cell)) return undefined;
  const names = schemeOf(cell)
    .bands.map(({ name }) => name)
    .toReversed();
  return `“${said.slice(0, 40)}” is no status of ${cell.ref}, whose scheme is ${cell.scheme}. Write one of ${names.join(', ')}, or leave it empty.`;
}

/** The override that keeps a published colour where no figure was published; undefined for a state. */
export function keptStatus(
  said: string,
  commentary: string,
  cell: Schemed,
  at: string,
): Override | undefined {
  const status = colourWritten(said, cell);
  const reason = commentary.trim().slice(0, REASON_LIMIT) || 'Published so, without a figure.';
  return status === undefined ? undefined : { status, reason, by: IMPORT, at };
}

/** How many statuses were published beside figures, and a line for each that the rule does not give. */
export type PublishedStatuses = { readonly count: number; readonly different: readonly string[] };

/** The line on a published status that is not the one of the cell as it is stored now; none where it is. */
export function besideRule(said: string, cell: Cell): readonly string[] {
  const published = colourWritten(said, cell) ?? stateWritten(said, cell) ?? said;
  if (published === cell.status) return [];
  return [
    `Look at this: ${cell.ref} ${periodName(cell.period)}: published ${statusName(published, cell)}, and the rule gives ${statusName(cell.status, cell)}. ${explain(cell)}`,
  ];
}

/** The same of a month, which is compared and not kept: the line on one that the rule does not give, or that has no figure. */
export function monthBesideRule(
  { monthStatus: said, month: place = 0 }: Pick<FileFigure, 'monthStatus' | 'month'>,
  cell: Cell,
  yearStart: YearStart,
): readonly string[] {
  const published = colourWritten(said, cell) ?? stateWritten(said, cell) ?? said;
  const line = monthLineOf(cell, place, yearStart);
  const month = monthsIn(cell.period, yearStart)[place];
  const named = `Look at this: ${cell.ref} ${month === undefined ? '' : monthTitle(month)}: published ${statusName(published, cell)}`;
  if (typeof line?.figure !== 'string') {
    return [
      `${named} without a figure. The status of a month is compared with its figure, and not kept alone.`,
    ];
  }
  const status = line.status ?? 'No target';
  if (published === status) return [];
  return [
    `${named}, and the rule gives ${statusName(status, cell)}: ${showExactly(line.figure, cell.unit, cell.decimals)} against ${showTarget(line.target, cell)}.`,
  ];
}

const TO_KEEP_PUBLISHED =
  'What is stored is what the rule gives. Where the council had a reason for another, ask Ragtime “override” with the reference, and say it.';

/** What was published against what the rule gives, in lines; none where nothing was published. */
export function comparedWithRule({ count, different }: PublishedStatuses): readonly string[] {
  if (count === 0) return [];
  const same = count - different.length;
  return [
    `${countOf(count, 'published status', 'published statuses')} compared: ${same} as the rule gives${different.length === 0 ? '.' : `, ${different.length} not:`}`,
    ...different,
    ...(different.length === 0 ? [] : [TO_KEEP_PUBLISHED]),
  ];
}
