/** The stages of a quarter are one list: the planner and the matrix of messages both go by it. */
import { describe, expect, it } from 'vitest';
import { NOTIFICATIONS } from '../../../src/domain/messages/notifications.ts';
import { plannedLock, reached, stageName } from '../../../src/domain/time/reportingCycle.ts';
import { STAGES, stageWhen } from '../../../src/domain/time/stages.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { Q2 } from '../../support/cells.ts';

const AFTERWARDS = new Date('2025-06-01T12:00:00Z');
const LOCKING = { ...CALENDAR, lockAfterDue: 12 };
const keysOf = (about: 'owed' | 'to be signed' | 'open', calendar = CALENDAR) =>
  reached(Q2, AFTERWARDS, calendar, about).map(({ key, day }) => `${key} ${day}`);

describe('the stages of a quarter', () => {
  it('keep the names that the ledger has had from the first, as a restart goes by them', () => {
    expect(keysOf('owed').slice(0, 7)).toEqual([
      ...['invitation 2024-10-01', 'reminder-5 2024-10-08', 'reminder-1 2024-10-14', 'chase-1 2024-10-16'],
      ...['escalation 2024-10-18', 'chase-2 2024-10-23', 'chase-3 2024-10-30'],
    ]);
    expect(keysOf('owed').at(-1)).toBe('chase-11 2024-12-27');
  });

  it('ask for signatures after the due date, remind of them, and again as owners are chased', () => {
    expect(keysOf('to be signed').slice(0, 3)).toEqual([
      ...['signoff 2024-10-16', 'unsigned-1 2024-10-22', 'unsigned-2 2024-10-29'],
    ]);
    expect(keysOf('to be signed', { ...CALENDAR, signOffAfterDue: 3, signOffReminderAfterDue: 4 })).toContain(
      'signoff 2024-10-18',
    );
  });

  it('warn of the lock only where a day is planned for it', () => {
    expect(plannedLock(Q2, CALENDAR)).toBeUndefined();
    expect(keysOf('open')).toEqual([]);
    expect(plannedLock(Q2, LOCKING)).toBe('2024-10-31');
    expect(keysOf('open', LOCKING)).toEqual(['lock-warning 2024-10-28']);
    expect(keysOf('open', { ...LOCKING, lockWarningBefore: 1 })).toEqual(['lock-warning 2024-10-30']);
  });

  it('are each a row of the matrix, with the days of the council’s own calendar', () => {
    for (const stage of STAGES) {
      const row = NOTIFICATIONS.find(({ name }) => name === stage.name);
      expect(row).toMatchObject({ to: stage.to[0], stages: [stage.kind], event: stage.event });
      expect(row?.when(LOCKING)).toBe(stageWhen(stage, LOCKING));
    }
    const when = (name: string, calendar = CALENDAR) =>
      NOTIFICATIONS.find((each) => each.name === name)?.when(calendar);
    expect(when('Sign-off request')).toBe('1 working day after the due date, 09:00');
    expect(when('Sign-off reminder')).toBe(
      '5 working days after the due date, then every 7 days until the next quarter is over, too',
    );
    expect(when('Lock warning')).toBe('not sent: no day is set for the lock');
    expect(when('Lock warning', LOCKING)).toBe('3 working days before the planned lock, 09:00');
  });

  it.each([
    ['signoff CPI13', 'sign-off request'],
    ['unsigned-2', 'sign-off reminder'],
    ['lock-warning', 'lock warning'],
  ])('call “%s” of the ledger a %s', (key, name) => expect(stageName(key)).toBe(name));
});
