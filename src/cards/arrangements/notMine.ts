/** “CPI06 is not mine”: the question before it is recorded, and the receipt. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { clip } from '../words/text.ts';

export type NotMineInput = {
  readonly period: Period;
  readonly line: CellLine;
  /** Names of the performance team. */
  readonly team: readonly string[];
};

const told = ({ team }: NotMineInput): string =>
  team.length === 0
    ? 'There is no performance team on the list to be told: ask whoever runs Ragtime.'
    : `The performance team is told at once (${team.map((name) => clip(name, 60)).join(', ')}).`;

const until = ({ line }: NotMineInput): string =>
  `Until they give ${clip(line.ref, 30)} to somebody else it stays in your name, and reminders of it come to you: so it is never nobody’s without anybody knowing.`;

/** Asks before it is recorded. */
export const notMinePreview = (input: NotMineInput): Rendered =>
  messageCard({
    headline: `${clip(input.line.ref, 30)} is not yours for ${periodName(input.period)}?`,
    sentence: [clip(input.line.title, 200), told(input), until(input)].join('\n'),
    choices: [
      {
        title: 'Yes, it is not mine',
        verb: 'disown',
        data: { period: input.period, ref: input.line.ref },
        style: 'positive',
      },
      ...otherwise(input),
    ],
  });

/** What else can be said of it. */
const otherwise = ({ period, line: { ref } }: NotMineInput): readonly CardAction[] => [
  { title: 'Hand it over instead', verb: 'hand over', data: { quarter: period, ref } },
  { title: 'It is mine after all', verb: 'confirmMine', data: { period, refs: ref } },
];

/** The receipt. */
export const notMineRecorded = (input: NotMineInput & { readonly reporting: Period }): Rendered =>
  messageCard({
    headline: `You have said that ${clip(input.line.ref, 30)} is not yours for ${periodName(input.period)}`,
    sentence: [told(input), until(input)].join('\n'),
    choices: [...otherwise(input), askMine(input.reporting)],
  });
