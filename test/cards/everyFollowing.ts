/** Every card about following, muting, the weekly digest and acknowledging, for the test of every card. */
import { acknowledgedCard } from '../../src/cards/following/acknowledged.ts';
import { type FollowedItem, followingCard } from '../../src/cards/following/following.ts';
import { digestPreview, endPreview, followPreview, mutePreview } from '../../src/cards/following/preview.ts';
import { endedCard, setCard } from '../../src/cards/following/subscribed.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import type { LedgerEntry } from '../../src/domain/messages/errand.ts';
import { CALENDAR } from '../support/calendar.ts';
import type { Texts } from './everyCard.ts';
import { DUE, HELD, LONDON, Q2 } from './sample.ts';

export function everyFollowing({ ref, name, title }: Texts, cell: Cell): Readonly<Record<string, Rendered>> {
  const many = <T>(one: (index: number) => T): readonly T[] =>
    Array.from({ length: 500 }, (_, index) => one(index));
  const person = { id: 'someone', name: name || 'N' };
  const at = '2024-10-09T10:00:00.000Z';
  const words = `everything in ${title}`;
  const lines = many(() => cell);
  const data = { ref };
  const follow = { words, on: 'Red', lines, isHere: true, data, completeness: HELD };
  const item = (index: number): FollowedItem => ({
    words,
    subscription: {
      ...{ kind: index % 2 === 0 ? 'follow' : 'mute', to: person, by: { ...person, id: 'other' }, at },
      ...(index % 3 === 0 ? { ref: ref || 'R' } : { facet: 'group', value: (title || 'T').slice(0, 200) }),
      ...{ on: (name || 'Red').slice(0, 60), until: DUE },
    },
  });
  const entry = (index: number): LedgerEntry => ({
    ...{ period: Q2, stage: `alert ${ref} Amber`, person, refs: [ref], figure: '86.2', state: 'sent' },
    ...{ claimedAt: at, leaseUntil: at, settledAt: at, attempts: 1, notBefore: null, reason: '' },
    ...{ activityId: 'a', conversationId: 'c', together: [], isIn: [], toldBefore: 0, owesLine: false },
    ...{ linesBefore: 0, unclear: 0, unclearSince: null },
    ...(index % 2 === 0 && { seen: { by: person, at } }),
  });
  const receipt = { words, on: 'Red', until: DUE, isHere: false, calendar: CALENDAR, period: Q2 };
  const all = many(item);
  const following = { follows: all, mutes: all, rooms: all, hasDigest: true, isHere: false };
  const acknowledged = { cell, me: 'me', here: { now: new Date(at), timeZone: LONDON }, completeness: HELD };
  const digest = { has: false, lines, because: 'they follow them', calendar: CALENDAR } as const;
  return {
    'whether to tell a channel': followPreview(follow),
    'whether to follow one': followPreview({ ...follow, on: undefined, isHere: false, lines: [cell] }),
    'whether to mute': mutePreview({ words, until: DUE, managed: lines, data, completeness: HELD }),
    'whether to send a digest': digestPreview({ ...digest, completeness: HELD }),
    'the digest that comes': digestPreview({ ...digest, has: true, completeness: HELD }),
    'whether to stop following': endPreview({
      ...{ kind: 'follow', words: many(() => words), isHere: false, data },
    }),
    'whether to unmute': endPreview({ kind: 'mute', words: [words], isHere: false, data }),
    'whether to stop the digest': endPreview({ kind: 'digest', words: [], isHere: false, data }),
    'what is followed from now on': setCard({ ...receipt, kind: 'follow' }),
    'what is muted from now on': setCard({ ...receipt, kind: 'mute' }),
    'when the digest comes': setCard({ ...receipt, kind: 'digest' }),
    'what is followed no longer': endedCard({ kind: 'follow', words: many(() => words), isHere: true }),
    'what had ended already': endedCard({ kind: 'mute', words: [], isHere: false }),
    'all that is followed': followingCard({ ...following, calendar: CALENDAR, completeness: HELD }),
    'nothing that is followed': followingCard({
      ...{ follows: [], mutes: [], rooms: [], hasDigest: false, isHere: true },
      ...{ calendar: CALENDAR, completeness: HELD },
    }),
    'who has acknowledged': acknowledgedCard({ ...acknowledged, entries: many(entry) }),
    'nobody who was alerted': acknowledgedCard({ ...acknowledged, entries: [] }),
  };
}
