/** Handing indicators over: the question before they are offered or given, and the receipts of both and of the reply. */
import { refsCarried } from '../../domain/arrangements/holding.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';

export type HandOverInput = {
  readonly period: Period;
  readonly lines: readonly CellLine[];
  readonly to: PersonRef;
  /** Whose they are now; absent for what has no owner. */
  readonly from: readonly PersonRef[];
  /** The quarter being reported. */
  readonly reporting: Period;
};

/** What is asked before anything is done. */
export type HandOverPreview = HandOverInput & {
  /** Can Teams not deliver a message to them at the moment? */
  readonly isOutOfReach: boolean;
};

const MOST_NAMED = 12;
const nameOf = ({ name }: PersonRef): string => clip(name, 60);
const what = (lines: readonly CellLine[]): string =>
  lines.length > 3 ? counted(lines.length, 'indicator', 'indicators') : refsNamed(lines);

const listed = (lines: readonly CellLine[]): readonly string[] => [
  ...lines.slice(0, MOST_NAMED).map((line) => `${clip(line.ref, 30)} ${clip(line.title, 120)}`),
  ...(lines.length > MOST_NAMED ? [`And ${lines.length - MOST_NAMED} more.`] : []),
];

const whose = (from: readonly PersonRef[]): string =>
  from.length === 0 ? '' : ` of ${together(from.map(nameOf))}`;

const unreached = (to: PersonRef, isOutOfReach: boolean): readonly string[] =>
  isOutOfReach
    ? [
        `${nameOf(to)} can’t be reached at the moment, and gets it once they can. Better ask them in person as well.`,
      ]
    : [];

/** Asks its owner before somebody is asked to take it. */
export const offerPreview = ({ period, lines, to, isOutOfReach }: HandOverPreview): Rendered =>
  messageCard({
    headline: `Ask ${nameOf(to)} to take ${what(lines)} from ${periodName(period)} on?`,
    sentence: [
      ...listed(lines),
      `${nameOf(to)} gets one message and has to accept. Until then ${lines.length === 1 ? 'it stays' : 'they stay'} yours, and reminders come to you.`,
      ...unreached(to, isOutOfReach),
      `Quarters before ${periodName(period)} keep their owner.`,
    ].join('\n'),
    choices: [
      {
        title: `Ask ${nameOf(to)}`,
        verb: 'offer',
        data: { period, refs: refsCarried(lines), to: to.id },
        style: 'positive',
      },
    ],
  });

/** The receipt of that. */
export const offered = ({ period, lines, to, reporting }: HandOverInput): Rendered =>
  messageCard({
    headline: `${nameOf(to)} is asked to take ${what(lines)}`,
    sentence: `You are told what they say. Until they accept, ${refsNamed(lines)} of ${periodName(period)} ${lines.length === 1 ? 'stays' : 'stay'} yours.`,
    choices: [
      {
        title: lines.length === 1 ? 'It is mine after all' : 'They are mine after all',
        verb: 'confirmMine',
        data: { period, refs: refsCarried(lines) },
      },
      askMine(reporting),
    ],
  });

/** Asks the performance team before indicators are given to somebody else. */
export const givePreview = ({
  period,
  lines,
  to,
  from,
  reporting,
  isOutOfReach,
}: HandOverPreview): Rendered =>
  messageCard({
    headline: `Give ${what(lines)}${whose(from)} to ${nameOf(to)} from ${periodName(period)} on?`,
    sentence: [
      ...listed(lines),
      `${nameOf(to)} owns ${lines.length === 1 ? 'it' : 'them'} at once, is told in one message, and can say that it is wrong.`,
      ...unreached(to, isOutOfReach),
      from.length === 0
        ? lines.length === 1
          ? 'It has no owner now.'
          : 'They have no owner now.'
        : `${together(from.map(nameOf))} ${from.length === 1 ? 'is' : 'are'} told, too, if they are still on the list.`,
      `${periodName(shiftPeriod(period, -1))} and the quarters before it keep their owner.`,
    ].join('\n'),
    choices: [
      {
        title: `Give to ${nameOf(to)}`,
        verb: 'reassign',
        data: { period, refs: refsCarried(lines), to: to.id },
        style: 'positive',
      },
      ...(period > reporting
        ? [
            {
              title: `From ${periodName(reporting)} on`,
              verb: 'hand over',
              data: { carried: refsCarried(lines), to: to.id, quarter: reporting },
            },
          ]
        : []),
    ],
  });

/** The receipt of that. */
export const given = ({ period, lines, to }: HandOverInput): Rendered =>
  messageCard({
    headline: `${what(lines)} ${lines.length === 1 ? 'is' : 'are'} ${nameOf(to)}’s from ${periodName(period)} on`,
    sentence: [...listed(lines), `${nameOf(to)} is told.`].join('\n'),
    choices: [{ title: 'Who has not confirmed?', verb: 'confirmed', data: { only: 'not confirmed' } }],
  });

/** The receipt of whoever accepted, or declined. */
export const replied = (
  { period, lines, from, reporting }: Omit<HandOverInput, 'to'>,
  reply: 'accepted' | 'declined',
): Rendered =>
  messageCard({
    headline:
      reply === 'accepted'
        ? `${what(lines)} ${lines.length === 1 ? 'is' : 'are'} yours from ${periodName(period)} on`
        : `You don’t take ${what(lines)}`,
    sentence: [
      ...listed(lines),
      `${together(from.map(nameOf)) || 'Whoever asked'} is told${reply === 'accepted' ? '' : `, and ${lines.length === 1 ? 'it stays' : 'they stay'} theirs`}.`,
    ].join('\n'),
    choices: [askMine(reporting)],
  });
