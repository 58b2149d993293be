/** Receipts: what is followed or muted from now on, and what no longer is. */
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { askSummary } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { clip } from '../words/text.ts';
import { whenWords } from './newsWords.ts';
import { ASK_FOLLOWING, everyWeek, namedWords } from './preview.ts';

export type SetInput = {
  readonly kind: 'follow' | 'mute' | 'digest';
  readonly words: string;
  readonly on: string | undefined;
  readonly until: Day | undefined;
  readonly isHere: boolean;
  readonly calendar: Pick<Calendar, 'digestOn' | 'sendAt'>;
  readonly period: Period;
};

/** What is so from now on, and how it ends. */
export function setCard({ kind, words, on, until, isHere, calendar, period }: SetInput): Rendered {
  const choices = [ASK_FOLLOWING, askSummary(period)];
  const about = clip(words, 120);
  switch (kind) {
    case 'digest':
      return messageCard({
        headline: `The weekly digest comes ${everyWeek(calendar)}`,
        sentence: '“Stop the weekly digest” ends it.',
        choices,
      });
    case 'mute':
      return messageCard({
        headline: `Alerts about ${about} are muted${until === undefined ? '' : ` until ${dayNearby(until)}`}`,
        sentence: '“Unmute” ends that sooner.',
        choices,
      });
    case 'follow':
      return messageCard({
        headline: isHere ? `This channel is told of ${about}` : `You follow ${about}`,
        sentence: sentences(
          `I write ${isHere ? 'here' : 'to you'} ${whenWords(on, !about.startsWith('everything'))}.`,
          isHere ? '“Stop telling this channel” ends it.' : '“Unfollow” ends it.',
        ),
        choices,
      });
  }
}

/** What has ended. */
export function endedCard({
  kind,
  words,
  isHere,
}: Pick<SetInput, 'kind' | 'isHere'> & { readonly words: readonly string[] }): Rendered {
  const named = namedWords(words);
  const headline =
    kind === 'digest'
      ? 'The weekly digest has ended'
      : words.length === 0
        ? 'That had ended already'
        : kind === 'mute'
          ? `You hear of ${named} again`
          : isHere
            ? `The channel is no longer told of ${named}`
            : `You no longer follow ${named}`;
  return messageCard({ headline, sentence: '', choices: [ASK_FOLLOWING] });
}
