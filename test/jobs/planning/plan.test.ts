import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/domain/messages/errand.ts';
import { isSendingTime } from '../../../src/domain/messages/sendingTime.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { stagesReached } from '../../../src/domain/time/reportingCycle.ts';
import { planAlerts } from '../../../src/jobs/planning/planAlerts.ts';
import { planReminders } from '../../../src/jobs/planning/planReminders.ts';
import { untoldAlerts, untoldDigests } from '../../../src/jobs/planning/planUnreached.ts';
import { startSchedule } from '../../../src/jobs/schedule.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, ISAIAH, MEGAN, Q2 } from '../../support/cells.ts';

const Q1 = shiftPeriod(Q2, -1);
const ADELE = { id: 'adele', name: 'Adele Vance' };
const stagesAt = (instant: string) => stagesReached(Q2, new Date(instant), CALENDAR);
const nothingSent = () => true;

describe('planning reminders', () => {
  const cells = [
    cell({ ref: 'CPI13' }),
    cell({ ref: 'CPI14' }),
    cell({ ref: 'CPI15', revision: 1, status: 'Green' }),
    cell({ ref: 'CPI01', owner: ADELE }),
    cell({ ref: 'CPI02', owner: null, deputy: ADELE }),
    cell({ ref: 'CPI03', owner: null }),
    cell({ ref: 'CPI04', lifecycle: 'suspended', status: 'Suspended' }),
  ];
  const at = (instant: string, stillOpen: (stage: string, person: string) => boolean = nothingSent) => {
    const { digests, nobody } = planReminders(stagesAt(instant), cells, stillOpen);
    return {
      digests: digests.map(
        ({ stage, person, cells: theirs }) =>
          `${stage.key} to ${person.id}: ${theirs.map(({ ref }) => ref).join(', ')}`,
      ),
      nobody: nobody.map(({ ref }) => ref),
    };
  };

  it('writes to nobody before the window opens', () => {
    expect(at('2024-09-30T12:00:00Z')).toEqual({ digests: [], nobody: [] });
  });

  it('lists all of a person’s outstanding indicators in one message', () => {
    expect(at('2024-10-08T08:00:00Z').digests).toEqual([
      'reminder-5 to isaiah: CPI13, CPI14',
      'reminder-5 to adele: CPI01, CPI02',
    ]);
  });

  it('names to each person what of theirs is still missing from the quarter before', () => {
    const before = [
      cell({ ref: 'CPI13', period: Q1 }),
      cell({ ref: 'CPI15', period: Q1, revision: 1, status: 'Green' }),
      cell({ ref: 'CPI01', period: Q1, owner: null, deputy: ADELE }),
    ];
    const { digests } = planReminders(stagesAt('2024-10-24T08:00:00Z'), cells, nothingSent, before);
    expect(
      digests.map(({ stage, person, late }) => `${stage.kind} ${person.id} ${late.map(({ ref }) => ref)}`),
    ).toEqual(['chase isaiah CPI13', 'chase adele CPI01', 'escalation megan ']);
  });

  it('reminds somebody who has reported everything of what they still owe of the quarter before', () => {
    const done = [cell({ ref: 'CPI13', revision: 1, status: 'Green', reportedBy: ISAIAH })];
    const before = [
      cell({ ref: 'CPI13', period: Q1 }),
      cell({ ref: 'CPI01', period: Q1, owner: ADELE, lifecycle: 'suspended', status: 'Suspended' }),
    ];
    const { digests } = planReminders(stagesAt('2024-10-18T08:00:00Z'), done, nothingSent, before);
    expect(digests).toMatchObject([
      { stage: { key: 'chase-1' }, person: ISAIAH, cells: [], late: [before[0]] },
    ]);
    expect(digests).toHaveLength(1);
  });

  it('names outstanding indicators for which there is nobody to tell', () => {
    expect(at('2024-10-08T08:00:00Z').nobody).toEqual(['CPI03']);
  });

  it('sends one message, not three, after a fortnight down', () => {
    expect(at('2024-10-14T10:00:00Z').digests).toEqual([
      'reminder-1 to isaiah: CPI13, CPI14',
      'reminder-1 to adele: CPI01, CPI02',
    ]);
  });

  it('sends each stage once', () => {
    const sent = new Set(['reminder-5|isaiah']);
    expect(at('2024-10-08T09:00:00Z', (stage, person) => !sent.has(`${stage}|${person}`)).digests).toEqual([
      'reminder-5 to adele: CPI01, CPI02',
    ]);
  });

  it('escalates to the manager three working days after the due date, and goes on chasing the owner', () => {
    expect(at('2024-10-18T08:00:00Z').digests).toEqual([
      'chase-1 to isaiah: CPI13, CPI14',
      'chase-1 to adele: CPI01, CPI02',
      'escalation to megan: CPI13, CPI14, CPI01, CPI02, CPI03',
    ]);
  });

  it('writes to nobody who has reported everything', () => {
    const done = [cell({ revision: 1, status: 'Green', owner: ISAIAH })];
    expect(planReminders(stagesAt('2024-10-18T08:00:00Z'), done, nothingSent).digests).toEqual([]);
  });
});

describe('planning alerts', () => {
  const red = cell({ ref: 'CPI13', status: 'Red', offTarget: true, revision: 1, figure: '70' });
  const amber = cell({ ref: 'CPI14', status: 'Amber', offTarget: true, revision: 1, figure: '90' });
  const green = cell({ ref: 'CPI15', status: 'Green', revision: 1, figure: '96' });

  it('tells a manager of every new breach in one message', () => {
    const { alerts } = planAlerts([red, amber, green], nothingSent);
    expect(alerts).toEqual([{ person: MEGAN, cells: [red, amber] }]);
  });

  it('tells of each breach once, and again when it gets worse', () => {
    const sent = new Set(['alert CPI14 Amber|megan']);
    const stillOpen = (stage: string, person: string) => !sent.has(`${stage}|${person}`);
    expect(planAlerts([amber], stillOpen).alerts).toEqual([]);
    expect(planAlerts([{ ...amber, status: 'Red' }], stillOpen).alerts).toHaveLength(1);
  });

  it('names breaches for which there is no manager, and no others', () => {
    const orphan = { ...red, manager: null };
    expect(planAlerts([orphan, amber], nothingSent)).toEqual({
      alerts: [{ person: MEGAN, cells: [amber] }],
      nobody: [orphan],
    });
  });
});

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
    const [red, amber] = [cell({ status: 'Red' }), cell({ ref: 'CPI14', status: 'Amber' })];
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
    const red = cell({ status: 'Red' });
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
});

describe('the hours in which the clock may write to people', () => {
  it.each([
    ['2024-10-08T08:00:00Z', true],
    ['2024-10-08T07:59:00Z', false],
    ['2024-10-08T16:59:00Z', true],
    ['2024-10-08T17:00:00Z', false],
    ['2024-10-12T10:00:00Z', false],
    ['2024-12-25T10:00:00Z', false],
  ])('at %s: %s', (instant, may) => expect(isSendingTime(new Date(instant), CALENDAR)).toBe(may));
});

it('says which setting a time that there is not stands in', () => {
  expect(() => startSchedule('99 * * * *', CALENDAR, async () => {})).toThrow(
    /^RAGTIME_TICK can’t be read \(99 .*\)\. Write a cron expression/,
  );
});
