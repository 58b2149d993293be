/** Duties to ask: whoever owes figures, whose people do, or who had a reminder put off; and what a reminder shows since. */
import type { PersonRef } from '../../../../domain/person.ts';
import { changedAt, isStillOwed } from '../../council/asked.ts';
import { figureNamed, type SimulatedFigure } from '../../council/council.ts';
import { momentAt } from '../../time/cycleDays.ts';
import type { Duty } from '../account.ts';
import { putOffOn } from '../arranged.ts';
import type { Eyes } from '../eyes.ts';

/** Since when something is due, and the stage that it is due with. */
export type When = { readonly since: number; readonly stage: string };

/** Figures by the person that each is somebody’s. */
export function byPerson(
  figures: readonly SimulatedFigure[],
  whose: (figure: SimulatedFigure) => PersonRef | null,
): ReadonlyMap<PersonRef, readonly SimulatedFigure[]> {
  const people = new Map<string, { person: PersonRef; theirs: SimulatedFigure[] }>();
  for (const figure of figures) {
    const person = whose(figure);
    if (!person) continue;
    const entry = people.get(person.id) ?? { person, theirs: [] };
    entry.theirs.push(figure);
    people.set(person.id, entry);
  }
  return new Map([...people.values()].map(({ person, theirs }) => [person, theirs]));
}

/** Duties to ask everybody who owes something, or whose people do, or to name them to the team. */
export function askedDuties(
  kind: 'digest' | 'escalation',
  people: ReadonlyMap<PersonRef, readonly SimulatedFigure[]>,
  { since, stage }: When,
  eyes: Eyes,
): readonly Duty[] {
  return [...people].flatMap(([{ id, name }, theirs]): readonly Duty[] => {
    const putOff = putOffOn(eyes.council, id, eyes.today, { period: eyes.period, asOf: eyes.asOf });
    if (kind === 'digest' && putOff?.kind === 'waits') return [];
    const names = theirs.map((figure) => figure.name);
    const isTold = eyes.had(id, kind, since, ({ isByHand }) => !isByHand);
    const isNamed = eyes.isNoted(since, ({ kind: of, of: who }) => who === name && of !== 'below', names);
    // Whoever has made themselves heard since is owed the message itself.
    const isOwed = eyes.canBeTold(id) && eyes.cameBack(id) >= since;
    if (!isTold && eyes.isHeldBack(id, kind, names)) return [];
    return [
      {
        key: `${kind} to ${id} of ${stage}${isOwed ? ', who is back' : ''}`,
        to: [id, ...eyes.team.map((member) => member.id)],
        isMet: isTold || (isNamed && !isOwed && !eyes.wasOnlyAnOutage(id, since)),
        else: eyes.canBeTold(id) ? 'lost' : 'unaccounted',
      },
    ];
  });
}

/** Whoever had a reminder put off has it on that day; where they were out of reach, once they are back. */
export function putOffDuties(people: ReadonlyMap<PersonRef, unknown>, eyes: Eyes): readonly Duty[] {
  const { council, today, period, asOf } = eyes;
  return [...people.keys()].flatMap(({ id }): readonly Duty[] => {
    const found = putOffOn(council, id, today, { period, asOf });
    if (found?.kind !== 'has come' || asOf < momentAt(found.until, '09:00') || !eyes.canBeTold(id)) return [];
    const isMet = eyes.had(id, 'digest', momentAt(found.until, '00:00'));
    return [{ key: `put off to ${found.until} by ${id}`, to: [id], isMet, else: 'lost' }];
  });
}

/** The latest reminder in a chat asks for nothing that is in. */
export function alreadyInDuty(id: string, { since }: When, eyes: Eyes): readonly Duty[] {
  const { council, chats, asOf } = eyes;
  const last = chats.of(id).findLast(({ read, isByHand }) => read.kind === 'digest' && !isByHand);
  if (!last || last.at < since || last.rows.length === 0) return [];
  if (!eyes.canBeTold(id) || eyes.cameBack(id) > last.at) return [];
  return [...last.read.asked].flatMap((name): readonly Duty[] => {
    const figure = figureNamed(council, name);
    if (!figure?.isIn || isStillOwed(figure) || changedAt(figure) >= asOf) return [];
    const key = `“already in” for ${name} in ${last.activityId} to ${id}`;
    return [{ key, to: [id], isMet: !last.standing.asked.has(name), else: 'not taken back' }];
  });
}
