/** “What do I follow?”: each thing with the button that ends it. */
import type { Subscription } from '../../domain/alerts/subscription.ts';
import { isRoom } from '../../domain/messages/address.ts';
import { dayNearby } from '../../domain/time/days.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import type { CardAction } from '../buttons/button.ts';
import { type Facts, factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import type { Completeness } from '../words/completeness.ts';
import { capital, clip, counted } from '../words/text.ts';
import { whenWords } from './newsWords.ts';
import { everyWeek } from './preview.ts';

/** A subscription, and what it is about. */
export type FollowedItem = { readonly subscription: Subscription; readonly words: string };

export type FollowingInput = {
  readonly follows: readonly FollowedItem[];
  readonly mutes: readonly FollowedItem[];
  readonly hasDigest: boolean;
  /** What channels are told: this one, or for the performance team all of them. */
  readonly rooms: readonly FollowedItem[];
  readonly isHere: boolean;
  readonly calendar: Pick<Calendar, 'digestOn' | 'sendAt'>;
  readonly completeness: Completeness;
};

/** Rows of the card, shared by its sections; the rest is counted. */
const MOST_ROWS = 15;

/** All that somebody follows and mutes. */
export function followingCard(input: FollowingInput): Rendered {
  const { follows, mutes, rooms, hasDigest, isHere, calendar, completeness } = input;
  const isNone = follows.length + mutes.length + rooms.length === 0 && !hasDigest;
  const most = Math.floor(
    MOST_ROWS / Math.max(1, [follows, mutes, rooms].filter((each) => each.length > 0).length),
  );
  return factsCard({
    headline: isNone
      ? 'You follow and mute nothing'
      : follows.length > 0
        ? `You follow ${counted(follows.length, 'thing', 'things')}`
        : 'You follow nothing',
    subtitle: hasDigest
      ? `The weekly digest comes ${everyWeek(calendar)}.`
      : 'What you manage you hear of in any case.',
    sections: [
      sectionOf('You follow', follows, most),
      sectionOf('You mute', mutes, most),
      sectionOf(isHere ? 'This channel is told of' : 'Channels are told of', rooms, most),
      ...(isNone
        ? [
            {
              items: textBlocksOf(
                'Try “follow CPI13”, “tell me when ICT goes red” or “send me a weekly digest”.',
              ),
            },
          ]
        : []),
    ],
    completeness,
    next: [
      hasDigest
        ? { title: 'Stop the weekly digest', verb: 'weekly digest', data: { stop: true } }
        : { title: 'Weekly digest', verb: 'weekly digest', data: {} },
      { title: 'What do you send me?', verb: 'messages', data: {} },
    ],
  });
}

function sectionOf(heading: string, items: readonly FollowedItem[], most: number): Facts {
  const left = items.length - most;
  return {
    heading: items.length > 0 ? heading : '',
    items: [...items.slice(0, most).map(rowOf), ...(left > 0 ? textBlocksOf(`And ${left} more.`) : [])],
  };
}

const rowOf = ({ subscription, words }: FollowedItem): object =>
  plainRow({
    title: capital(clip(words, 120)),
    detail: detailOf(subscription, words),
    end: { main: subscription.kind === 'mute' ? 'Unmute' : 'Stop', colour: 'Accent', under: [] },
    action: ending(subscription),
  });

function detailOf({ kind, on, until, by, to }: Subscription, words: string): string {
  if (kind === 'mute') return until === undefined ? 'until you unmute it' : `until ${dayNearby(until)}`;
  const when = whenWords(on, !words.startsWith('everything'));
  return by === null || by.id === to.id ? when : `${when}; set by ${clip(by.name, 60)}`;
}

/** Ends it; a channel's by its own id, which works from elsewhere for the performance team. */
function ending({ kind, to, ref, facet, value }: Subscription): CardAction {
  const isAll = ref === undefined && facet === undefined;
  return {
    title: kind === 'mute' ? 'Unmute' : 'Stop',
    verb: 'unsubscribe',
    data: {
      kind,
      ...(isAll && { all: true }),
      ...(ref !== undefined && { ref }),
      ...(facet !== undefined && { facet, values: value ?? '' }),
      ...(isRoom(to.id) && { room: to.id }),
    },
  };
}
