/**
 * Does the reckoning notice when Ragtime does not hold to leave, more time, sending back and the lock? Each is done in
 * earnest, and then in the council’s true state alone, as if Ragtime had not kept it.
 */
import { describe, expect, it } from 'vitest';
import { coverCard } from '../../../src/cards/messages/arranged.ts';
import { figureNamed, putFigure } from '../../../src/dev/simulate/council/council.ts';
import type { Counted } from '../../../src/dev/simulate/reckoning/account.ts';
import { holdToRecord } from '../../../src/dev/simulate/reckoning/records.ts';
import { momentAt } from '../../../src/dev/simulate/time/cycleDays.ts';
import type { World } from '../../../src/dev/simulate/world.ts';
import type { Day } from '../../../src/domain/time/days.ts';
import {
  accountOf,
  CHASE,
  ESCALATION,
  figure,
  MONTH_END,
  officerOf,
  Q2,
  REMINDER,
  ring,
  SECOND_CHASE,
  worldOn,
} from './smallWorld.ts';

const leaveOf = ({ council: { owners } }: World) => {
  const [person, , cover] = owners;
  if (!person || !cover) throw new Error('There are too few owners.');
  return { person, cover, from: '2024-10-07', until: MONTH_END };
};

type Case = {
  readonly name: string;
  readonly days: readonly Day[];
  /** In the store and in truth. */
  readonly inEarnest: (world: World) => Promise<unknown>;
  /** In truth alone. */
  readonly inTruth: (world: World) => void;
  readonly caught: readonly Counted[];
};

const CASES: readonly Case[] = [
  {
    name: 'an owner who is away while somebody covers',
    days: [CHASE],
    inEarnest: (world) => world.deeds.goesAway(leaveOf(world), officerOf(world), Q2),
    inTruth: (world) =>
      world.council.absences.set(leaveOf(world).person.id, { ...leaveOf(world), declinedBy: null, since: 0 }),
    // The cover was neither told of it nor asked.
    caught: ['lost', 'not asked for what was owed', 'asked while away'],
  },
  {
    name: 'a locked quarter',
    days: [CHASE, ESCALATION],
    inEarnest: (world) => world.deeds.locks(Q2, officerOf(world)),
    inTruth: (world) => world.council.locks.set(Q2, { isLocked: true, since: 0 }),
    caught: ['asked after the lock', 'kept otherwise than it was done'],
  },
  {
    name: 'a figure that was given more time',
    days: [CHASE, ESCALATION],
    inEarnest: (world) => world.deeds.givesTime(figure(world), '2024-10-21', officerOf(world)),
    inTruth: (world) =>
      putFigure(world.council, { ...figure(world), moreTime: { until: '2024-10-21', since: 0 } }),
    caught: ['lost', 'asked before the day that was given', 'kept otherwise than it was done'],
  },
  {
    name: 'a reminder that its owner put off',
    days: [REMINDER],
    inEarnest: (world) => world.deeds.putsOff(leaveOf(world).person, '2024-10-11', '2024-10-15'),
    inTruth: (world) => world.council.putOff.set(leaveOf(world).person.id, { until: '2024-10-11', since: 0 }),
    caught: ['asked before the day it was put off to'],
  },
];

