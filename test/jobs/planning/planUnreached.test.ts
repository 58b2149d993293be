/** What the performance team hears of whom the bot could not tell. */
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/domain/messages/errand.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { stagesReached } from '../../../src/domain/time/reportingCycle.ts';
import { untoldAlerts, untoldDigests } from '../../../src/jobs/planning/planUnreached.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, ISAIAH, MEGAN, Q2 } from '../../support/cells.ts';

const Q1 = shiftPeriod(Q2, -1);
const ADELE = { id: 'adele', name: 'Adele Vance' };

describe('planning what the performance team hears of whom the bot could not tell', () => {
  const now = new Date('2024-10-18T08:00:00Z');
  const stages = stagesReached(Q2, now, CALENDAR);
  const entry = (stage: string, different: Partial<LedgerEntry>): LedgerEntry => ({
    ...{
      period: Q2,
      stage,
      person: ISAIAH,
      refs: [],
      state: 'unreachable',
      attempts: 1,
      unclear: 0,
      unclearSince: null,
      reason: '',
    },
    ...{ claimedAt: '2024-10-18T07:00:00.000Z', leaseUntil: '2024-10-18T07:02:00.000Z', settledAt: null },
    ...{ notBefore: null, activityId: '', conversationId: '' },
    ...{ together: [], isIn: [], toldBefore: 0, owesLine: false, linesBefore: 0 },
    ...different,
  });
  const owed = cell({ ref: 'CPI13', manager: null });
  const namedFor = (
    entries: readonly LedgerEntry[],
    {
      lines = [owed],
      before = [],
      over = [],
    }: Partial<Record<'lines' | 'before' | 'over', (typeof owed)[]>> = {},
  ) =>
    untoldDigests({ period: Q2, stages, lines, before, over, entries }, now).map(
      ({ kind, stage, cells }) => `${kind}: ${stage}: ${cells.map(({ ref }) => ref).join(', ')}`,
    );

  it.each([
    ['that found nobody', { state: 'unreachable' }, true],
    ['that failed', { state: 'failed' }, true],
    ['that arrived', { state: 'sent', attempts: 9 }, false],
    ['that Teams was too busy for three times', { state: 'waiting', attempts: 3 }, false],
    ['that Teams was too busy for four times', { state: 'waiting', attempts: 4 }, true],
    [
      'that is being sent for the fourth time',
      { state: 'claimed', attempts: 4, leaseUntil: '2024-10-18T08:00:01.000Z' },
      false,
    ],
    [
      'whose fourth sending never came to an end',
      { state: 'claimed', attempts: 4, leaseUntil: '2024-10-18T08:00:00.000Z' },
      true,
    ],
    ['whose third sending never came to an end', { state: 'claimed', attempts: 3 }, false],
  ] as const)('of a message %s', (_, different, hears) => {
    expect(namedFor([entry('chase-1', different)])).toEqual(
      hears ? ['to be asked: unreached chase-1 isaiah: CPI13'] : [],
    );
  });

  it('names neither who owes nothing any more nor who was not reached by an earlier message', () => {
    const done = cell({ ref: 'CPI13', revision: 1, status: 'Green', reportedBy: ISAIAH });
    const unreached = [entry('chase-1', {}), entry('reminder-1', {})];
    expect(namedFor(unreached, { lines: [done], before: [{ ...done, period: Q1 }] })).toEqual([]);
    expect(namedFor([entry('reminder-1', {})])).toEqual([]);
  });

  it('names a manager whom the escalation did not reach, with what is missing of theirs', () => {
    const missing = [cell({ ref: 'CPI13' }), cell({ ref: 'CPI14' })];
    expect(namedFor([entry('escalation', { person: MEGAN })], { lines: missing })).toEqual([
      'to be asked: unreached escalation megan: CPI13, CPI14',
    ]);
  });

  it('names what has no owner once for each quarter that it is missing from', () => {
    const orphan = cell({ ref: 'CPI03', owner: null, manager: null });
    expect(namedFor([], { lines: [orphan], before: [{ ...orphan, period: Q1 }] })).toEqual([
      'no owner: ownerless chase-1 CPI03: CPI03',
      'no owner: ownerless chase-1 2024-25-Q1 CPI03: CPI03',
    ]);
  });

  it('names what never came in of the quarter that nobody is asked for any more', () => {
    const over = [cell({ ref: 'CPI13' }), cell({ ref: 'CPI14', revision: 1, status: 'Green' })];
    expect(namedFor([], { lines: [], over })).toEqual(['lapsed: lapsed CPI13: CPI13']);
  });

  it('names a manager once a stage while the quarter is being reported, and once a figure afterwards', () => {
    const red = cell({ status: 'Red', offTarget: true });
    const amber = cell({ ref: 'CPI14', status: 'Amber', offTarget: true });
    const told = [entry('alert CPI13 Red', { person: MEGAN }), entry('alert CPI14 Amber', { person: MEGAN })];
    const breaches = { period: Q2, fresh: [red, amber], leftOver: [], entries: told };
    const named = (stage: (typeof stages)[number] | undefined) =>
      untoldAlerts(breaches, now, stage).map((each) => `${each.stage}: ${each.cells.map(({ ref }) => ref)}`);
    expect(named(stages.find(({ key }) => key === 'chase-1'))).toEqual([
      'unreached alerts chase-1 megan: CPI13,CPI14',
    ]);
    expect(named(undefined)).toEqual([
      'unreached alert CPI13 Red megan: CPI13',
      'unreached alert CPI14 Amber megan: CPI14',
    ]);
  });

  it('names no manager who was told, and none who does not manage the figure any more', () => {
    const red = cell({ status: 'Red', offTarget: true });
    const about = (different: Partial<LedgerEntry>, line = red) =>
      untoldAlerts(
        { period: Q2, fresh: [line], leftOver: [], entries: [entry('alert CPI13 Red', different)] },
        now,
        undefined,
      );
    expect(about({ person: MEGAN, state: 'sent' })).toEqual([]);
    expect(about({ person: ADELE })).toEqual([]);
    expect(about({ person: MEGAN })).toHaveLength(1);
  });

  it('names a channel that can’t be told any more, and no person who only follows the figure', () => {
    const room = { id: 'room:19:ict', name: 'the channel told of CPI13' };
    const entries = [entry('alert CPI13 Red', { person: room }), entry('alert CPI13 Red', { person: ADELE })];
    const fresh = [cell({ status: 'Red', offTarget: true, manager: MEGAN })];
    const named = (rooms: readonly string[]) =>
      untoldAlerts({ period: Q2, fresh, leftOver: [], entries }, now, undefined, new Set(rooms));
    expect(named([room.id]).map(({ stage }) => stage)).toEqual(['unreached alert CPI13 Red room:19:ict']);
    expect(named([])).toEqual([]);
  });
});
