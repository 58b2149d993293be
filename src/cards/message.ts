/** The message card: a sentence, and what can be done next. For errors, choices and a way forward. */
import { actionSlots, type CardAction } from './action.ts';
import { type Rendered, renderCard } from './render.ts';
import { clip, inTextBlock, paragraphs } from './said.ts';

/** `headline` is in Ragtime's own words; `sentence` may quote a person. At most six choices are shown. */
export type MessageInput = {
  readonly headline?: string;
  readonly sentence: string;
  readonly choices?: readonly CardAction[];
};

/** Says something, with choices to go on with. */
export function messageCard({ headline = '', sentence, choices = [] }: MessageInput): Rendered {
  const said = [headline && !/[.?]$/.test(headline) ? `${headline}.` : headline, sentence].join(' ').trim();
  return renderCard('message', said, {
    hasHeadline: headline !== '',
    headline: inTextBlock(headline),
    paragraphs: paragraphs(sentence).map((text) => ({ text: clip(text, 1000) })),
    ...actionSlots(choices),
  });
}
