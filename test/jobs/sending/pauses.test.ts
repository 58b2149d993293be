/** How long Teams is left alone where it asks for it: everybody for some minutes, one person for as long as it says. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { startRounds } from '../../../src/jobs/startRounds.ts';
import { createLog } from '../../../src/log.ts';
import { CALENDAR } from '../../support/calendar.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

const TWO_MINUTES = { status: 429, headers: { 'retry-after': '120' } };
const A_DAY = { status: 429, headers: { 'retry-after': '86400' } };

describe('a pause of a day that Teams asks for', () => {
  let council: Council;
  let sending: Sending;

  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sending = sendingFor(council);
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const callsTo = (who: Person) => {
    const { conversationId } = council.as(who);
    return council.connector.calls.filter(
      (call) => call.kind === 'send' && call.conversationId === conversationId,
    );
  };
  const during = async (day: string, times: readonly string[]): Promise<void> => {
    for (const time of times) await sending.round(`${day}T${time}:00Z`);
  };

  it('for one person’s chat stops nobody else, is kept to for them, and is told to the team', async () => {
    council.connector.failNext(A_DAY, { conversationId: council.as(ADELE).conversationId });
    await during('2024-10-08', ['08:30', '08:45', '12:00', '16:45']);
    expect(callsTo(ISAIAH).map(({ status }) => status)).toEqual([200]);
    expect(callsTo(ADELE).map(({ status }) => status)).toEqual([429]);
    expect(callsTo(PATTI).map(({ body }) => said(body.attachments?.[0]?.content))).toEqual([
      expect.stringContaining('Adele Vance could not be sent it'),
    ]);
    await during('2024-10-09', ['08:00', '08:31']);
    expect(callsTo(ADELE).map(({ status }) => status)).toEqual([429, 200]);
  });

  it('is on the card of whoever has somebody reminded', async () => {
    council.at('2024-10-09T09:20:00Z');
    council.connector.failNext(A_DAY, { conversationId: council.as(ADELE).conversationId });
    for (const tap of ['first', 'second']) {
      const asked = await council.ask(PATTI, 'remind Adele');
      const { verb, data } = button(asked.card, 'Remind 1 person');
      const { card } = await council.as(PATTI).execute(verb, data, asked.cardId);
      expect(said(card), tap).toContain(
        'Adele Vance (CPI11): ✗ not reached yet: Teams takes nothing for them before 10:20 on Thursday 10 October, so ask them in person or try again then',
      );
    }
  });
});

describe('a pause of two minutes that Teams asks for', () => {
  it('ends the round, which goes on once it is over and not only with the clock’s next ring', async () => {
    const council = await startCouncil();
    for (const who of [ISAIAH, ADELE]) await council.as(who).install();
    council.connector.clear();
    let machine = Date.parse('2024-10-08T08:30:00Z');
    const { delivering } = sendingFor(council, 2_000, () => machine);
    const again: { readonly act: () => void; readonly ms: number }[] = [];
    const { ring, stop } = startRounds({
      ...{ tenants: [TENANT], tick: undefined, calendar: CALENDAR, log: createLog('silent') },
      delivering: () => ({ ...delivering, clock: () => new Date(machine) }),
      later: (act, ms) => {
        again.push({ act, ms });
        return () => {};
      },
    });
    const arrived = () =>
      council.connector.calls.filter(({ kind, status }) => kind === 'send' && status === 200).length;
    council.connector.failNext(TWO_MINUTES, { times: 2 });
    await ring();
    expect(arrived()).toBe(0);
    expect(again).toHaveLength(1);
    expect(again[0]?.ms).toBeGreaterThanOrEqual(120_000);
    machine += again[0]?.ms ?? 0;
    await ring();
    expect(arrived()).toBe(2);
    // Nothing asks for a pause any more, so the next ring is the clock's.
    expect(again).toHaveLength(1);
    await stop();
    await council.stop();
  });
});
