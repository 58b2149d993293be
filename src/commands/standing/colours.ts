/** "What does amber mean?", "what do the colours mean?": the thresholds of colours by the rules in use. */
import { coloursCard, type InUse } from '../../cards/standing/colours.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import type { Answer } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { tableOf } from '../cells/table.ts';

export const colours: Answer<'colours'> = {
  verb: 'colours',
  who: 'everybody',
  title: 'What colours mean',
  topic: 'Where things stand',
  says: 'Says what earns red, amber, green and the other colours by the rules that your indicators are judged by.',
  examples: ['what does amber mean?', 'what do the colours mean?'],
  reads: true,
  run: async ({ period, status }, context) => {
    const cells = (await tableOf(context, period)).filter((cell) => cell.status !== 'Retired');
    const counts = new Map<Scheme, number>();
    for (const cell of cells) {
      const scheme = schemeOf(cell);
      counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
    }
    const inUse: readonly InUse[] = [...counts]
      .map(([scheme, count]) => ({ scheme, count }))
      .toSorted((a, b) => b.count - a.count);
    return {
      ...coloursCard({
        status,
        inUse,
        tolerated: cells.filter(({ tolerance }) => tolerance !== null).length,
        completeness: await completenessIn(context, period),
      }),
      // It shows no figures, but may be gone on from: “and amber?”, “which ones are?”
      refs: [],
      replaces: false,
    };
  },
};
