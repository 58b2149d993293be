/** The message card: a sentence, options to choose from, and buttons. For errors and a way forward. */
import { actionJson, actionSlots, type CardAction, type LinkAction } from '../buttons/button.ts';
import { clip, inTextBlock, MOST_IN_A_PARAGRAPH, paragraphs } from '../words/text.ts';
import { type Rendered, renderCard } from './render.ts';

/**
 * `headline` is in Ragtime's own words; `sentence` may quote a person. `options` are things to choose between, by
 * names that may be long; `choices` are buttons, at most six of which are shown, `links` those that
 * leave Teams.
 */
export type MessageInput = {
  readonly headline?: string;
  readonly sentence: string;
  readonly options?: readonly CardAction[];
  readonly choices?: readonly CardAction[];
  readonly links?: readonly LinkAction[];
};

const MOST_OPTIONS = 6;

/** A message, with choices to go on with. */
export function messageCard({
  headline = '',
  sentence,
  options = [],
  choices = [],
  links,
}: MessageInput): Rendered {
  const said = [headline && !/[.?]$/.test(headline) ? `${headline}.` : headline, sentence].join(' ').trim();
  return renderCard('message', said, {
    hasHeadline: headline !== '',
    headline: inTextBlock(headline),
    paragraphs: paragraphs(sentence).map((text) => ({ text: clip(text, MOST_IN_A_PARAGRAPH) })),
    // A host cuts the title of a button where a phone ends, and two indicators may begin with the same words.
    options: options
      .slice(0, MOST_OPTIONS)
      .map((option) => ({ text: clip(option.title, 140), select: actionJson(option) })),
    ...actionSlots(choices, links),
  });
}
