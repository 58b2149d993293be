import { describe, expect, it } from 'vitest';
import {
  type Confirmation,
  confirmationOf,
  latestOf,
  saidAt,
} from '../../../src/domain/arrangements/confirmation.ts';
import { holdingsOf, isConfirmed, shownTo } from '../../../src/domain/arrangements/holding.ts';
import { cell, Q2 } from '../../support/cells.ts';

const isaiah = { id: 'isaiah', name: 'Isaiah Langer' };
const adele = { id: 'adele', name: 'Adele Vance' };
const at = '2024-09-25T10:00:00.000Z';
const line = cell({ owner: isaiah, deputy: null });
const said = (more: Partial<Confirmation>): Confirmation => ({
  ...confirmationOf({ period: Q2, ref: line.ref, answer: 'mine', by: isaiah, at }),
  ...more,
});
const held = (confirmations: readonly Confirmation[], as = line, isListed = () => true) =>
  holdingsOf([as], latestOf(confirmations), isListed)[0];

describe('whose a figure is', () => {
  it('is unanswered until its owner has said so, and confirmed from then on', () => {
    expect(held([])?.held).toEqual({ kind: 'unanswered', isGiven: false });
    expect(held([said({})])?.held.kind).toBe('confirmed');
  });

  it('is unanswered again once it is somebody else’s, whatever the owner before said', () => {
    expect(held([said({})], { ...line, owner: adele })?.held.kind).toBe('unanswered');
  });

  it('goes by what was said last', () => {
    const later = said({ answer: 'not mine', at: '2024-09-26T10:00:00.000Z' });
    expect(held([later, said({})])?.held.kind).toBe('not theirs');
  });

  it('stays with its owner while it is offered, and is the other’s once they have accepted', () => {
    const offer = said({ answer: 'offered', to: adele });
    expect(held([offer])?.held).toEqual({ kind: 'offered', to: adele, at });
    expect(held([{ ...offer, reply: 'declined' }])?.held.kind).toBe('unanswered');
    expect(held([{ ...offer, reply: 'accepted' }], { ...line, owner: adele })?.held.kind).toBe('confirmed');
    // The one who stored it ended before it was noted on the offer.
    expect(held([offer], { ...line, owner: adele })?.held.kind).toBe('confirmed');
  });

  it('is not offered to anybody who has left', () => {
    const offer = said({ answer: 'offered', to: adele });
    expect(held([offer], line, () => false)?.held.kind).toBe('unanswered');
  });

  it('is confirmed by reporting it, unless the owner says otherwise afterwards', () => {
    const reported = {
      ...line,
      figure: '96',
      status: 'Green',
      revision: 1,
      reportedBy: isaiah,
      reportedAt: '2024-10-02T10:00:00.000Z',
    };
    expect(held([], reported)?.held.kind).toBe('reported');
    expect(held([said({ answer: 'not mine' })], reported)?.held.kind).toBe('reported');
    const later = said({ answer: 'not mine', at: '2024-10-03T10:00:00.000Z' });
    expect(held([later], reported)?.held.kind).toBe('not theirs');
    expect(held([], { ...reported, reportedBy: adele })?.held.kind).toBe('unanswered');
  });

  it('is the deputy’s where there is no owner, and nobody’s where there is neither', () => {
    const deputys = { ...line, owner: null, deputy: adele };
    expect(held([said({ by: adele })], deputys)?.holder).toEqual(adele);
    const nobodys = held([], { ...line, owner: null, deputy: null });
    expect(nobodys?.held.kind).toBe('nobody’s');
    expect(nobodys && isConfirmed(nobodys)).toBe(false);
  });

  it('is shown to somebody as no longer theirs once it is not', () => {
    expect(shownTo('adele', held([]))).toBe('not yours any more');
    expect(shownTo('isaiah', held([]))).toBe('unanswered');
  });

  it('is not asked of what is not collected', () => {
    expect(held([], { ...line, lifecycle: 'suspended' })).toBeUndefined();
  });

  it('keeps the order in which two things are said in one moment', () => {
    expect(saidAt(new Date(at), [])).toBe(at);
    expect(saidAt(new Date(at), [said({})])).toBe('2024-09-25T10:00:00.001Z');
  });
});
