/** Questions before anything is followed, muted or ended: what would be told to whom, and the button that does it. */
import type { Theirs } from '../../domain/alerts/theirs.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import type { CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';
import { chipOf } from '../words/statusChip.ts';
import { clip, counted } from '../words/text.ts';
import { whenWords } from './newsWords.ts';

type Preview = {
  /** What it is about: `CPI13`, `everything in ICT`. */
  readonly words: string;
  /** What the button carries. */
  readonly data: CardAction['data'];
  readonly completeness: Completeness;
};

export type FollowPreview = Preview & {
  readonly on: string | undefined;
  readonly lines: readonly CellLine[];
  /** Is it the channel that would be told? */
  readonly isHere: boolean;
};

export const ASK_FOLLOWING: CardAction = { title: 'What do I follow?', verb: 'following', data: {} };

/** Asks whether somebody, or the channel, is to be told. */
export function followPreview({ words, on, lines, isHere, data, completeness }: FollowPreview): Rendered {
  const [one, ...others] = lines;
  const only = one && others.length === 0 ? one : undefined;
  const who = isHere ? 'this channel' : 'you';
  const stands = only
    ? `${clip(only.ref, 30)} ${clip(only.title, 120)} stands at ${chipOf(only.status, only).label} now; that is not told again.`
    : `That is ${counted(lines.length, 'indicator', 'indicators')} now, and whatever joins them. What has come in already is not told again.`;
  return messageCard({
    headline: isHere ? `Tell this channel of ${clip(words, 120)}?` : `Follow ${clip(words, 120)}?`,
    sentence: sentences(
      `I tell ${who} by myself ${whenWords(on, only !== undefined)}, in sending hours.`,
      stands,
      isHere
        ? 'Everybody in this channel can read it. “Stop telling this channel” ends it.'
        : '“Unfollow” ends it, and so does its button in “what do I follow?”.',
      completenessWords(completeness),
    ),
    choices: [
      {
        title: isHere ? 'Tell this channel' : 'Follow',
        verb: 'subscribe',
        data: { kind: 'follow', ...data },
        style: 'positive',
      },
      ...(only ? [askShow(only)] : []),
      ASK_FOLLOWING,
    ],
  });
}

export type MutePreview = Preview & {
  readonly until: Day | undefined;
  /** Those of them that whoever asks manages. */
  readonly managed: readonly CellLine[];
};

/** Asks whether alerts are to be kept from somebody. */
export function mutePreview({ words, until, managed, data, completeness }: MutePreview): Rendered {
  const about = words === 'everything' ? 'all alerts' : `alerts about ${clip(words, 120)}`;
  const when = until === undefined ? '' : ` until ${dayNearby(until)}`;
  return messageCard({
    headline: `Mute ${about}${when}?`,
    sentence: sentences(
      until === undefined
        ? 'I keep quiet about it until you unmute it.'
        : `I keep quiet about it; what is still so on ${dayNearby(until)} I tell you then.`,
      managed.length > 0
        ? `You manage ${refsNamed(managed)}: nobody else is told of ${managed.length === 1 ? 'it' : 'them'} in your place.`
        : '',
      'Reminders of what you have to report, and what is overdue, come as always.',
      completenessWords(completeness),
    ),
    choices: [
      { title: 'Mute', verb: 'subscribe', data: { kind: 'mute', ...data }, style: 'positive' },
      ASK_FOLLOWING,
    ],
  });
}

export type DigestPreview = Pick<Preview, 'completeness'> & {
  readonly has: boolean;
  readonly lines: readonly CellLine[];
  readonly because: Theirs['because'];
  readonly calendar: Pick<Calendar, 'digestOn' | 'sendAt'>;
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** `every Monday at 09:00` */
export const everyWeek = ({ digestOn, sendAt }: Pick<Calendar, 'digestOn' | 'sendAt'>): string =>
  `every ${WEEKDAYS[digestOn - 1]} at ${sendAt}`;

const OF: Readonly<Record<Theirs['because'], string>> = {
  'they follow them': 'what you follow',
  'they have a part in their service': 'the services in which you own or manage something',
  'they have none of their own': 'the whole council, until you follow something',
};

/** Asks whether the weekly digest is to come. */
export function digestPreview({ has, lines, because, calendar, completeness }: DigestPreview): Rendered {
  const of = `${OF[because]}: ${counted(lines.length, 'indicator', 'indicators')} now`;
  const about = `It says what came in, what is off target, what is on target again and what is still to come, of ${of}.`;
  return messageCard({
    headline: has ? 'You get the weekly digest' : `Send you a digest ${everyWeek(calendar)}?`,
    sentence: sentences(
      has ? `It comes ${everyWeek(calendar)}.` : '',
      about,
      'In a week in which nothing came in I send none. “Stop the weekly digest” ends it.',
      completenessWords(completeness),
    ),
    choices: has
      ? [{ title: 'Stop it', verb: 'weekly digest', data: { stop: true } }, ASK_FOLLOWING]
      : [{ title: 'Send it', verb: 'subscribe', data: { kind: 'digest' }, style: 'positive' }, ASK_FOLLOWING],
  });
}

export type EndPreview = {
  readonly kind: 'follow' | 'mute' | 'digest';
  readonly words: readonly string[];
  readonly isHere: boolean;
  readonly data: CardAction['data'];
};

/** The most that are named one by one. */
const MOST_ENDED = 10;

/** What would end, or has ended, in one phrase. */
export const namedWords = (words: readonly string[]): string =>
  [
    ...words.slice(0, MOST_ENDED).map((each) => clip(each, 80)),
    ...(words.length > MOST_ENDED ? [`${words.length - MOST_ENDED} more`] : []),
  ].join(', ');

/** Asks whether it is to end. */
export function endPreview({ kind, words, isHere, data }: EndPreview): Rendered {
  const named = namedWords(words);
  const headline =
    kind === 'digest'
      ? 'Stop the weekly digest?'
      : kind === 'mute'
        ? `Unmute ${named}?`
        : isHere
          ? `Stop telling this channel of ${named}?`
          : `Stop following ${named}?`;
  const then =
    kind === 'digest'
      ? 'Then none comes any more.'
      : kind === 'mute'
        ? 'What is off target and was kept from you is told again, in sending hours.'
        : `Then nothing of that is told ${isHere ? 'here' : 'to you'} by itself any more; what you manage you hear of as always.`;
  const title = kind === 'mute' ? 'Unmute' : kind === 'digest' || isHere ? 'Stop it' : 'Stop following';
  return messageCard({
    headline,
    sentence: then,
    choices: [{ title, verb: 'unsubscribe', data, style: 'destructive' }, ASK_FOLLOWING],
  });
}
