/**
 * Does the reckoning notice when Ragtime does not tell of hand-overs, questions, what somebody follows or has to sign?
 * Each is done in earnest, and then in the council’s true state alone.
 */
import { describe, expect, it } from 'vitest';
import { figureNamed } from '../../../src/dev/simulate/council/council.ts';
import { holdingNamed, latestSaying } from '../../../src/dev/simulate/council/holding.ts';
import type { Counted } from '../../../src/dev/simulate/reckoning/account.ts';
import { momentAt } from '../../../src/dev/simulate/time/cycleDays.ts';
import type { World } from '../../../src/dev/simulate/world.ts';
import type { Day } from '../../../src/domain/time/days.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { accountOf, CHASE, figure, officerOf, Q2, ring, worldOn } from './smallWorld.ts';

const Q3 = shiftPeriod(Q2, 1);
/** The window of Q3 opens on 2 January: owners are asked from here on, and whoever has not answered is named here. */
const [ASKED, NAMED] = ['2024-12-23', '2024-12-31'];

const ownersOf = ({ council: { owners } }: World) => {
  const [owner, , other] = owners;
  if (!owner || !other) throw new Error('There are too few owners.');
  return { owner, other };
};
const holding = ({ council }: World, period = Q2) => holdingNamed(council, { ref: 'K001', period });

type Case = {
  readonly name: string;
  readonly day: Day;
  readonly inEarnest: (world: World) => Promise<unknown>;
  readonly inTruth: (world: World) => void;
  /** What the reckoning says where Ragtime does not know. */
  readonly caught: readonly Counted[];
};

const said = (world: World, answer: 'offered' | 'not mine') => {
  const { owner, other } = ownersOf(world);
  return { answer, by: owner, to: answer === 'offered' ? other : null };
};
const saidInTruth = (world: World, answer: 'offered' | 'not mine'): void =>
  void world.council.sayings.push({
    ...{ name: `${Q2} K001`, ref: 'K001', period: Q2, from: null, ...said(world, answer) },
    ...{ at: world.timeline.now() - 60_000, reply: null, repliedAt: null },
  });

const CASES: readonly Case[] = [
  {
    name: 'a figure that its owner offers to somebody',
    day: CHASE,
    inEarnest: (world) => world.deeds.says([holding(world)], said(world, 'offered')),
    inTruth: (world) => saidInTruth(world, 'offered'),
    caught: ['lost'],
  },
  {
    name: 'a figure that is not its owner’s',
    day: CHASE,
    inEarnest: (world) => world.deeds.says([holding(world)], said(world, 'not mine')),
    inTruth: (world) => saidInTruth(world, 'not mine'),
    caught: ['lost'],
  },
  {
    name: 'a question to an owner',
    day: CHASE,
    inEarnest: (world) => world.deeds.asksOwner(figure(world), officerOf(world)),
    inTruth: (world) =>
      void world.council.questions.push({
        ...{ name: figure(world).name, number: 1, by: officerOf(world) },
        ...{ at: world.timeline.now() - 60_000, answer: null },
      }),
    caught: ['lost'],
  },
  {
    name: 'a figure off target that somebody follows',
    day: CHASE,
    inEarnest: (world) => world.deeds.follows(ownersOf(world).other, 'K002'),
    inTruth: (world) =>
      void world.council.follows.push({ person: ownersOf(world).other, ref: 'K002', at: 0 }),
    caught: ['lost'],
  },
];

/** A figure comes in off target a minute later. */
async function redLater(world: World): Promise<void> {
  await world.timeline.goOn(world.timeline.now() + 60_000);
  await world.deeds.report(figure(world, 'K002'), 70);
}

describe('a council that hands over, asks and follows', () => {
  it.each(CASES)('is told of $name, and the reckoning notices where it is not', async (one) => {
    for (const isKnown of [true, false]) {
      const world = await worldOn(one.day);
      if (isKnown) await one.inEarnest(world);
      else one.inTruth(world);
      await redLater(world);
      await ring(world, one.day);
      await ring(world, one.day, '12:00');
      expect(await accountOf(world)).toEqual(isKnown ? [] : one.caught);
    }
  });

  it('hears what became of an offer, from the quarter that it is of', async () => {
    const world = await worldOn(CHASE);
    await world.deeds.says([holding(world)], said(world, 'offered'));
    await ring(world, CHASE);
    await world.timeline.goOn(momentAt(CHASE, '10:00'));
    const offer = latestSaying(world.council, `${Q2} K001`);
    if (!offer) throw new Error('Nothing was offered.');
    expect(await world.deeds.answersOffer(offer, 'accepted')).toBe(true);
    await ring(world, CHASE, '12:00');
    expect(await accountOf(world)).toEqual([]);
    const { owner, other } = ownersOf(world);
    const kinds = (id: string) => world.reckoning.chats.of(id).map(({ read }) => read.kind);
    expect(kinds(owner.id)).toContain('moved');
    expect(kinds(other.id)).toContain('offer');
    expect(figureNamed(world.council, `${Q2} K001`)?.owner).toEqual(other);
  });

  it('is asked before a window opens, and the reckoning notices who is not', async () => {
    for (const isKnown of [true, false]) {
      const world = await worldOn(ASKED);
      await ring(world, ASKED);
      await world.timeline.goOn(momentAt(ASKED, '12:30'));
      const { owner, other } = ownersOf(world);
      if (isKnown) await world.deeds.gives(holding(world, Q3), other, officerOf(world));
      else {
        const indicator = world.council.indicators.get('K001');
        if (indicator) world.council.indicators.set('K001', { ...indicator, owner: other });
        world.council.handedAt.set('K001', world.timeline.now());
      }
      // On the first day and on the 27th they are reminded of what they owe of Q2, and asked on no day with a reminder.
      for (const day of ['2024-12-24', '2024-12-27', '2024-12-30', NAMED]) await ring(world, day);
      expect(await accountOf(world)).toEqual(
        isKnown ? [] : ['lost', 'asked or told otherwise than it was arranged'],
      );
      expect(world.reckoning.chats.of(owner.id).some(({ read }) => read.kind === 'still yours')).toBe(true);
      const notes = world.reckoning.chats.of(officerOf(world).id);
      expect(notes.some(({ read }) => read.kind === 'unconfirmed')).toBe(true);
    }
  });

  it('is asked to sign, and the reckoning notices who is not', async () => {
    for (const isKnown of [true, false]) {
      const world = await worldOn(CHASE);
      await world.deeds.report(figure(world, 'K003'), 96);
      const indicator = world.council.indicators.get('K003');
      if (!indicator) throw new Error('There is no K003.');
      // In truth its manager signs it.
      if (!isKnown) world.council.indicators.set('K003', { ...indicator, signOff: 'manager' });
      await ring(world, CHASE);
      expect(await accountOf(world)).toEqual(isKnown ? [] : ['lost']);
    }
  });
});
