/** What an import of figures would do, in lines, and the question whether it may. */
import { capital } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import { showExactly } from '../../domain/figures/figure.ts';
import { type Cell, isReported, type Revision } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Importing } from '../importing.ts';
import { countOf, shortened } from '../table/words.ts';
import type { QuarterPlan } from './quarterPlan.ts';
import type { Figured } from './scoreFigure.ts';

/** True where another figure is in already. */
export const isReplaced = (figure: string | null, stored: StoredCell | undefined): boolean =>
  stored !== undefined && isReported(stored.cell) && stored.cell.figure !== figure;

/** Lines on a quarter: its figures, and those of others that are judged again because of one. */
export const quarterLines = ({ figures, compared }: QuarterPlan): readonly string[] => [
  ...figures.map(figureLine),
  ...compared.flatMap(({ cell, revision }) => (revision ? [rejudgedLine(cell, revision)] : [])),
];

function figureLine({ cell, stored, differences }: Figured): string {
  const figure = cell.figure === null ? '' : `${showExactly(cell.figure, cell.unit, cell.decimals)} `;
  const before = stored?.cell.status ?? cell.status;
  const status = before === cell.status ? [] : [`status: ${before} → ${cell.status}`];
  const what = differences.length > 0 ? [...differences, ...status].join('; ') : `${figure}${cell.status}`;
  return `  ${cell.ref} ${periodName(cell.period)}: ${what}`;
}

const rejudgedLine = ({ ref, period }: Cell, { before, status, reason }: Revision): string =>
  `  ${ref} ${periodName(period)}: judged again, ${before?.status ?? ''} → ${status}. ${reason}`;

/**
 * Asks about replaced figures, and about those the form would ask about too: managers are told of a slip in minutes.
 */
export async function agree(
  { confirm }: Importing,
  {
    replaced,
    doubts,
    wide,
  }: {
    readonly replaced: readonly Figured[];
    readonly doubts: readonly string[];
    /** What a wide file was read as; empty for any other. */
    readonly wide: readonly string[];
  },
): Promise<void> {
  if (replaced.length + doubts.length + wide.length === 0) return;
  const lines = shortened(
    replaced.map(
      ({ cell, stored, differences }) =>
        `  ${cell.ref} ${periodName(cell.period)}: ${differences[0] ?? ''}, from ${stored?.cell.reportedBy?.name ?? 'nobody'}`,
    ),
  );
  const question = [
    ...shortened(wide),
    ...(replaced.length === 0 ? [] : [`${capital(countOf(replaced.length, 'figure'))} would be replaced:`]),
    ...lines,
    ...(doubts.length === 0
      ? []
      : [
          `${capital(countOf(doubts.length, 'figure'))} of the quarter being reported ${doubts.length === 1 ? 'is' : 'are'} far from what came before:`,
        ]),
    ...shortened(doubts.map((doubt) => `  ${doubt}`)),
  ];
  if (await confirm(question.join('\n'))) return;
  throw new DomainError('Nothing was imported.');
}
