import { describe, expect, it } from 'vitest';
import {
  isOwed,
  noteFault,
  progressOf,
  sentBack,
  signedOff,
  signersOf,
  waitsFor,
  whyNotSendBack,
  whyNotSign,
} from '../../../src/domain/closing/signOff.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { override } from '../../../src/domain/reporting/override.ts';
import { report } from '../../../src/domain/reporting/reportFigure.ts';
import { cell, ISAIAH, MEGAN } from '../../support/cells.ts';

const ADELE = { id: 'adele', name: 'Adele Vance' };
const PATTI = { id: 'patti', name: 'Patti Fernandez', email: 'p@x', role: 'performance team' } as const;
const staff = (who: { id: string; name: string }) => ({ ...who, email: 'x@x', role: 'staff' }) as const;
const how = (by: { id: string; name: string }) => ({
  by,
  at: '2024-10-16T09:00:00.000Z',
  submissionId: 'click',
});
const entered = {
  figure: '86.2',
  commentary: 'Two analysts start.',
  source: '',
  evidence: '',
  picked: null,
  provisional: false,
};
const reported = (different: Partial<Cell> = {}): Cell =>
  report(cell({ signOff: 'manager', ...different }), entered, how(ISAIAH), 'form').cell;

const shared = (): Cell =>
  reported({
    signOff: [
      { authority: 'Cambridge', person: ADELE },
      { authority: 'Huntingdonshire', person: MEGAN },
    ],
  });

describe('who signs a figure off', () => {
  it('is nobody where the indicator does not say so', () => {
    expect(progressOf(reported({ signOff: undefined }))).toBe('in');
    expect(whyNotSign(MEGAN, reported({ signOff: undefined }))).toBe('needs no signature');
  });

  it('is its manager, once it is reported', () => {
    expect(progressOf(cell({ signOff: 'manager' }))).toBe('open');
    expect(whyNotSign(MEGAN, cell({ signOff: 'manager' }))).toBe('is not reported yet');
    expect(waitsFor(MEGAN, reported())).toBe(true);
    expect(whyNotSign(ADELE, reported())).toBe('is signed by Megan Bowen');
  });

  it('is the signatory of each authority of a shared service, each for their own', () => {
    expect(signersOf(shared())).toBe('Adele Vance for Cambridge and Megan Bowen for Huntingdonshire');
    const { cell: once, revision } = signedOff(shared(), how(ADELE));
    expect(revision).toMatchObject({ kind: 'signed off', number: 2, reason: 'for Cambridge', by: ADELE });
    expect(progressOf(once)).toBe('to be signed');
    expect(whyNotSign(ADELE, once)).toBe('is signed already');
    const { cell: twice } = signedOff(once, how(MEGAN));
    expect(progressOf(twice)).toBe('signed');
    expect(twice.signatures?.map(({ authority, by }) => `${authority} ${by.id}`)).toEqual([
      'Cambridge adele',
      'Huntingdonshire megan',
    ]);
  });

  it('leaves figure and status as they are, and records both', () => {
    const before = reported();
    const { cell: after, revision } = signedOff(before, how(MEGAN));
    expect(after).toMatchObject({ figure: '86.2', status: 'Amber', reportedBy: ISAIAH, revision: 2 });
    expect(revision.before).toEqual({ figure: '86.2', status: 'Amber' });
  });
});

describe('what was changed after it was signed', () => {
  it('asks for the signature again when it is corrected', () => {
    const { cell: after } = signedOff(reported(), how(MEGAN));
    const corrected = report(after, { ...entered, figure: '88' }, how(ISAIAH), 'again').cell;
    expect(corrected.signatures).toBeUndefined();
    expect(progressOf(corrected)).toBe('to be signed');
  });

  it('asks again when its status is set by hand, and not when that leaves it as it was', () => {
    const { cell: signed } = signedOff(reported(), how(MEGAN));
    const set = (status: string) =>
      override(signed, { status, reason: 'Late data.' }, how(PATTI), 'set').cell;
    expect(progressOf(set('Green'))).toBe('to be signed');
    expect(progressOf(set('Amber'))).toBe('signed');
  });
});

describe('a figure that is sent back', () => {
  const { cell: back, revision } = sentBack(reported(), ' The commentary is too thin. ', how(MEGAN));

  it('says why, and is the owner’s to give again', () => {
    expect(revision).toMatchObject({ kind: 'sent back', reason: 'The commentary is too thin.' });
    expect(back.sentBack).toMatchObject({ by: MEGAN, note: 'The commentary is too thin.' });
    expect([progressOf(back), isOwed(back), isOwed(reported())]).toEqual(['sent back', true, false]);
    expect(whyNotSign(MEGAN, back)).toBe('was sent back, and is not given again yet');
  });

  it('loses every signature, for they were of what is sent back', () => {
    const { cell: once } = signedOff(shared(), how(ADELE));
    expect(sentBack(once, 'Look again.', how(MEGAN)).cell.signatures).toBeUndefined();
  });

  it('waits for a signature again once it is given again, though nothing in it changed', () => {
    const again = report(back, entered, how(ISAIAH), 'second').cell;
    expect([again.sentBack, progressOf(again)]).toEqual([undefined, 'to be signed']);
  });

  it('is sent back by its signatories and the performance team alone', () => {
    expect(whyNotSendBack(staff(MEGAN), reported())).toBeUndefined();
    expect(whyNotSendBack(PATTI, reported())).toBeUndefined();
    expect(whyNotSendBack(staff(ADELE), reported())).toBe(
      'Only Megan Bowen or the performance team can send CPI13 back. Ask them to, and say why.',
    );
    expect(whyNotSendBack(PATTI, cell({}))).toContain('nothing to send back');
    expect(whyNotSendBack(PATTI, back)).toContain('sent back already');
  });

  it('needs a note that says something, of no more than its limit', () => {
    expect(noteFault(' . ')).toContain('Say what is to be done');
    expect(noteFault('x'.repeat(501))).toBe('The note is 1 character too long; the limit is 500.');
    expect(noteFault('Say who does it.')).toBeUndefined();
  });
});
