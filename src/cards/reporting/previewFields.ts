/** The preview before a message goes to many: what it is, whom to leave out, and a line of one's own. */

import { markOf } from '../../domain/messages/mark.ts';
import type { PersonRef } from '../../domain/person.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { clip, inTextBlock, keepSmall, MOST_IN_A_PARAGRAPH, paragraphs } from '../words/text.ts';

export type PreviewCardInput = {
  /** In Ragtime's own words. */
  readonly headline: string;
  /** May quote people. */
  readonly sentence: string;
  /** Who would be written to. */
  readonly people: readonly PersonRef[];
  /** What was chosen and typed before, where it is shown again. */
  readonly leaveOut?: string | undefined;
  readonly line?: string | undefined;
  readonly problem?: string | undefined;
  readonly choices: readonly CardAction[];
};

/** The most people to choose from: more are too many for one list, and a card holds 28 KB. */
const MOST_TO_LEAVE_OUT = 40;

/** A preview with its two fields. */
export function previewCard(input: PreviewCardInput): Rendered {
  const { headline, sentence, people, leaveOut = '', line = '', problem, choices } = input;
  // Of one person nobody can be left out.
  const listed = people.length > 1 ? people.slice(0, MOST_TO_LEAVE_OUT) : [];
  return renderCard('preview', `${headline} ${sentence}`, {
    headline: inTextBlock(headline),
    paragraphs: paragraphs(sentence).map((text) => ({ text: clip(text, MOST_IN_A_PARAGRAPH) })),
    problems: problem === undefined ? [] : [{ text: `▲ ${problem}` }],
    hasPeople: listed.length > 0,
    people: listed.map(({ id, name }) => ({ title: clip(name, 40), value: markOf(id) })),
    leftOut: leaveOut,
    line: keepSmall(line, 600),
    ...actionSlots(choices),
  });
}
