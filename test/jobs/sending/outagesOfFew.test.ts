/** An outage when hardly anybody is waiting for anything: what nobody got says nothing about the few who were tried. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/dev/chat/connector.ts';
import type { Person } from '../../../src/domain/person.ts';
import { ADELE, type Council, ISAIAH, MEGAN, PATTI, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

const UNCLEAR: readonly [string, Failure][] = [
  ['a fault of the service', { status: 500 }],
  ['a gateway without a service', { status: 502 }],
  ['silence', 'no answer'],
];

describe('an outage that few are tried in', () => {
  let council: Council;
  let sending: Sending;

  beforeEach(async () => {
    council = await startCouncil([indicator({}), indicator({ ref: 'CPI11', owner: ADELE, manager: null })]);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sending = sendingFor(council, 200);
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const triesOf = (who: Person) => {
    const { conversationId } = council.as(who);
    return council.connector.calls.filter(
      (call) => call.kind === 'send' && call.conversationId === conversationId,
    );
  };
  const sentTo = (who: Person): readonly string[] =>
    triesOf(who)
      .filter(({ status }) => status === 200)
      .map(({ body }) => said(body.attachments?.[0]?.content));
  const during = async (day: string, times: readonly string[]): Promise<void> => {
    for (const time of times) await sending.round(`${day}T${time}:00Z`);
  };
  const AN_HOUR = ['08:00', '08:15', '08:30', '08:45', '09:00'];

  it.each(UNCLEAR)('and that is %s leaves neither of two owners out', async (_what, failure) => {
    council.connector.failNext(failure, { times: 1_000, kind: 'send' });
    await during('2024-10-08', AN_HOUR);
    council.connector.clear();
    await during('2024-10-08', ['09:31', '10:02', '10:33', '11:04']);
    for (const owner of [ISAIAH, ADELE]) expect(sentTo(owner), owner.name).toHaveLength(1);
  });

  it('puts nobody off for hours, however often they were tried in it', async () => {
    council.connector.failNext({ status: 500 }, { times: 1_000, kind: 'send' });
    await during('2024-10-08', ['08:00', '08:01', '08:03', '08:07', '08:15', '08:30', '09:00', '09:30']);
    await during('2024-10-08', ['10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '13:00']);
    for (const owner of [ISAIAH, ADELE]) expect(triesOf(owner).length, owner.name).toBeGreaterThan(6);
    council.connector.clear();
    await during('2024-10-08', ['13:31', '13:46']);
    for (const owner of [ISAIAH, ADELE]) expect(sentTo(owner), owner.name).toHaveLength(1);
  });

  it.each(UNCLEAR)(
    'and that is %s is waited out for a single owner, and a single alert',
    async (_what, failure) => {
      await during('2024-10-08', ['08:00']);
      const { conversationId } = council.as(MEGAN);
      council.connector.failNext({ status: 502 }, { conversationId });
      council.at('2024-10-09T08:00:00Z');
      await council.reports(ISAIAH, 'CPI13', { figure: '70' });
      await council.connector.waitFor(
        (call) => call.conversationId === conversationId && call.status === 502,
      );
      council.connector.failNext(failure, { times: 1_000, kind: 'send' });
      await during('2024-10-09', ['08:01', '08:03', '08:07', ...AN_HOUR.slice(1)]);
      council.connector.clear();
      await during('2024-10-09', ['09:31', '10:02', '10:33', '11:04']);
      expect(sentTo(MEGAN)).toEqual([expect.stringContaining('CPI13')]);
    },
  );

  it('and that takes a whole day leaves nobody to the next stage', async () => {
    council.connector.failNext({ status: 500 }, { times: 1_000, kind: 'send' });
    const hours = Array.from({ length: 9 }, (_, hour) => String(8 + hour).padStart(2, '0'));
    await during(
      '2024-10-08',
      hours.flatMap((hour) => ['00', '15', '30', '45'].map((minute) => `${hour}:${minute}`)),
    );
    council.connector.clear();
    await during('2024-10-09', ['08:00', '08:31', '09:02', '09:33']);
    for (const owner of [ISAIAH, ADELE]) expect(sentTo(owner), owner.name).toHaveLength(1);
  });

  it('and that is of one owner’s chat alone, whatever else is sent, is told to the team and has an end', async () => {
    await during('2024-10-08', ['08:00']);
    council.connector.clear();
    const { conversationId } = council.as(ISAIAH);
    council.connector.failNext({ status: 500 }, { times: 1_000, conversationId });
    const hours = Array.from({ length: 9 }, (_, hour) => String(8 + hour).padStart(2, '0'));
    const day = hours.flatMap((hour) => ['00', '15', '30', '45'].map((minute) => `${hour}:${minute}`));
    // The day of the next stage, on which Adele has nothing to report any more.
    await council.as(ADELE).uninstall();
    for (const date of ['2024-10-14', '2024-10-15']) await during(date, day);
    expect(triesOf(ISAIAH).length).toBeLessThanOrEqual(6);
    expect(sentTo(PATTI)).toContainEqual(expect.stringMatching(/Isaiah Langer could not be sent it/));
  });
});