describe('a council that arranges things', () => {
  it.each(CASES)('is not written to about $name', async ({ days, inEarnest }) => {
    const world = await worldOn(days[0] ?? '');
    await inEarnest(world);
    for (const day of days) await ring(world, day);
    expect(await accountOf(world)).toEqual([]);
    // With the quarter locked there is nothing to say, and otherwise something.
    const { arrived } = world.reckoning.account.totals();
    expect(arrived > 0).toBe(world.council.locks.size === 0);
  });

  it.each(CASES)('and the reckoning notices where Ragtime does not know of $name', async (one) => {
    const world = await worldOn(one.days[0] ?? '');
    one.inTruth(world);
    for (const day of one.days) await ring(world, day);
    expect(await accountOf(world)).toEqual(one.caught);
  });

  it('has a figure chased again once the time that was given for it is over', async () => {
    const world = await worldOn(CHASE);
    await world.deeds.givesTime(figure(world), '2024-10-21', officerOf(world));
    for (const day of [CHASE, ESCALATION, '2024-10-22', SECOND_CHASE]) await ring(world, day);
    expect(await accountOf(world)).toEqual([]);
    const [owner] = world.council.owners;
    const last = world.reckoning.chats.of(owner?.id ?? '').at(-1);
    expect([...(last?.read.asked ?? [])]).toContain(`${Q2} K001`);
  });

  it('and the reckoning notices where nobody is chased again', async () => {
    const world = await worldOn(CHASE);
    for (const { name } of world.council.figures.get(Q2)?.values() ?? []) {
      const one = figureNamed(world.council, name);
      if (one) await world.deeds.givesTime(one, MONTH_END, officerOf(world));
      const given = figureNamed(world.council, name);
      // In truth the time was over the day before.
      if (given) putFigure(world.council, { ...given, moreTime: { until: '2024-10-15', since: 0 } });
    }
    await ring(world, CHASE);
    await ring(world, CHASE, '12:00');
    expect(await accountOf(world)).toEqual(['lost', 'kept otherwise than it was done']);
  });

  it('has a figure that was sent back asked for again, and notices where it is not', async () => {
    for (const isKnown of [true, false]) {
      const world = await worldOn(CHASE);
      await world.deeds.report(figure(world), 96);
      if (isKnown) await world.deeds.sendsBack(figure(world), officerOf(world));
      else putFigure(world.council, { ...figure(world), isSentBack: true });
      await ring(world, CHASE);
      expect(await accountOf(world)).toEqual(
        isKnown ? [] : ['not asked for what was owed', 'kept otherwise than it was done'],
      );
    }
  });

  it('has a reminder come on the day to which it was put off, and notices where it does not', async () => {
    for (const isKnown of [true, false]) {
      const world = await worldOn(REMINDER);
      await ring(world, REMINDER);
      const { person } = leaveOf(world);
      await world.timeline.goOn(momentAt(REMINDER, '10:00'));
      if (isKnown) await world.deeds.putsOff(person, '2024-10-11', '2024-10-15');
      else world.council.putOff.set(person.id, { until: '2024-10-11', since: world.timeline.now() });
      for (const day of ['2024-10-09', '2024-10-11', '2024-10-14']) await ring(world, day);
      expect(await accountOf(world)).toEqual(isKnown ? [] : ['lost']);
      const days = world.reckoning.chats.of(person.id).map(({ day }) => day);
      expect(days).toEqual(isKnown ? [REMINDER, '2024-10-11', '2024-10-14'] : [REMINDER, '2024-10-14']);
    }
  });

  it('tells a cover once, and notices a second time', async () => {
    const world = await worldOn(CHASE);
    const leave = leaveOf(world);
    await world.deeds.goesAway(leave, officerOf(world), Q2);
    await ring(world, CHASE);
    await ring(world, CHASE, '12:00');
    const told = world.reckoning.chats.of(leave.cover.id).filter(({ read }) => read.kind === 'cover');
    expect(told).toHaveLength(1);
    const [absence] = await world.store.absences.all(world.tenantId);
    if (!absence) throw new Error('Nobody is away.');
    const again = { activityId: 'again', to: leave.cover.id, chat: '', from: 'b', isUnsure: false };
    world.reckoning.heard({ ...again, shown: coverCard({ absence, lines: [] }) });
    expect(await accountOf(world)).toEqual(['twice']);
  });

  it('keeps what was signed, until the figure is another', async () => {
    const world = await worldOn(CHASE);
    await world.deeds.report(figure(world, 'K002'), 96);
    const { manager } = figure(world, 'K002');
    if (!manager) throw new Error('K002 has no manager.');
    expect(await world.deeds.signs(figure(world, 'K002'), manager)).toBe(true);
    await holdToRecord(world, [Q2]);
    await world.deeds.report(figure(world, 'K002'), 97);
    expect(figure(world, 'K002').signed).toEqual([]);
    expect(await accountOf(world)).toEqual([]);
    // A signature that nobody gave.
    putFigure(world.council, { ...figure(world, 'K002'), signed: [''] });
    expect(await accountOf(world)).toEqual(['kept otherwise than it was done']);
  });
});
