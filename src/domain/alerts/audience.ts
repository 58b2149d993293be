/** Who is told of a figure's news: its manager, and whoever follows it and may read it. */
import type { CellLine } from '../indicators/cell.ts';
import { isRoom } from '../messages/address.ts';
import type { Person, PersonRef } from '../person.ts';
import type { Day } from '../time/days.ts';
import type { News } from './news.ts';
import { aboutEach, isMute, type Subscription, wants } from './subscription.ts';

/** May somebody, or a channel, read a figure? Whatever is told of it is asked of this first. */
export type MayRead = (to: Pick<PersonRef, 'id'>, line: Pick<CellLine, 'ref' | 'period'>) => boolean;

/** Where nothing is restricted everybody on the list may read every figure, and so may the channels that they are in. */
export function mayReadAs(people: readonly Pick<Person, 'id'>[]): MayRead {
  const ids = new Set(people.map(({ id }) => id));
  return ({ id }) => isRoom(id) || ids.has(id);
}

/** Whoever is to hear of one figure's news, the manager first, and each once. */
export type Audience = (news: News) => readonly PersonRef[];

/** Nobody follows or mutes anything: the manager alone is told. */
export const MANAGERS_ONLY: Audience = ({ line: { manager } }) => (manager ? [manager] : []);

/** The audience by everybody's subscriptions, sorted once and looked up for each figure. */
export function audienceOf(
  subscriptions: readonly Subscription[],
  { mayRead, today }: { readonly mayRead: MayRead; readonly today: Day },
): Audience {
  const follows = aboutEach(subscriptions.filter(({ kind }) => kind === 'follow'));
  const mutes = aboutEach(subscriptions.filter((each) => isMute(each, today)));
  return (news) => {
    const { line } = news;
    const muted = new Set(mutes(line).map(({ to }) => to.id));
    // What stood like that before they followed it is no news to them.
    const since =
      [line.reportedAt, line.override?.at]
        .map((at) => at ?? '')
        .toSorted()
        .at(-1) ?? '';
    const followers = follows(line).filter(
      ({ to, at, ...each }) => at <= since && wants(each, news) && mayRead(to, line),
    );
    const told = new Map(
      [...MANAGERS_ONLY(news), ...followers.map(({ to }) => to)].map((to) => [to.id, to] as const),
    );
    return [...told.values()].filter(({ id }) => !muted.has(id));
  };
}
