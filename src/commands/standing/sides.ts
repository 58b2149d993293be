/** "ICT against Finance", "red by directorate", "which service is worst?": the values of one facet beside each other. */
import { z } from 'zod';
import { sidesCard } from '../../cards/standing/sides.ts';
import { Facet, isSelected, ME } from '../../domain/answers/selection.ts';
import { sidesIn } from '../../domain/answers/sides.ts';
import type { Command } from '../basis/command.ts';
import { AnySelectionArgs, select } from '../cells/select.ts';

const Args = AnySelectionArgs.extend({
  facet: Facet,
  /** As the register writes them, people by id or `me`; all there are without. */
  sides: z.array(z.string().min(1)).min(1).max(30).optional(),
});

export const sides: Command<z.infer<typeof Args>> = {
  verb: 'sides',
  title: 'Side by side',
  topic: 'Where things stand',
  says: 'Puts groups, partner authorities or people side by side, the worst first, with bars.',
  examples: ['red by service', 'which service is worst?'],
  args: Args,
  run: async (args, context) => {
    const { facet } = args;
    const named = args.sides?.map((side) => (side === ME ? context.person.id : side));
    // People that are named are looked up where they have nothing in the period.
    const { chosen, scope, asking } = await select(context, args);
    const { selection } = chosen;
    const asked = selection.asked.kind === 'all' ? ({ kind: 'on target' } as const) : selection.asked;
    const { except, change } = selection;
    const cells = scope.filter((cell) =>
      isSelected(
        cell,
        { asked: { kind: 'all' }, ...(except && { except }), ...(change && { change }) },
        asking,
      ),
    );
    return {
      ...sidesCard({
        ...chosen,
        facet,
        named: args.sides,
        asked,
        sides: sidesIn(cells, facet, named, { asked, isLate: asking.isLate }),
        page: args.page ?? 0,
      }),
      replaces: args.page !== undefined,
      refs: [],
    };
  },
};
