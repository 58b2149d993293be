/** "CPI13 against last year": one figure against another period's, its target, or comparable councils' figures. */
import {
  neighboursContrastCard,
  periodContrastCard,
  targetContrastCard,
} from '../../cards/indicator/contrast.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { readNeighbours } from '../../domain/indicators/neighbours.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import { teamNames } from '../basis/team.ts';
import { cardContextOf, cellOf, latestCellOf } from '../cells/cellsOf.ts';

export const contrast: Answer<'contrast'> = {
  verb: 'contrast',
  who: 'everybody',
  title: 'Compare a figure',
  topic: 'One indicator',
  says: 'Holds an indicator’s figure against another quarter, its target, or comparable councils.',
  examples: ['CPI13 against last year', 'how does CPI13 compare with our neighbours?'],
  run: async (args, context) => {
    const cell = await latestCellOf(context, args.period, args.ref);
    const beside = { cell, ...(await cardContextOf(context, cell.period)) };
    const card = async () => {
      if (args.against === 'target') return targetContrastCard(beside);
      if (args.against === 'neighbours') {
        const indicator = await context.store.register.indicator(context.tenantId, args.ref);
        const text = indicator?.neighbours;
        return neighboursContrastCard({
          ...beside,
          neighbours: text === undefined ? undefined : readNeighbours(text),
          standard: indicator?.standard,
          team: await teamNames(context),
        });
      }
      return periodContrastCard({ ...beside, other: await otherCell(cell, args.other, context) });
    };
    return { ...(await card()), replaces: false, refs: [args.ref] };
  },
};

/** The same quarter of last year unless another period was named. */
async function otherCell({ ref, period }: Cell, other: Period | undefined, context: Context): Promise<Cell> {
  const wanted = other ?? shiftPeriod(period, -4);
  if (wanted === period) {
    throw new DomainError(`Both are ${periodName(period)}. Name the quarter to compare it with.`);
  }
  return (await cellOf(context, wanted, ref)).cell;
}
