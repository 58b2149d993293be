import { describe, expect, it } from 'vitest';
import { type Contact, toldBy, toTellToday } from '../../../src/domain/messages/contact.ts';
import { type Errand, kindOf } from '../../../src/domain/messages/errand.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { MEGAN, Q2 } from '../../support/cells.ts';

const TODAY = '2024-10-18';
const contact = (different: Partial<Contact>): Contact => ({
  ...{ tenantId: 't', aadId: MEGAN.id, name: MEGAN.name, conversationId: 'a', userId: 'u' },
  ...{
    serviceUrl: 's',
    channelId: 'msteams',
    botId: 'b',
    reach: 'reachable',
    reachSince: '2024-01-01T00:00:00.000Z',
  },
  ...{ reminded: undefined, escalated: undefined, toldOn: undefined, told: [], sending: undefined },
  ...different,
});
const errand = (stage: string, refs: readonly string[], lateRefs: readonly string[] = []): Errand => ({
  ...{ period: Q2, stage, person: MEGAN, refs, lateRefs },
});
const reminded = { at: `${TODAY}T08:00:00.000Z`, on: TODAY, period: Q2, stage: 'chase-1', activityId: 'm1' };
const refsToTell = (who: Contact, ...errands: readonly Errand[]) =>
  toTellToday(who, errands, TODAY).map(({ stage, refs, lateRefs = [] }) => [stage, ...refs, ...lateRefs]);

describe('what somebody may be told today', () => {
  it('is everything, where they were told nothing today', () => {
    const told = toldBy(errand('alert CPI13 Red', ['CPI13']));
    const yesterday = contact({ toldOn: '2024-10-17', told, reminded: { ...reminded, on: '2024-10-17' } });
    expect(refsToTell(yesterday, errand('chase-1', ['CPI13']))).toEqual([['chase-1', 'CPI13']]);
  });

  it.each(['chase-2', 'asked-for-2024-10-18', 'invitation'])(
    'is no %s after a reminder of today',
    (stage) => {
      expect(refsToTell(contact({ reminded }), errand(stage, ['CPI99']))).toEqual([]);
    },
  );

  it('is a reminder or whether figures are still theirs, and not both', () => {
    const asked = [errand('confirm CPI13', ['CPI13']), errand('confirm CPI14', ['CPI14'])];
    expect(refsToTell(contact({}), ...asked)).toHaveLength(2);
    expect(refsToTell(contact({ reminded }), ...asked)).toEqual([]);
    const told = contact({ toldOn: TODAY, told: asked.flatMap(toldBy) });
    expect(refsToTell(told, errand('chase-1', ['CPI99']), errand('confirm CPI15', ['CPI15']))).toEqual([]);
    // Whoever was sending it never said whether it arrived: it is one message, whichever figure is named first.
    const sending = { until: `${TODAY}T08:00:00.000Z`, on: TODAY, stage: 'confirm CPI13' };
    expect(refsToTell(contact({ sending }), ...asked)).toHaveLength(2);
    expect(refsToTell(contact({ sending }), errand('chase-1', ['CPI99']))).toEqual([]);
  });

  it('is an escalation, an alert and a note after a reminder of today, about other figures', () => {
    const owner = contact({ reminded, toldOn: TODAY, told: toldBy(errand('chase-1', ['CPI13'])) });
    const all = [
      errand('escalation', ['CPI13', 'CPI14']),
      errand('alert CPI13 Red', ['CPI13']),
      errand('alert CPI15 Red', ['CPI15']),
      errand('unmanaged alert CPI13 Red', ['CPI13']),
      errand('outage 2024-10-18T07:00:00.000Z', []),
    ];
    expect(refsToTell(owner, ...all)).toEqual([
      ['escalation', 'CPI14'],
      ['alert CPI15 Red', 'CPI15'],
      ['outage 2024-10-18T07:00:00.000Z'],
    ]);
  });

  it('may be another message of the same kind about the same figure', () => {
    const manager = contact({ toldOn: TODAY, told: toldBy(errand('alert CPI13 Amber', ['CPI13'])) });
    expect(refsToTell(manager, errand('alert CPI13 Red', ['CPI13']))).toEqual([['alert CPI13 Red', 'CPI13']]);
  });

  it('tells figures of one reference apart by their quarter', () => {
    const owner = contact({ toldOn: TODAY, told: toldBy(errand('chase-1', [], ['CPI13'])) });
    const late = { ...errand('alert CPI13 Red', ['CPI13']), period: shiftPeriod(Q2, -1) };
    expect(refsToTell(owner, late)).toEqual([]);
    expect(refsToTell(owner, errand('alert CPI13 Red', ['CPI13']))).toHaveLength(1);
    // A reference that ends like another is another.
    expect(refsToTell(owner, errand('alert PI13 Red', ['PI13']))).toHaveLength(1);
  });

  it('is no other reminder while nobody knows whether one arrived, and that one again', () => {
    const sending = { until: `${TODAY}T08:02:00.000Z`, on: TODAY, stage: 'chase-1' };
    expect(refsToTell(contact({ sending }), errand('asked-for-2024-10-18', ['CPI13']))).toEqual([]);
    expect(refsToTell(contact({ sending }), errand('chase-1', ['CPI13']))).toHaveLength(1);
  });
});

it.each([
  ['invitation', 'reminder'],
  ['reminder-5', 'reminder'],
  ['asked-for-2024-10-18', 'reminder'],
  ['chase-3', 'reminder'],
  ['escalation', 'escalation'],
  ['alert CPI13 Red', 'alert'],
  ['correction CPI13 m1', 'alert'],
  ['unreached chase-1 megan', 'note'],
  ['outage 2024-10-18T07:00:00.000Z', 'note'],
])('takes %s for a message of the kind %s', (stage, kind) => {
  expect(kindOf(stage)).toBe(kind);
});
