/** The note to the performance team after an outage: its beginning and end, and the fate of the messages it delayed. */
import { knownEndOf } from '../../domain/messages/outage.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { clip, counted, grouped } from '../words/text.ts';
import { fromTo, thenAt } from '../words/when.ts';

export type OutageInput = {
  /** The reporting quarter. */
  readonly period: Period;
  /** ISO instants: the first message that Teams did not take, the last one, and the first that it took again. */
  readonly from: string;
  readonly lastAt: string;
  readonly until: string;
  /** Did Teams say no more than that it was too busy? */
  readonly isBusy: boolean;
  /** The last answer of Teams, as the ledger has it: `Teams answered 401.` */
  readonly reason: string;
  /** Number of messages that went out late. */
  readonly late: number;
  /** Number of messages still to go out. */
  readonly waiting: number;
  /** Number of messages not delivered, or with no word on whether they were. */
  readonly notDelivered: number;
  /** Are some of them about earlier quarters? */
  readonly isOfEarlierToo: boolean;
  readonly timeZone: string;
};

/** Reports the outage. It is sent once Teams works again, so that there is an end to report. */
export function outageCard(input: OutageInput): Rendered {
  const { from, lastAt, until, isBusy, reason, timeZone } = input;
  const known = knownEndOf(input);
  return messageCard({
    headline: `Teams ${isBusy ? 'was too busy to take messages' : 'took no messages'} ${fromTo(from, known, timeZone)}`,
    sentence: [
      known === until
        ? ''
        : `Nothing was tried again until ${thenAt(until, lastAt, timeZone)}, when a message arrived.`,
      whatBecame(input),
      isOfTheSetUp(reason) ? WHOM_TO_ASK : 'There is nothing for you to do.',
      reason.trim() === '' ? '' : `What came back: ${clip(reason, 200)}`,
    ].join('\n'),
  });
}

function whatBecame({ late, waiting, notDelivered, isOfEarlierToo, period }: OutageInput): string {
  const quarter = `${periodName(period)}${isOfEarlierToo ? ' and earlier quarters' : ''}`;
  const messages = (count: number): string => `${counted(count, 'message', 'messages')} about ${quarter}`;
  const follow = `will go out by ${waiting === 1 ? 'itself' : 'themselves'}`;
  const unsure = `may not have arrived: the note of who was not reached names whom ${notDelivered === 1 ? 'it was' : 'they were'} for.`;
  if (late + waiting === 0) {
    return notDelivered === 0
      ? `No message about ${quarter} was late, and none was lost.`
      : `${messages(notDelivered)} ${unsure}`;
  }
  const lost = notDelivered === 0 ? 'None was lost.' : `${grouped(notDelivered)} ${unsure}`;
  if (late === 0) return `${messages(waiting)} ${waiting === 1 ? 'is' : 'are'} late and ${follow}. ${lost}`;
  const more = waiting === 0 ? '' : `; ${grouped(waiting)} more ${follow}`;
  return `${messages(late)} went out late${more}. ${lost}`;
}

/**
 * Is the fault in the set-up? 401 and 403 mean that Teams did not know or did not admit the bot: only its operator
 * can put that right.
 */
const isOfTheSetUp = (reason: string): boolean => /\b40[13]\b/.test(reason);

const WHOM_TO_ASK =
  'Teams refused Ragtime itself. So that it does not happen again, ask whoever runs Ragtime to check the bot’s registration, its password and its permissions in Teams.';
