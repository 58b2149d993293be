/** "What does CPI13 measure?", "what is its target?": an indicator's definition, aspect by aspect. */
import { defineCard } from '../../cards/indicator/define.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { type TargetSpan, targetSpans } from '../../domain/indicators/targetHistory.ts';
import type { Answer, Context } from '../basis/command.ts';
import { teamNames } from '../basis/team.ts';
import { completenessIn, nextCellOf } from '../cells/cellsOf.ts';
import { earlierCells, periodsInFiveYears } from '../cells/earlierCells.ts';

export const define: Answer<'define'> = {
  verb: 'define',
  who: 'everybody',
  title: 'What it means',
  topic: 'One indicator',
  says: 'Says what an indicator measures, how it is worked out, its target over time, and how it is judged.',
  examples: ['what does CPI13 measure?', 'what is the target for CPI13?', 'how is CPI13 calculated?'],
  run: async ({ ref, period, aspect }, context) => {
    const { store, tenantId } = context;
    const [cell, indicator] = await Promise.all([
      nextCellOf(context, period, ref),
      store.register.indicator(tenantId, ref),
    ]);
    const [spans, team, versions] = await Promise.all([
      aspect === 'targets' ? spansOf(context, cell) : [],
      teamNames(context),
      store.register.definitions(tenantId, ref),
    ]);
    return {
      ...defineCard({
        aspect,
        indicator,
        cell,
        spans,
        team,
        versions,
        completeness: await completenessIn(context, cell.period),
        isAhead: cell.period > context.reporting,
        timeZone: context.calendar.timeZone,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};

/** The targets over time: as the quarters were judged, and as set for those to come. */
async function spansOf(context: Context, cell: Cell): Promise<readonly TargetSpan[]> {
  const [earlier, set] = await Promise.all([
    earlierCells(context, cell, periodsInFiveYears(cell) - 1),
    context.store.register.targets(context.tenantId),
  ]);
  const coming = set.filter(({ ref, period }) => ref === cell.ref && period > cell.period);
  return targetSpans([...earlier, cell, ...coming]).filter(({ targets }) =>
    targets.some(({ kind }) => kind !== 'none'),
  );
}
