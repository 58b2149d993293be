/** The note to the performance team after an outage: from when to when Teams took nothing, and what became of the messages. */
import { type Period, periodName } from '../domain/period.ts';
import { messageCard } from './message.ts';
import { fromTo } from './moment.ts';
import type { Rendered } from './render.ts';
import { clip, counted, grouped } from './said.ts';

export type OutageInput = {
  /** The quarter that the messages were about. */
  readonly period: Period;
  /** ISO instants: the first message that Teams did not take, and when it took one again. */
  readonly from: string;
  readonly until: string;
  /** What Teams answered last, as the ledger has it: `Teams answered 401.` */
  readonly reason: string;
  /** How many messages went out late. */
  readonly late: number;
  /** How many have yet to. */
  readonly waiting: number;
  readonly timeZone: string;
};

/** Says what happened. It is sent once Teams works again, so that there is an end to tell. */
export function outageCard({ period, from, until, reason, late, waiting, timeZone }: OutageInput): Rendered {
  return messageCard({
    headline: `Teams took no messages ${fromTo(from, until, timeZone)}`,
    sentence: [
      whatBecame(late, waiting, periodName(period)),
      isOfTheSetUp(reason) ? WHOM_TO_ASK : 'There is nothing for you to do.',
      reason.trim() === '' ? '' : `What came back: ${clip(reason, 200)}`,
    ].join('\n'),
  });
}

function whatBecame(late: number, waiting: number, quarter: string): string {
  const messages = (count: number): string => `${counted(count, 'message', 'messages')} about ${quarter}`;
  const follow = `will go out by ${waiting === 1 ? 'itself' : 'themselves'}`;
  if (late === 0)
    return waiting === 0
      ? `No message about ${quarter} was late, and none was lost.`
      : `${messages(waiting)} ${waiting === 1 ? 'is' : 'are'} late and ${follow}. None was lost.`;
  const more = waiting === 0 ? '' : `; ${grouped(waiting)} more ${follow}`;
  return `${messages(late)} went out late${more}. None was lost.`;
}

/** 401 and 403 mean that Teams did not know the bot, or did not let it: nobody but who runs it can see to that. */
const isOfTheSetUp = (reason: string): boolean => /\b40[13]\b/.test(reason);

const WHOM_TO_ASK =
  'Teams refused Ragtime itself. So that it does not happen again, ask whoever runs Ragtime to check the bot’s registration, its password and its permissions in Teams.';
