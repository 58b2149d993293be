/** An hour in which Teams takes nothing from anybody: nobody is given up, and the performance team hears of it afterwards. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/dev/chat/connector.ts';
import type { Person } from '../../../src/domain/person.ts';
import { Q2 } from '../../support/cells.ts';
import { type Council, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

const OWNERS = Array.from(
  { length: 12 },
  (_, index): Person => ({
    id: `owner-${index}`,
    name: `Owner ${index}`,
    email: `owner-${index}@example.com`,
    role: 'staff',
  }),
);

describe('an outage', () => {
  let council: Council;
  let sending: Sending;

  beforeEach(async () => {
    council = await startCouncil(
      OWNERS.map(({ id, name }, index) =>
        indicator({ ref: `KPI${index}`, owner: { id, name }, manager: null }),
      ),
    );
    await council.store.register.savePeople(TENANT, OWNERS, () => {});
    for (const who of [...OWNERS, PATTI]) await council.as(who).install();
    sending = sendingFor(council, 1_000);
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const sentTo = (who: Person): readonly string[] =>
    council.connector.calls
      .filter(
        ({ kind, conversationId, status }) =>
          kind === 'send' && status === 200 && conversationId === council.as(who).conversationId,
      )
      .map(({ body }) => said(body.attachments?.[0]?.content));
  const states = async () =>
    new Set((await council.store.ledger.book(TENANT, Q2, 'reminder-5')).map(({ state }) => state));

  it.each<[string, Failure, string]>([
    ['a fault of the service', { status: 500 }, 'Teams answered 500'],
    ['an unknown bot', { status: 401, body: { error: { code: 'BotNotRegistered' } } }, '401'],
    ['a refusal for the whole council', { status: 403, body: { error: { code: 'Forbidden' } } }, '403'],
    ['a gateway without a service', { status: 502 }, 'Teams answered 502'],
    ['a gateway that knows no such place', { status: 404, body: '<html>' }, 'Teams answered 404'],
    ['silence', 'no answer', 'did not answer'],
  ])('that is %s is waited out, for everybody', async (_what, failure, reason) => {
    council.connector.failNext(failure, { times: 1_000, kind: 'send' });
    const [pass] = await sending.round('2024-10-08T08:00:00Z');
    expect(pass?.broken).toBe('Teams takes no messages');
    // Enough to know, and not everybody.
    expect(council.connector.calls.length).toBeLessThanOrEqual(8);
    expect([...(await states())]).toEqual(['waiting']);
    await sending.round('2024-10-08T08:00:30Z');
    expect(council.connector.calls.length).toBeLessThanOrEqual(8);
    // One is tried when the pause is over, and the next pause is longer.
    await sending.round('2024-10-08T08:01:30Z');
    expect(council.connector.calls.length).toBeLessThanOrEqual(9);
    expect((await council.store.sending.read(TENANT)).down).toMatchObject({
      since: '2024-10-08T08:00:00.000Z',
      reason: expect.stringContaining(reason),
      tryAt: '2024-10-08T08:03:30.000Z',
    });
    council.connector.clear();
    await sending.round('2024-10-08T08:15:00Z');
    for (const owner of OWNERS) expect(sentTo(owner), owner.name).toHaveLength(1);
    expect([...(await states())]).toEqual(['sent']);
    expect(sentTo(PATTI)).toEqual([
      expect.stringMatching(/Teams took no messages from 09:00 to 09:15 on Tuesday 8 October/),
    ]);
    await sending.round('2024-10-08T08:30:00Z');
    expect(sentTo(PATTI)).toHaveLength(1);
  });

  it('leaves the note to the performance team to be sent when the service is back, whatever it answered', async () => {
    const { conversationId } = council.as(PATTI);
    await council.as(OWNERS[0] as Person).uninstall();
    council.connector.failNext({ status: 400 }, { times: 2, conversationId });
    await sending.round('2024-10-08T08:00:00Z');
    await sending.round('2024-10-08T08:15:00Z');
    expect(sentTo(PATTI)).toEqual([]);
    const notes = await council.store.ledger.book(TENANT, Q2, 'notes');
    expect(notes.map(({ state }) => state)).toEqual(['waiting']);
    await sending.round('2024-10-08T09:01:00Z');
    await sending.round('2024-10-08T10:02:00Z');
    expect(sentTo(PATTI)).toEqual([expect.stringContaining('Owner 0 has not installed Ragtime: KPI0.')]);
  });

  it.each<[string, Failure]>([
    ['a fault of the service', { status: 500 }],
    ['silence', 'no answer'],
  ])(
    'that is %s, and so says not whether the note arrived, has it sent until Teams takes it',
    async (_what, failure) => {
      const { conversationId } = council.as(PATTI);
      await council.as(OWNERS[0] as Person).uninstall();
      council.connector.failNext(failure, { times: 4, conversationId });
      for (const at of ['08:00', '08:15', '08:30', '08:45']) await sending.round(`2024-10-08T${at}:00Z`);
      expect(sentTo(PATTI)).toEqual([]);
      const notes = await council.store.ledger.book(TENANT, Q2, 'notes');
      expect(notes.map(({ state }) => state)).toEqual(['waiting']);
      await sending.round('2024-10-08T09:46:00Z');
      expect(sentTo(PATTI)).toContainEqual(
        expect.stringContaining('Owner 0 has not installed Ragtime: KPI0.'),
      );
    },
  );

  it('of one person’s chat keeps nobody else waiting, and is given up as unconfirmed after three tries', async () => {
    const [silent, ...others] = OWNERS as [Person, ...Person[]];
    const { conversationId } = council.as(silent);
    council.connector.failNext('no answer', { times: 9, conversationId });
    for (const at of ['08:00', '08:15', '08:30', '08:45']) await sending.round(`2024-10-08T${at}:00Z`);
    for (const owner of others) expect(sentTo(owner), owner.name).toHaveLength(1);
    const tries = council.connector.calls.filter((call) => call.conversationId === conversationId);
    expect(tries).toHaveLength(3);
    expect(sentTo(PATTI)).toEqual([expect.stringContaining('Owner 0 could not be sent it')]);
  });

  it('in which Teams is only busy keeps nobody waiting once it is over', async () => {
    const [throttled] = OWNERS as [Person, ...Person[]];
    const { conversationId } = council.as(throttled);
    // Four tries in each of four passes: an hour.
    council.connector.failNext({ status: 429 }, { times: 16, conversationId });
    for (const at of ['08:00', '08:15', '08:30', '08:45']) await sending.round(`2024-10-08T${at}:00Z`);
    expect(sentTo(throttled)).toEqual([]);
    await sending.round('2024-10-08T09:00:00Z');
    expect(sentTo(throttled)).toHaveLength(1);
  });

  it('is found to be over although whoever is tried first is in trouble alone', async () => {
    const [stuck, away] = OWNERS as [Person, Person, ...Person[]];
    council.connector.failNext(
      { status: 503 },
      { times: 99, conversationId: council.as(stuck).conversationId },
    );
    await council.as(away).uninstall();
    council.connector.failNext({ status: 503 }, { conversationId: council.as(PATTI).conversationId });
    for (const at of ['08:00', '08:15', '08:30', '08:45']) await sending.round(`2024-10-08T${at}:00Z`);
    expect(sentTo(PATTI)).toContainEqual(expect.stringContaining('Owner 1 has not installed Ragtime'));
  });
});
