import { describe, expect, it } from 'vitest';
import { arrived, unchased, type WhyNot, whyNot } from '../../../src/domain/messages/chased.ts';
import type { Contact } from '../../../src/domain/messages/contact.ts';
import type { LedgerEntry } from '../../../src/domain/messages/errand.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { latestToOwners, nextToOwners, stagesReached } from '../../../src/domain/time/reportingCycle.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

const Q1 = shiftPeriod(Q2, -1);
const ADELE = { id: 'adele', name: 'Adele Vance' };
const NOW = new Date('2024-10-08T10:00:00Z');

const entry = (different: Partial<LedgerEntry>): LedgerEntry => ({
  ...{ period: Q2, stage: 'reminder-5', person: ISAIAH, refs: ['CPI13'], lateRefs: [], state: 'sent' },
  ...{ claimedAt: '2024-10-08T08:00:00.000Z', leaseUntil: '2024-10-08T08:02:00.000Z' },
  ...{ settledAt: '2024-10-08T08:00:01.000Z', reason: '', attempts: 1, notBefore: null },
  ...{
    activityId: 'a',
    conversationId: 'c',
    together: [],
    isIn: [],
    toldBefore: 0,
    owesLine: false,
    linesBefore: 0,
    unclear: 0,
    unclearSince: null,
  },
  ...different,
});
const contact = (different: Partial<Contact>): Contact => ({
  ...{ tenantId: 't', aadId: ISAIAH.id, name: ISAIAH.name, conversationId: 'c', serviceUrl: 's' },
  ...{ channelId: 'msteams', botId: 'b', userId: 'u', reach: 'reachable' },
  ...{ reachSince: '2024-10-01T08:00:00.000Z', reminded: undefined, escalated: undefined },
  ...{ toldOn: undefined, told: [], sending: undefined },
  ...different,
});

describe('who was not chased', () => {
  const owed = [
    cell({ ref: 'CPI13' }),
    cell({ ref: 'CPI14' }),
    cell({ ref: 'CPI11', owner: ADELE }),
    cell({ ref: 'CPI09', owner: null }),
  ];
  const refs = (entries: readonly LedgerEntry[]) =>
    unchased(owed, entries).map(({ person, cells }) => [person.id, cells.map(({ ref }) => ref)]);

  it('is everybody, each with all of theirs, where nothing arrived', () => {
    const both = [
      ['isaiah', ['CPI13', 'CPI14']],
      ['adele', ['CPI11']],
    ];
    expect(refs([])).toEqual(both);
    for (const state of ['claimed', 'waiting', 'unreachable', 'failed', 'unconfirmed'] as const)
      expect(refs([entry({ state })]), state).toEqual(both);
  });

  it('is whoever was reminded of something else, with what was left out', () => {
    expect(refs([entry({})])).toEqual([
      ['isaiah', ['CPI14']],
      ['adele', ['CPI11']],
    ]);
    expect(refs([entry({}), entry({ stage: 'asked-for-2024-10-08', refs: ['CPI14'] })])).toEqual([
      ['adele', ['CPI11']],
    ]);
  });

  it('is not told by what others were sent, or by messages of another kind', () => {
    const others = [
      entry({ person: ADELE, refs: ['CPI13', 'CPI14'] }),
      entry({ stage: 'escalation', refs: ['CPI13', 'CPI14'] }),
      entry({ stage: 'alert CPI13 Red' }),
    ];
    expect(refs(others)).toEqual([
      ['isaiah', ['CPI13', 'CPI14']],
      ['adele', ['CPI11']],
    ]);
  });

  it('of the quarter before was reminded by what the next one’s messages name besides', () => {
    const late = [cell({ ref: 'CPI13', period: Q1 })];
    expect(unchased(late, [entry({})])).toHaveLength(1);
    expect(unchased(late, [entry({ refs: [], lateRefs: ['CPI13'] })])).toEqual([]);
  });

  it('finds the newest reminder first', () => {
    const older = entry({ stage: 'invitation', settledAt: '2024-10-01T08:00:00.000Z' });
    expect(arrived([older, entry({}), entry({ state: 'failed' })]).map(({ stage }) => stage)).toEqual([
      'reminder-5',
      'invitation',
    ]);
  });
});

describe('why somebody was not reminded', () => {
  const stage = latestToOwners(stagesReached(Q2, NOW, CALENDAR));
  const next = nextToOwners(Q2, NOW, CALENDAR);
  const why = (of: LedgerEntry | undefined, to: Contact | undefined, now = NOW): WhyNot =>
    whyNot({ stage, next, entry: of, contact: to }, now, CALENDAR);
  const soon = { kind: 'to come', at: NOW };

  it.each<[string, LedgerEntry | undefined, Contact | undefined, unknown]>([
    ['nobody has met them', undefined, undefined, { kind: 'out of reach', reason: 'not installed' }],
    [
      'they blocked the bot',
      entry({ state: 'unreachable', reason: 'blocked' }),
      contact({ reach: 'blocked' }),
      { kind: 'out of reach', reason: 'blocked' },
    ],
    ['it is tried next', undefined, contact({}), soon],
    ['they have been met since', entry({ state: 'unreachable', reason: 'blocked' }), contact({}), soon],
    ['the try was broken off', entry({ state: 'claimed' }), contact({}), soon],
    [
      'it is being sent',
      entry({ state: 'claimed', leaseUntil: '2024-10-08T10:01:00.000Z' }),
      contact({}),
      { kind: 'on its way' },
    ],
    [
      'Teams did not take it',
      entry({ state: 'waiting', reason: 'Teams answered 503.' }),
      contact({}),
      { kind: 'waiting', reason: 'Teams answered 503.', until: null },
    ],
    [
      'Teams refused it',
      entry({ state: 'failed', reason: 'Teams answered 400.' }),
      contact({}),
      { kind: 'failed', reason: 'Teams answered 400.' },
    ],
    ['Teams never said', entry({ state: 'unconfirmed' }), contact({}), { kind: 'unconfirmed' }],
    [
      'it named others',
      entry({}),
      contact({}),
      { kind: 'was about others', at: '2024-10-08T08:00:01.000Z', next },
    ],
  ])('because %s', (_why, of, to, expected) => {
    expect(why(of, to)).toEqual(expected);
  });

  it('waits for the morning where nothing is sent now, and for another day after a reminder by hand', () => {
    const morning = { kind: 'to come', at: new Date('2024-10-09T08:00:00Z') };
    expect(why(undefined, contact({}), new Date('2024-10-08T20:00:00Z'))).toEqual(morning);
    const last = {
      at: '2024-10-08T07:00:00.000Z',
      on: '2024-10-08',
      period: Q2,
      stage: 'asked-for-2024-10-08',
      activityId: 'a',
    };
    expect(why(undefined, contact({ reminded: last }))).toEqual(morning);
  });

  it('is told by what comes next where nothing was due, and by nothing where nobody is reminded any more', () => {
    const before = { stage: undefined, entry: undefined, contact: contact({}) };
    expect(whyNot({ ...before, next }, NOW, CALENDAR)).toEqual({ kind: 'to come', at: next?.at });
    expect(whyNot({ ...before, next: undefined }, NOW, CALENDAR)).toEqual({ kind: 'no more' });
  });
});
