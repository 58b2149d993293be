/** “What is still open?”: reported, signed, sent back and open, by group; or the figures that wait, one by one. */
import { stillOpenCard } from '../../cards/closing/stillOpen.ts';
import { placeOf, placeWords } from '../../cards/words/selectionWords.ts';
import { leftOutIn, standingIn } from '../../domain/closing/lock.ts';
import { waitsFor } from '../../domain/closing/signOff.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { figureRows } from '../../report/workbook/figures.ts';
import type { Answer } from '../basis/command.ts';
import { selectDue, selectionIn, shown } from '../cells/select.ts';

export const stillOpen: Answer<'still open'> = {
  verb: 'still open',
  who: 'everybody',
  title: 'What is still open?',
  topic: 'Closing a quarter',
  says: 'Shows how far the quarter is: what is not reported, sent back, to be signed, and signed.',
  examples: ['what is still open?', 'what is waiting for sign-off?', 'what do I have to sign?'],
  reads: true,
  run: async ({ period, only, page, ...rest }, context) => {
    const { store, tenantId, person, calendar } = context;
    const place = placeOf(selectionIn(rest));
    const { chosen, scope } = await selectDue(context, { ...place, period });
    const standing = standingIn(scope);
    const isWhole = Object.keys(place).length === 0;
    const all = only === undefined ? leftOutIn(standing) : ofOnly(only, standing, person);
    const lines = only === undefined && isWhole ? undefined : all;
    return {
      ...stillOpenCard({
        period,
        timeZone: calendar.timeZone,
        place,
        placeWords: placeWords(place, chosen.nameOf),
        only,
        scope,
        lines,
        mine: standing['to be signed'].filter((line) => waitsFor(person, line)).length,
        latest: await store.locks.latest(tenantId, period),
        personId: person.id,
        mayLock: isPerformanceTeam(person),
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      ...(lines ? shown(lines, { page }) : { refs: all.map(({ ref }) => ref) }),
      rows: () => figureRows(all, calendar.timeZone),
    };
  },
};

function ofOnly(
  only: 'to be signed' | 'mine to sign' | 'sent back',
  standing: ReturnType<typeof standingIn>,
  person: { readonly id: string },
): readonly CellLine[] {
  return only === 'mine to sign'
    ? worstFirst(standing['to be signed'].filter((line) => waitsFor(person, line)))
    : standing[only];
}
