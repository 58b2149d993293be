/** "ICT against Finance", "red by directorate", "which service is worst?": the values of one facet beside each other. */
import { nameIn, sidesCard } from '../../cards/standing/sides.ts';
import { standing } from '../../cards/words/standingWords.ts';
import { isSelected, ME } from '../../domain/answers/selection.ts';
import { sidesIn } from '../../domain/answers/sides.ts';
import { sideRows } from '../../report/workbook/standing.ts';
import type { Answer } from '../basis/command.ts';
import { select } from '../cells/select.ts';

export const sides: Answer<'sides'> = {
  verb: 'sides',
  who: 'everybody',
  title: 'Side by side',
  topic: 'Where things stand',
  says: 'Puts groups, partner authorities or people side by side, the worst first, with bars.',
  examples: ['red by service', 'which service is worst?'],
  run: async (args, context) => {
    const { facet } = args;
    const named = args.sides?.map((side) => (side === ME ? context.person.id : side));
    // People that are named are looked up where they have nothing in the period.
    const { chosen, scope, asking } = await select(context, args);
    const { selection } = chosen;
    // By what is off target, as in a summary: of what is on target, a side lacks what is only not reported yet.
    const asked = selection.asked.kind === 'all' ? ({ kind: 'off target' } as const) : selection.asked;
    const { except, change } = selection;
    const cells = scope.filter((cell) =>
      isSelected(
        cell,
        { asked: { kind: 'all' }, ...(except && { except }), ...(change && { change }) },
        asking,
      ),
    );
    const beside = sidesIn(cells, facet, named, { asked, isLate: asking.isLate });
    return {
      ...sidesCard({
        ...chosen,
        facet,
        named: args.sides,
        asked,
        sides: beside,
        page: args.page ?? 0,
      }),
      replaces: args.page !== undefined,
      refs: [],
      rows: () =>
        sideRows(
          beside.map((side) => ({ ...side, name: nameIn({ ...chosen, facet }, side.value) })),
          standing(asked, chosen.called),
        ),
    };
  },
};
