/** "Why is ICT red?": the commentary of each indicator of a selection. */
import { pageOf } from '../../cards/buttons/paging.ts';
import { reasonsCard, WORDS_PER_PAGE, type WordsInput } from '../../cards/why/reasons.ts';
import type { Answer, Context } from '../basis/command.ts';
import { type Selected, select, shown } from '../cells/select.ts';

/** Lines with their words, for one page: the words of other pages stay in the store. */
export async function withWords(
  { store, tenantId }: Context,
  { chosen, lines }: Selected,
  asked: number | undefined,
): Promise<WordsInput> {
  const page = pageOf(lines, asked ?? 0, WORDS_PER_PAGE);
  const stored = await Promise.all(
    page.rows.map(({ ref, period }) => store.periods.cell(tenantId, period, ref)),
  );
  const rows = stored.flatMap((each) => (each ? [each.cell] : []));
  return { ...chosen, count: lines.length, page: { ...page, rows } };
}

export const reasons: Answer<'reasons'> = {
  verb: 'reasons',
  who: 'everybody',
  title: 'What owners say',
  topic: 'Why and what next',
  says: 'Gives the commentary on each of the indicators that are red, off target or anything else.',
  examples: ['explain the reds'],
  run: async (args, context) => {
    const selected = await select(context, args);
    return {
      ...reasonsCard(await withWords(context, selected, args.page)),
      replaces: args.page !== undefined,
      ...shown(selected.lines, { page: args.page, size: WORDS_PER_PAGE }),
    };
  },
};
