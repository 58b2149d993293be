/** The notification matrix: every message that goes out by itself is on it, once. */
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/domain/messages/errand.ts';
import { NOTIFICATIONS, notificationOf, RECIPIENTS } from '../../../src/domain/messages/notifications.ts';
import { askedForKey, snoozedKey, stagesReached } from '../../../src/domain/time/reportingCycle.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { Q2 } from '../../support/cells.ts';

const AFTERWARDS = new Date('2025-01-01T12:00:00Z');

describe('the matrix of what goes out by itself', () => {
  it('has every stage of a quarter, from the invitation to the last chase', () => {
    const stages = stagesReached(Q2, AFTERWARDS, CALENDAR);
    expect(stages.length).toBeGreaterThan(10);
    for (const { key, kind } of stages) expect(notificationOf(key)?.stages).toContain(kind);
  });

  it.each([
    ['alert CPI13 Red', 'Alert', 'manager', 'alert'],
    ['correction CPI13 Red', 'Correction', 'manager', 'alert'],
    ['unreached chase-1 adele', 'Not reached', 'performance team', 'note'],
    ['unmanaged alert CPI13 Red', 'Nobody to tell', 'performance team', 'note'],
    ['lapsed CPI13', 'No longer asked for', 'performance team', 'note'],
    ['outage 2024-10-08T08:00:00.000Z', 'Outage', 'performance team', 'note'],
    [askedForKey('2024-10-08'), 'Reminder by hand', 'owner', 'reminder'],
    ['escalation', 'Escalation', 'manager', 'escalation'],
    [snoozedKey('2024-10-08'), 'Put off', 'owner', 'reminder'],
    ['extension CPI13 2024-10-25', 'More time', 'owner', 'arrangement'],
    ['cover 2024-10-21 2024-11-03 adele', 'Cover', 'owner', 'arrangement'],
    ['worse CPI13 Green', 'Worse', 'manager', 'alert'],
    ['recovered CPI13', 'Recovery', 'manager', 'alert'],
    ['unacted CPI13 Red', 'No action', 'manager', 'alert'],
    ['overdue CPI13 2024-11-04', 'Action overdue', 'manager', 'alert'],
    ['weekly 2024-10-14', 'Weekly digest', 'follower', 'digest'],
    ['confirm CPI13', 'Still yours?', 'owner', 'confirmation'],
    ['unconfirmed', 'Not confirmed', 'performance team', 'note'],
    ['handover CPI13 2024-09-25T10:00:00.000Z', 'Hand-over', 'owner', 'arrangement'],
    ['moved CPI13 2024-09-25T10:00:00.000Z', 'Handed over', 'owner', 'arrangement'],
    ['disowned CPI13 2024-09-25T10:00:00.000Z', 'Not theirs', 'performance team', 'arrangement'],
    ['uncovered 2024-10-21 megan adele', 'Nobody covers', 'performance team', 'arrangement'],
  ])('knows “%s” of the ledger as: %s', (stage, name, to, kind) => {
    expect(notificationOf(stage)).toMatchObject({ name, to, kind });
    expect(kindOf(stage)).toBe(kind);
  });

  it('names each of its stages once, and has messages for everybody it knows', () => {
    const stages = NOTIFICATIONS.flatMap((each) => each.stages);
    expect(new Set(stages).size).toBe(stages.length);
    expect(new Set(NOTIFICATIONS.map(({ to }) => to))).toEqual(new Set(RECIPIENTS));
  });

  it('says the days as the council’s own calendar has them', () => {
    const when = (name: string, calendar = CALENDAR) =>
      NOTIFICATIONS.find((each) => each.name === name)?.when(calendar);
    expect(when('Reminder')).toBe('5 and 1 working days before the due date, 09:00');
    expect(when('Reminder', { ...CALENDAR, remindersBeforeDue: [1], sendAt: '08:30' })).toBe(
      '1 working day before the due date, 08:30',
    );
    expect(when('Chase', { ...CALENDAR, chaseAfterDue: 2, chaseEvery: 1 })).toBe(
      '2 working days after the due date, then every day until the next window opens',
    );
    expect(when('Still yours?')).toBe('5 working days before its window opens, 09:00');
    expect(when('Not confirmed', { ...CALENDAR, confirmBefore: 0 })).toBe(
      'never, by this council’s settings',
    );
  });
});
