/** "Why is ICT red?": the commentary of each indicator of a selection. */
import { pageOf } from '../../cards/buttons/paging.ts';
import { reasonsCard, WORDS_PER_PAGE, type WordsInput } from '../../cards/why/reasons.ts';
import type { Rows } from '../../domain/answers/listing.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { explainedRows } from '../../report/workbook/figures.ts';
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

/** The rows of all pages, with their words. */
export async function everyWord({ store, tenantId, calendar }: Context, { lines }: Selected): Promise<Rows> {
  const cells: Cell[] = [];
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    const some = lines.slice(start, start + AT_ONCE);
    const stored = await Promise.all(
      some.map(({ ref, period }) => store.periods.cell(tenantId, period, ref)),
    );
    cells.push(...stored.flatMap((each) => (each ? [each.cell] : [])));
  }
  return explainedRows(cells, calendar.timeZone);
}

/** So many rows are asked for at a time. */
const AT_ONCE = 20;

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
      rows: () => everyWord(context, selected),
    };
  },
};
