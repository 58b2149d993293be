/** Who is reminded of what at which stage of a quarter. */
import { describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { stagesReached } from '../../../src/domain/time/reportingCycle.ts';
import { planReminders } from '../../../src/jobs/planning/planReminders.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

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
