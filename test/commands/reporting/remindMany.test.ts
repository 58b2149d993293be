/** Reminding many people at once: the click is answered at once, the card counts up and ends with what became of each. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorCall } from '../../../src/dev/chat/connector.ts';
import type { Person } from '../../../src/domain/person.ts';
import { button, type Council, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const owners = Array.from(
  { length: 45 },
  (_, index): Person => ({
    id: `owner-${index}`,
    name: `Owner ${index}`,
    email: `owner${index}@example.com`,
    role: 'staff',
  }),
);

describe('reminding many people', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil(
      owners.map(({ id, name }, index) => indicator({ ref: `CPI${100 + index}`, owner: { id, name } })),
    );
    for (const { id, name, email } of owners.slice(0, 44)) {
      await council.store.conversations.remember(
        {
          ...{ tenantId: TENANT, aadId: id, name, conversationId: `a:${id}`, userId: `29:${email}` },
          ...{ serviceUrl: council.connector.url, channelId: 'msteams', botId: '28:ragtime' },
        },
        new Date('2024-10-01T09:00:00Z'),
      );
    }
  });
  afterEach(() => council.stop());

  const press = async () => {
    const { card, cardId = '' } = await council.ask(PATTI, 'remind everyone');
    const { verb, data } = button(card, 'Remind 45 people');
    const began = performance.now();
    const turn = await council.as(PATTI).execute(verb, data, cardId);
    return { cardId, turn, ms: performance.now() - began };
  };
  const summaries = (kind: ConnectorCall['kind']) =>
    council.connector.calls.filter((call) => call.kind === kind).map(({ body }) => body.summary ?? '');
  const sent = () => summaries('send').filter((summary) => summary.includes('still due'));
  const END = '44 of 45 people reminded for Q2 2024/25';
  const ended = (kind: ConnectorCall['kind']) =>
    council.connector.waitFor((call) => call.kind === kind && !!call.body.summary?.includes(END), 15_000);

  it('is acknowledged at once, and counts up until it ends with the list', async () => {
    const { turn, cardId, ms } = await press();
    expect(ms).toBeLessThan(1_000);
    expect(sent().length).toBeLessThan(45);
    expect(turn.body).toMatchObject({
      value: expect.stringContaining('Reminding 45 people for Q2 2024/25'),
    });
    const last = await ended('update');
    expect(last.activityId).toBe(cardId);
    expect(said(last.body.attachments)).toContain('Owner 44 (CPI144): ✗ not reached');
    const counts = summaries('update').flatMap((summary) => /(\d+) of 45 so far/.exec(summary)?.[1] ?? []);
    expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => a - b));
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.length).toBeLessThanOrEqual(10);
    expect(sent()).toHaveLength(44);
    const again = said((await council.ask(PATTI, 'remind everyone')).card);
    expect(again).toContain('44 people had a reminder today, and get no second one before tomorrow.');
    expect(again).toContain('Owner 44 can’t be reached at the moment');
  });

  it('ends in a new message when the card was deleted meanwhile', async () => {
    const { cardId } = await press();
    council.connector.failNext({ status: 404 }, { kind: 'update', times: 99 });
    const last = await ended('send');
    expect(said(last.body.attachments)).toContain('Owner 44 (CPI144): ✗ not reached');
    expect(last.conversationId).toBe(council.as(PATTI).conversationId);
    expect(cardId).not.toBe('');
  });

  it('ends with the list before Ragtime stops', async () => {
    await press();
    await council.running.stop();
    // Whom there was no time for any more is among those to try again.
    expect(summaries('update').at(-1)).toMatch(/^(Nobody was|\d+ of 45 people) reminded for Q2 2024\/25/);
  });
});
