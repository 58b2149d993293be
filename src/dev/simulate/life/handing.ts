/** What people say of whose figures are: before a window opens and after; offers that are answered, or are not. */
import type { PersonRef } from '../../../domain/person.ts';
import { type Day, dayAt } from '../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { isLocked } from '../council/asked.ts';
import { type Council, figureNamed } from '../council/council.ts';
import { heldOf, holdingNamed, holdingsIn, latestSaying, type SimulatedHolding } from '../council/holding.ts';
import type { SimulatedSaying } from '../council/said.ts';
import type { HandingDeeds } from '../deeds/handing.ts';
import type { Chance } from '../time/chance.ts';
import { isConfirming, ZONE } from '../time/cycleDays.ts';
import type { LeaveParts, Some } from './leave.ts';

export type HandingParts = Pick<LeaveParts, 'arranged' | 'isThere' | 'later' | 'now'> & {
  readonly council: Council;
  readonly deeds: HandingDeeds;
  readonly chance: Chance;
  /** Does something on a day at some hour. */
  readonly on: (day: Day, act: () => Promise<void>) => void;
};

const MINUTE_MS = 60_000;

export function createHanding(parts: HandingParts): (some: Some, reporting: () => Period) => void {
  const { council, deeds, chance, now, on, later, arranged, isThere } = parts;
  const another = ({ id }: PersonRef): PersonRef =>
    chance.one([...council.owners, ...council.managers].filter((each) => each.id !== id));

  const offers = async (holding: SimulatedHolding, by: PersonRef): Promise<void> => {
    const to = another(by);
    await deeds.says([holding], { answer: 'offered', by, to });
    arranged();
    const offer = latestSaying(council, holding.name);
    if (offer && chance.isLucky(0.85)) later(chance.whole(10, 1_500) * MINUTE_MS, () => answers(offer));
  };

  const answers = async (offer: SimulatedSaying): Promise<void> => {
    if (!offer.to || !isThere(offer.to.id) || isLocked(council, offer.period)) return;
    const reply = chance.isLucky(0.65) ? 'accepted' : 'declined';
    if (await deeds.answersOffer(offer, reply)) arranged();
  };

  const disowns = async (holding: SimulatedHolding, by: PersonRef): Promise<void> => {
    await deeds.says([holding], { answer: 'not mine', by });
    arranged();
    if (chance.isLucky(0.7)) later(chance.whole(30, 2_000) * MINUTE_MS, () => gives(holding));
  };

  /** The performance team gives it to somebody who has not got it. */
  const gives = async (before: SimulatedHolding): Promise<void> => {
    const holding = holdingNamed(council, before);
    if (isLocked(council, holding.period) || figureNamed(council, holding.name)?.isIn) return;
    await deeds.gives(holding, another(holding.holder ?? { id: '', name: '' }), chance.one(council.team));
    arranged();
  };

  /** Somebody answers for what they are asked about before the window opens. */
  const confirms = async (person: PersonRef, period: Period): Promise<void> => {
    if (!isConfirming(period, now()) || !isThere(person.id)) return;
    const theirs = holdingsIn(council, period).filter(
      (each) => each.holder?.id === person.id && ['unanswered', 'given'].includes(heldOf(council, each)),
    );
    if (theirs.length === 0) return;
    const drawn = chance.draw();
    const one = chance.one(theirs);
    if (drawn < 0.12) return offers(one, person);
    if (drawn < 0.2) return disowns(one, person);
    await deeds.says(theirs, { answer: 'mine', by: person });
    arranged();
  };

  /** What somebody has, and has not given yet, in the quarter being reported. */
  const within = async (
    period: Period,
    act: (holding: SimulatedHolding, by: PersonRef) => Promise<void>,
  ): Promise<void> => {
    if (isLocked(council, period)) return;
    const open = holdingsIn(council, period).filter(({ name }) => figureNamed(council, name)?.isIn === false);
    if (open.length === 0) return;
    const holding = chance.one(open);
    if (holding.holder && isThere(holding.holder.id)) await act(holding, holding.holder);
  };

  return (some, reporting) => {
    const coming = shiftPeriod(reporting(), 1);
    const today = dayAt(new Date(now()), ZONE);
    if (isConfirming(coming, now() + 4 * 3_600_000))
      for (const person of [...council.owners, ...council.managers])
        if (chance.isLucky(0.15)) on(today, () => confirms(person, coming));
    some(0.5, () => within(reporting(), offers));
    some(0.15, () => within(reporting(), disowns));
    some(0.3, () => within(reporting(), (holding) => gives(holding)));
  };
}
