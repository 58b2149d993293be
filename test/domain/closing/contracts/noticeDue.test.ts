/** The clock of section 71(2) of the Procurement Act 2023: every twelve months, and on termination. */
import { describe, expect, it } from 'vitest';
import { daysToAssess, noticeDue, whyDue } from '../../../../src/domain/closing/contracts/noticeDue.ts';
import type { PublishedNotice } from '../../../../src/domain/closing/contracts/records.ts';
import { noticeStage } from '../../../../src/domain/time/noticeStages.ts';
import { CALENDAR } from '../../../support/calendar.ts';
import { contract } from '../../../support/contracts.ts';

const published = (on: string, until: string): PublishedNotice => ({
  ...{ contract: 'C-0142', from: '2026-04-01', until, on, at: `${on}T10:00:00.000Z` },
  by: { id: 'mia', name: 'Mia Manager' },
});
const dueOf = (...given: Parameters<typeof noticeDue>) => {
  const due = noticeDue(...given);
  return due && `${due.day}: ${whyDue(due)}`;
};

describe('when a contract performance notice is due', () => {
  it('is by the last day of the first twelve months', () => {
    expect(dueOf(contract(), [])).toBe('2027-03-31: 12 months after its start on 1 April 2026');
  });

  it('is twelve months after the last one was published, whatever days that one assessed', () => {
    expect(dueOf(contract(), [published('2027-02-10', '2026-12-31')])).toBe(
      '2028-02-09: 12 months after the last notice, of 10 February 2027',
    );
  });

  it('is on termination, and at the end, where that comes sooner', () => {
    expect(dueOf(contract({ terminated: '2026-11-20' }), [])).toBe(
      '2026-11-20: it was terminated on 20 November 2026',
    );
    expect(dueOf(contract({ end: '2026-12-31' }), [])).toBe('2026-12-31: it ends on 31 December 2026');
  });

  it('is over once a notice has assessed the contract to its end', () => {
    const over = contract({ terminated: '2026-11-20' });
    expect(dueOf(over, [published('2026-12-10', '2026-09-30')])).toContain('2026-11-20');
    expect(dueOf(over, [published('2026-12-10', '2026-11-20')])).toBeUndefined();
  });

  it('is nothing for a contract that was over before section 71 came into force', () => {
    expect(dueOf(contract({ start: '2025-03-01', terminated: '2025-12-11' }), [])).toBeUndefined();
    expect(dueOf(contract({ start: '2025-03-01' }), [])).toContain('2026-02-28');
  });

  it('assesses from where the last notice ended to the end of the quarter being reported', () => {
    const [ended, today] = ['2026-09-30', '2026-11-30'];
    expect(daysToAssess(contract(), [], { ended, today })).toEqual({ from: '2026-04-01', until: ended });
    const last = [published('2026-10-20', '2026-06-30')];
    expect(daysToAssess(contract(), last, { ended, today })).toEqual({ from: '2026-07-01', until: ended });
    expect(daysToAssess(contract(), [published('2026-10-20', ended)], { ended, today })).toBeUndefined();
  });

  it('assesses no more than twelve months, and a contract that is over to its last day', () => {
    expect(daysToAssess(contract(), [], { ended: '2027-06-30', today: '2027-08-01' })?.until).toBe(
      '2027-03-31',
    );
    const over = contract({ terminated: '2026-11-20' });
    expect(daysToAssess(over, [], { ended: '2026-09-30', today: '2026-11-30' })?.until).toBe('2026-11-20');
  });

  it('is told 40 and 10 working days before, the day after, and every week from then on', () => {
    const stageOn = (day: string) => noticeStage('2026-12-31', new Date(`${day}T12:00:00Z`), CALENDAR)?.key;
    // Christmas Day and Boxing Day's Monday are no working days.
    expect(['2026-11-02', '2026-11-03'].map(stageOn)).toEqual([undefined, 'notice-40']);
    expect(['2026-12-14', '2026-12-15'].map(stageOn)).toEqual(['notice-40', 'notice-10']);
    expect(['2026-12-31', '2027-01-04', '2027-01-11'].map(stageOn)).toEqual([
      'notice-10',
      'latenotice-1',
      'latenotice-2',
    ]);
  });
});
