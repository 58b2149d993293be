/** “When was Alex last reminded?”: the reminder's figures, those reported since, and the next reminder. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import type { WhyNot } from '../../domain/messages/chased.ts';
import type { PersonRef } from '../../domain/person.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { type Stage, stageName } from '../../domain/time/reportingCycle.ts';
import type { CardAction } from '../buttons/button.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows, figureEnd, waitingRows } from '../parts/row.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { refsByQuarter } from '../words/names.ts';
import { capital, dotted } from '../words/text.ts';
import { dueAt, goesOut, type Here, toldAt } from '../words/when.ts';
import { FROM_RECORD, whyNotWords } from '../words/whyNotTold.ts';

/** A reminder that has arrived. */
export type LastReminder = {
  /** ISO. */
  readonly at: string;
  readonly stage: string;
  readonly period: Period;
  /** The figures that it named, as they are now. */
  readonly lines: readonly CellLine[];
};

export type RemindedInput = Here & {
  /** Completeness of the quarter asked about. */
  readonly completeness: Completeness;
  readonly person: PersonRef;
  /** Is it about whoever asks? */
  readonly isMe: boolean;
  /** The one figure asked about; undefined for all of theirs. */
  readonly ref: string | undefined;
  /** Undefined where there was none. */
  readonly last: LastReminder | undefined;
  /** Their outstanding figures. */
  readonly owed: readonly CellLine[];
  /** Why the last message due did not remind them of these; undefined where it did. */
  readonly why: WhyNot | undefined;
  /** The next message to owners. */
  readonly next: Stage | undefined;
  readonly mayRemind: boolean;
};

/** How many figures of each kind have a row. */
const MOST_ROWS = 5;

/** Answers when somebody was last reminded. */
export function remindedCard(input: RemindedInput): Rendered {
  const { last, owed, person, completeness, mayRemind } = input;
  // Outstanding figures are shown only where the reminder named none.
  const lines = last?.lines ?? owed;
  const [waiting, isIn] = [lines.filter(isOutstanding), lines.filter((line) => !isOutstanding(line))];
  return answerCard({
    headline: headlineOf(input),
    subtitle: subtitleOf(input),
    sections: [
      {
        heading: isIn.length === 0 ? '' : last ? 'Come in since' : 'Reported',
        rows: chipRows(isIn.slice(0, MOST_ROWS)),
      },
      {
        heading: waiting.length === 0 ? '' : 'Still to come',
        rows: waitingRows(waiting.slice(0, MOST_ROWS), waits),
      },
    ],
    note: noteOf(input),
    source: sentences(FROM_RECORD, completenessWords(completeness)),
    next: [
      ...(mayRemind && owed.length > 0
        ? [
            {
              title: 'Remind them',
              verb: 'remind',
              data: {
                asked: { kind: 'not reported' },
                where: { owner: [person.id] },
                period: completeness.period,
              },
            },
          ]
        : []),
      theirs(input),
    ],
  });
}

const waits = (line: CellLine) => ({ ...figureEnd(line), main: 'To come' });

function headlineOf({ last, person, isMe, ref, completeness, now, timeZone }: RemindedInput): string {
  const who = isMe ? 'You were' : `${person.name} was`;
  const of = ref === undefined ? '' : ` of ${ref}`;
  if (last) return `${who} last reminded${of} ${toldAt(last.at, { now, timeZone })}`;
  return `${isMe ? 'You have' : `${person.name} has`} not been reminded${of} for ${periodName(completeness.period)}`;
}

/** `Reminder 5 working days before due, about CPI13, CPI14 for Q2 2024/25`. */
function subtitleOf({ last, owed, why, isMe, now, timeZone }: RemindedInput): string {
  if (last) {
    const about = refsByQuarter(last.lines, last.period);
    return `${capital(stageName(last.stage))}, about ${about} for ${periodName(last.period)}`;
  }
  if (owed.length === 0) return `Nothing of ${isMe ? 'yours' : 'theirs'} is still to come`;
  return why ? capital(whyNotWords(why, { now, timeZone })) : '';
}

/** The note: figures it did not name, why no other message followed, and when the next one is due. */
function noteOf({ last, owed, why, next, completeness, isMe, now, timeZone }: RemindedInput): string {
  const here = { now, timeZone };
  if (owed.length === 0) return last ? `Nothing of ${isMe ? 'yours' : 'theirs'} is still to come` : '';
  const isNamed = (line: CellLine): boolean =>
    last === undefined || last.lines.some(({ ref, period }) => ref === line.ref && period === line.period);
  const others = owed.filter((line) => !isNamed(line));
  const isSaid = why?.kind === 'to come' || why?.kind === 'was about others';
  return dotted(
    others.length > 0 ? `Still to come besides: ${refsByQuarter(others, completeness.period)}` : undefined,
    last && why ? `Not reminded since: ${whyNotWords(why, here)}` : undefined,
    next && !isSaid ? nextText(next, why, here) : undefined,
  );
}

const nextText = ({ at }: Stage, why: WhyNot | undefined, here: Here): string =>
  why?.kind === 'out of reach'
    ? `They are tried again with the next message, ${dueAt(at, here)}, and as soon as they write`
    : `The next message ${goesOut(at, here)}`;

const theirs = ({ isMe, person, completeness }: RemindedInput): CardAction =>
  isMe
    ? { title: 'My indicators', verb: 'mine', data: { period: completeness.period } }
    : {
        title: 'What’s theirs?',
        verb: 'list',
        data: { asked: { kind: 'all' }, where: { person: [person.id] }, period: completeness.period },
      };
