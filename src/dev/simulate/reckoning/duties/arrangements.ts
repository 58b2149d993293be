/** Duties that arrangements make: the cover is told, a cover’s no as well, and whoever is given more time. */
import { askedOn, hasMoreTime } from '../../council/asked.ts';
import type { SimulatedFigure } from '../../council/council.ts';
import type { Duty } from '../account.ts';
import { givenIn, isAboutAbsence } from '../arranged.ts';
import type { Eyes } from '../eyes.ts';

/** What is due to whom about absences that are not over, and about these figures of the quarter being reported. */
export function arrangedDuties(asked: readonly SimulatedFigure[], eyes: Eyes): readonly Duty[] {
  const { council, chats, asOf, today, period } = eyes;
  const duty = (id: string, key: string, isMet: boolean): readonly Duty[] =>
    eyes.canBeTold(id) ? [{ key: `${key} to ${id}`, to: [id], isMet, else: 'lost' }] : [];
  const absences = [...council.absences.values()].filter(
    ({ until, since }) => until >= today && since < asOf,
  );
  return [
    ...absences.flatMap((absence) => {
      const { person, from, cover, declinedBy, since } = absence;
      const isTold = (id: string, kind: 'cover' | 'uncovered'): boolean =>
        eyes.had(id, kind, since, (heard) => isAboutAbsence(heard, absence, kind));
      const toHear = declinedBy ? [...council.team, person].filter(({ id }) => id !== declinedBy.id) : [];
      return [
        ...(cover ? duty(cover.id, `cover for ${person.id} from ${from}`, isTold(cover.id, 'cover')) : []),
        ...toHear.flatMap(({ id }) =>
          duty(id, `that nobody covers for ${person.id} from ${from}`, isTold(id, 'uncovered')),
        ),
      ];
    }),
    ...asked.flatMap((figure) => {
      const who = hasMoreTime(figure, today) ? askedOn(council, figure, today) : null;
      if (!who || !figure.moreTime) return [];
      const { until, since } = figure.moreTime;
      const isTold = chats
        .of(who.id)
        .some(
          (heard) =>
            heard.read.kind === 'more time' &&
            heard.at >= since &&
            givenIn(heard, council, period).some(({ name }) => name === figure.name),
        );
      return duty(who.id, `more time for ${figure.name} until ${until}`, isTold);
    }),
  ];
}
