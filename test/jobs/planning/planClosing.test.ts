/** Whom a quarter's close writes to, and about what. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { reached } from '../../../src/domain/time/reportingCycle.ts';
import { lockWarnings, planSigning, signOffKey } from '../../../src/jobs/planning/planClosing.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, ISAIAH, MEGAN, Q2 } from '../../support/cells.ts';

const ADELE = { id: 'adele', name: 'Adele Vance' };
const PATTI = { id: 'patti', name: 'Patti Fernandez' };
const isIn = (different: Partial<Cell>) =>
  cell({
    ...{ figure: '97', status: 'Green', revision: 1, reportedBy: ISAIAH, signOff: 'manager' },
    ...different,
  });
const SHARED = [
  { authority: 'Cambridge', person: MEGAN },
  { authority: 'Ely', person: ADELE },
];
const at = '2024-10-16T09:00:00.000Z';
const LINES = [
  isIn({ ref: 'CPI01' }),
  isIn({ ref: 'CPI02', signatures: [{ authority: '', by: MEGAN, at }] }),
  isIn({ ref: 'CPI03', signOff: SHARED, signatures: [{ authority: 'Ely', by: ADELE, at }] }),
  isIn({ ref: 'CPI04', signOff: SHARED }),
  isIn({ ref: 'CPI05', sentBack: { by: MEGAN, at, note: 'Too thin.' } }),
  isIn({ ref: 'CPI06', manager: null }),
  cell({ ref: 'CPI07', signOff: 'manager' }),
  isIn({ ref: 'CPI08', signOff: undefined }),
];

describe('requests to sign off', () => {
  const plan = (instant: string, stillOpen: (stage: string, id: string) => boolean = () => true) =>
    planSigning(reached(Q2, new Date(instant), CALENDAR, 'to be signed'), LINES, stillOpen).map(
      ({ person, cells, fresh, reminder }) =>
        `${person.id}: ${cells.map(({ ref }) => ref).join(' ')}; new ${fresh.map(({ ref }) => ref).join(' ')}; ${reminder}`,
    );

  it('go to nobody before their day', () => {
    expect(plan('2024-10-15T12:00:00Z')).toEqual([]);
  });

  it('go to each signatory with all that waits for them, and nothing that is signed, sent back or not in', () => {
    expect(plan('2024-10-16T12:00:00Z')).toEqual([
      'megan: CPI01 CPI03 CPI04; new CPI01 CPI03 CPI04; undefined',
      'adele: CPI04; new CPI04; undefined',
    ]);
  });

  it('come again only about something new, or when the reminder is due', () => {
    const told = (stage: string, id: string) => !(stage.startsWith('signoff') && id === 'megan');
    expect(plan('2024-10-17T12:00:00Z', told)).toEqual(['adele: CPI04; new CPI04; undefined']);
    const known = (stage: string) => stage === signOffKey('CPI01') || stage.startsWith('unsigned');
    expect(plan('2024-10-22T12:00:00Z', known)).toEqual([
      'megan: CPI01 CPI03 CPI04; new CPI01; unsigned-1',
      'adele: CPI04; new ; unsigned-1',
    ]);
  });
});

describe('warnings of a lock', () => {
  it('go to whoever has something open, once whatever their parts, and to the performance team with all of it', () => {
    const named = lockWarnings(LINES, [PATTI]).map(
      ({ person, owed, toSign, all }) =>
        `${person.id}: ${[owed, toSign, all].map((lines) => lines.map(({ ref }) => ref).join(' ')).join('; ')}`,
    );
    expect(named).toEqual([
      'isaiah: CPI07 CPI05; ; ',
      'megan: ; CPI01 CPI03 CPI04; ',
      'adele: ; CPI04; ',
      'patti: ; ; CPI07 CPI05 CPI01 CPI03 CPI04 CPI06',
    ]);
  });

  it('go to nobody where nothing is open', () => {
    expect(lockWarnings([isIn({ signOff: undefined })], [PATTI])).toEqual([]);
  });
});
