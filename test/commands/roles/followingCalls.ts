/** The calls of following, muting and the weekly digest, and of saying that an alert is seen. */
import type { Subscription } from '../../../src/domain/alerts/subscription.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { catching } from '../../support/catching.ts';
import { Q2 } from '../../support/cells.ts';
import { TENANT } from '../../support/council.ts';
import { type Call, type Data, notRefused, one, type Somebody } from './call.ts';
import { OPEN, OUTSIDER, type Refs, type RolesCouncil } from './rolesCouncil.ts';

const its = (refs: Refs): Data => ({ ref: refs.one });

/** Has somebody follow or mute the open indicator, since before its figure came in. */
const already =
  (kind: Subscription['kind']) =>
  async ({ store }: Pick<RolesCouncil, 'store'>, { id, name }: Somebody): Promise<void> => {
    const person = { id, name };
    await store.subscriptions.save(TENANT, [
      { kind, ref: OPEN.one, to: person, by: person, at: '2024-10-01T09:00:00.000Z' },
    ]);
  };

/** An alert that has reached the outsider, who follows the open indicator. */
async function alerted(_refs: Refs, council: RolesCouncil): Promise<Data> {
  await already('follow')(council, OUTSIDER);
  await runRound('alerts', catching(council.store, '2024-10-09T13:00:00Z', []), CALENDAR);
  const book = await council.store.ledger.book(TENANT, Q2, 'alerts');
  const { stage } = book.find(({ person }) => person.id === OUTSIDER.id) ?? {};
  return { period: Q2, stage };
}

export const FOLLOWING: Readonly<Record<string, Call>> = {
  follow: { data: its, shows: /Follow [A-Z]+-?13\?/ },
  mute: { data: its, shows: /Mute alerts about/ },
  subscribe: {
    data: (refs) => ({ kind: 'follow', ...its(refs) }),
    shows: /You follow [A-Z]+-?13/,
    stores: true,
  },
  unfollow: { data: () => its(OPEN), before: already('follow'), shows: /Stop following CPI13\?/ },
  unmute: { data: () => its(OPEN), before: already('mute'), shows: /Unmute CPI13\?/ },
  unsubscribe: {
    data: () => ({ kind: 'follow', ...its(OPEN) }),
    before: already('follow'),
    shows: /You no longer follow CPI13/,
    stores: true,
  },
  following: { data: () => ({}), before: already('follow'), shows: /You follow 1 thing/ },
  'weekly digest': { data: () => ({}), shows: /Send you a digest/ },
  acknowledge: { data: alerted, shows: /is seen|Seen by/i },
  acknowledged: one({}, notRefused('acknowledged|alerted to')),
};
