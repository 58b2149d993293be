/** What a restricted figure leaves in the messages of those who follow: nothing, save for those who may read it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subscription } from '../../../src/domain/alerts/subscription.ts';
import type { PersonRef } from '../../../src/domain/person.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { chatsOf } from '../../support/chats.ts';
import {
  ADELE,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const CHANNEL = '19:ict@thread.tacv2';
const ROOM = { id: `room:${CHANNEL}`, name: 'the channel told of everything' };
const SECRET = {
  ...{ ref: 'SEC-7', title: 'Redundancies under consideration', owner: ISAIAH, manager: MEGAN },
  restriction: { groups: [], roles: [], people: [] },
};
const LEAK = /SEC-7|Redundancies/;

// It is Wednesday 9 October 2024; Isaiah owns both figures, Megan manages them, Adele has a part in neither.
describe('the news of a restricted figure', () => {
  let council: Council;
  let sent: readonly Caught[];
  const follows = (to: PersonRef, what: Partial<Subscription> = {}): Subscription => ({
    ...{ kind: 'follow', to: { id: to.id, name: to.name }, by: { id: to.id, name: to.name } },
    ...{ at: '2024-10-01T10:00:00.000Z', ...what },
  });
  const round = async (now: string): Promise<readonly Caught[]> => {
    const caught: Caught[] = [];
    await runRound('alerts', catching(council.store, now, caught), CALENDAR);
    return caught;
  };
  const toldTo = ({ id }: PersonRef): string =>
    sent
      .filter(({ to }) => to === id)
      .map(({ reply }) => `${reply.summary} ${said(reply.card)}`)
      .join('\n');

  beforeAll(async () => {
    council = await startCouncil([indicator({}), indicator(SECRET)]);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    for (const ref of ['CPI13', 'SEC-7']) await council.reports(ISAIAH, ref, { figure: '61.7' });
    await chatsOf(council).shownTo(MEGAN, 'Redundancies', 'send');
    await council.running.stop();
    await council.store.conversations.remember(
      {
        ...{ tenantId: TENANT, aadId: ROOM.id, name: ROOM.name, conversationId: CHANNEL, userId: ROOM.id },
        ...{ serviceUrl: 's', channelId: 'c', botId: 'b' },
      },
      new Date('2024-10-09T12:00:00Z'),
    );
    await council.store.subscriptions.save(TENANT, [
      ...[ADELE, ISAIAH, PATTI, ROOM].map((to) => follows(to)),
      // She followed it before it was restricted.
      follows(ADELE, { ref: 'SEC-7' }),
    ]);
    sent = await round('2024-10-09T13:00:00Z');
  });
  afterAll(() => council.stop());

  it('is kept from a follower who may not read it, though they followed that very figure', () => {
    expect(toldTo(ADELE)).toContain('Incidents resolved');
    expect(toldTo(ADELE)).not.toMatch(LEAK);
  });

  it('is kept from a channel that is told of everything', () => {
    expect(toldTo(ROOM)).toContain('Incidents resolved');
    expect(toldTo(ROOM)).not.toMatch(LEAK);
  });

  it('reaches its owner and the performance team where they follow it, and its manager at once', async () => {
    expect(toldTo(ISAIAH)).toMatch(LEAK);
    expect(toldTo(PATTI)).toMatch(LEAK);
    // Told when it came in, and not again by the round.
    expect(await chatsOf(council).shownTo(MEGAN, 'Redundancies', 'send')).toBeDefined();
  });

  it('is in the weekly digest of those who may read it, and counted in nobody else’s', async () => {
    const digests = [ADELE, ISAIAH, MEGAN].map((to) => follows(to, { kind: 'digest' }));
    await council.store.subscriptions.save(TENANT, digests);
    sent = await round('2024-10-14T08:05:00Z');
    expect(toldTo(ADELE)).toContain('1 figure came in last week');
    expect(toldTo(ADELE)).not.toMatch(LEAK);
    for (const who of [ISAIAH, MEGAN]) {
      expect(toldTo(who)).toContain('2 figures came in last week');
      expect(toldTo(who)).toMatch(LEAK);
    }
  });
});
