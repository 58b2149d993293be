/** Duties of a quarter’s close: whoever signs a figure was asked to, and is reminded while it waits. */
import { isLocked } from '../../council/asked.ts';
import { type SimulatedFigure, simulatedFiguresOf } from '../../council/council.ts';
import { signingFrom, signingReminderAt } from '../../time/cycleDays.ts';
import type { Duty } from '../account.ts';
import type { Eyes } from '../eyes.ts';
import { unsignedBy } from '../manners.ts';

/** What is due to every signatory of the quarter being reported. */
export function signingDuties(eyes: Eyes): readonly Duty[] {
  const { council, period, asOf } = eyes;
  if (asOf < signingFrom(period) || isLocked(council, period)) return [];
  const waiting = simulatedFiguresOf(council, period).filter((figure) => isSettled(figure, asOf));
  const theirs = new Map<string, SimulatedFigure[]>();
  for (const figure of waiting)
    for (const id of new Set(unsignedBy(council, figure)))
      theirs.set(id, [...(theirs.get(id) ?? []), figure]);
  const reminded = signingReminderAt(period, asOf);
  return [...theirs].flatMap(([id, those]): readonly Duty[] => {
    if (!eyes.canBeTold(id)) return [];
    // All of it stands in one message, so what can’t be told today keeps the others until tomorrow.
    const names = those.map(({ name }) => name);
    const duty = (key: string, isMet: boolean): readonly Duty[] =>
      !isMet && names.some((name) => eyes.isHeldBack(id, 'signing', [name]))
        ? []
        : [{ key: `${key} to ${id}`, to: [id], isMet, else: 'lost' }];
    return [
      ...those.flatMap((figure) =>
        duty(
          `request to sign ${figure.name} since ${figure.unsignedSince}`,
          eyes.had(
            id,
            'signing',
            figure.unsignedSince,
            ({ read }) => read.asked.has(figure.name) || read.isCapped,
          ),
        ),
      ),
      // Whatever was asked for since then is that day’s reminder, too.
      ...(reminded === undefined || those.every((figure) => figure.givenAt >= reminded)
        ? []
        : duty(`reminder to sign for ${period} of ${reminded}`, eyes.had(id, 'signing', reminded))),
    ];
  });
}

const isSettled = (figure: SimulatedFigure, asOf: number): boolean =>
  figure.isIn && !figure.isSentBack && Math.max(figure.since, figure.askedSince) < asOf;
