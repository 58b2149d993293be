/** “Who has confirmed?”, “who has not confirmed?”: figures whose owner has said that they are theirs. */
import { confirmedCard } from '../../cards/arrangements/confirmed.ts';
import { placeOf, placeWords } from '../../cards/words/selectionWords.ts';
import { ME, type Selection } from '../../domain/answers/selection.ts';
import { awayOn } from '../../domain/arrangements/absence.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Answer } from '../basis/command.ts';
import { selectFrom, selectionIn } from '../cells/select.ts';
import { heldNow } from './holdings.ts';

export const confirmed: Answer<'confirmed'> = {
  verb: 'confirmed',
  readsFor: 'many',
  title: 'Who has confirmed?',
  topic: 'People and dates',
  says: 'Shows how many figures have an owner who has said that they are theirs, and who has not answered.',
  examples: ['who has confirmed?', 'who has not confirmed?'],
  who: 'everybody',
  run: async ({ only = 'not confirmed', quarter, page, ...rest }, context) => {
    const { store, tenantId, person, now, calendar } = context;
    const held = await heldNow(context, quarter);
    const place = placeOf(selectionIn(rest));
    const lines = held.holdings.map(({ line }) => line);
    const { scope, chosen } = await selectFrom(context, place, held.period, lines);
    const within = new Set(scope.map(({ ref }) => ref));
    const holdings = held.holdings.filter(({ line }) => within.has(line.ref));
    const away = awayOn(await store.absences.all(tenantId), dayAt(now, calendar.timeZone));
    return {
      ...confirmedCard({
        ...{ period: held.period, only, holdings, leftOut: held.leftOut },
        place: placeWords(chosen.selection, chosen.nameOf),
        whose: onlyOwner(place, chosen.nameOf),
        away: new Map([...away].map(([id, { until }]) => [id, until])),
        isTeam: isPerformanceTeam(person),
        data: { ...place, quarter: held.period },
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      refs: holdings.map(({ line }) => line.ref),
    };
  },
};

/** The name of the one owner that is asked about, and nothing else. */
function onlyOwner(
  { where, outside }: Pick<Partial<Selection>, 'where' | 'outside'>,
  nameOf: (id: string) => string,
): string | undefined {
  const [id, ...others] = where?.owner ?? [];
  const isOnly = Object.keys(where ?? {}).length === 1 && others.length === 0 && !outside;
  if (id === undefined || !isOnly) return undefined;
  return id === ME ? 'You' : nameOf(id);
}
