/** Who hears of a figure's news: its manager, and whoever follows it. */
import { describe, expect, it } from 'vitest';
import { audienceOf, type MayRead, mayReadAs } from '../../../src/domain/alerts/audience.ts';
import { aboutEach, type Subscription } from '../../../src/domain/alerts/subscription.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, MEGAN, Q2 } from '../../support/cells.ts';

const ADELE = { id: 'adele', name: 'Adele Vance' };
const CHANNEL = { id: 'room:19:ict', name: 'the channel told of everything in ICT' };
const red = (different: Partial<Cell> = {}) =>
  cell({
    ...{ status: 'Red', offTarget: true, revision: 1, figure: '70' },
    reportedAt: '2024-10-09T10:00:00.000Z',
    ...different,
  });
const follow = (different: Partial<Subscription>): Subscription => ({
  ...{ kind: 'follow', to: ADELE, by: ADELE, at: '2024-10-01T10:00:00.000Z' },
  ...different,
});
const everybody: MayRead = () => true;
const told = (
  subscriptions: readonly Subscription[],
  line = red(),
  { kind = 'off target' as const, mayRead = everybody, today = '2024-10-09' } = {},
) => audienceOf(subscriptions, { mayRead, today })({ kind, line }).map(({ id }) => id);

describe('the audience of a figure', () => {
  it('is its manager, and each follower once, however many ways they follow it', () => {
    expect(told([])).toEqual(['megan']);
    expect(
      told([
        follow({ ref: 'CPI13' }),
        follow({ facet: 'group', value: 'ICT' }),
        follow({}),
        follow({ to: MEGAN, ref: 'CPI13' }),
        follow({ to: CHANNEL, facet: 'group', value: 'ICT', on: 'Red' }),
      ]),
    ).toEqual(['megan', 'adele', 'room:19:ict']);
  });

  it('leaves out whoever follows another figure, another service, another colour or only recoveries', () => {
    expect(
      told([
        follow({ ref: 'CPI14' }),
        follow({ facet: 'group', value: 'Finance' }),
        follow({ ref: 'CPI13', on: 'Amber' }),
        follow({ ref: 'CPI13', on: 'on target' }),
      ]),
    ).toEqual(['megan']);
    expect(told([follow({ on: 'off target' })])).toEqual(['megan', 'adele']);
  });

  it('leaves out what had come in before somebody followed it', () => {
    expect(told([follow({ ref: 'CPI13', at: '2024-10-09T10:00:01.000Z' })])).toEqual(['megan']);
  });

  it('leaves out whoever may not read it, and everybody who is not on the list any more', () => {
    const follows = [follow({ ref: 'CPI13' }), follow({ to: CHANNEL, ref: 'CPI13' })];
    const restricted: MayRead = ({ id }) => id === 'megan';
    expect(told(follows, red(), { mayRead: restricted })).toEqual(['megan']);
    expect(told(follows, red(), { mayRead: mayReadAs([MEGAN]) })).toEqual(['megan', 'room:19:ict']);
  });

  it('leaves out whoever muted it, its manager too, until the day that they said', () => {
    const mute = (different: Partial<Subscription>) => follow({ kind: 'mute', to: MEGAN, ...different });
    expect(told([mute({ ref: 'CPI13' })])).toEqual([]);
    expect(told([mute({ ref: 'CPI14' })])).toEqual(['megan']);
    const untilMonday = [mute({ until: '2024-10-14' })];
    expect(told(untilMonday, red(), { today: '2024-10-13' })).toEqual([]);
    expect(told(untilMonday, red(), { today: '2024-10-14' })).toEqual(['megan']);
  });

  it('hears of actions as a manager, and not as a follower', () => {
    const audience = audienceOf([follow({ ref: 'CPI13' })], { mayRead: everybody, today: '2024-10-09' });
    expect(audience({ kind: 'no action', line: red() })).toEqual([MEGAN]);
    expect(audience({ kind: 'action overdue', line: red() })).toEqual([MEGAN]);
    const previous = { period: shiftPeriod(Q2, -1), figure: '70', status: 'Red' };
    const green = red({ status: 'Green', offTarget: false, previous });
    expect(audience({ kind: 'recovered', line: green })).toEqual([MEGAN, ADELE]);
  });
});

it('finds what is about a figure without looking at what is about others', () => {
  let looked = 0;
  const counted = Array.from({ length: 5_000 }, (_, index) => ({
    ...follow({}),
    get ref() {
      looked += 1;
      return `N${index}`;
    },
  }));
  const about = aboutEach([...counted, follow({ ref: 'CPI13' })]);
  looked = 0;
  expect(about(red())).toHaveLength(1);
  expect(looked).toBe(0);
});
