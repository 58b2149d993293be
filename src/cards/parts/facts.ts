/** The answer card about one indicator: the sentence, its evidence, the source, and follow-up buttons. */
import { sentences } from '../../domain/sentences.ts';
import type { CardAction } from '../buttons/button.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { clip, paragraphs } from '../words/text.ts';
import { answerCard } from './answerCard.ts';
import type { Chart } from './chart.ts';
import { type Rendered, renderPart } from './render.ts';

export type Facts = {
  /** In Ragtime's own words or a person's. */
  readonly heading?: string;
  readonly items: readonly object[];
};

export type FactsInput = {
  /** The answer, in a sentence without its full stop. Names from people in it are read as text, not as Markdown. */
  readonly headline: string;
  readonly subtitle?: string;
  readonly chart?: Chart | undefined;
  /** Sections; empty ones are left out. */
  readonly sections: readonly Facts[];
  /** The period, who reported it and when, and whether it is provisional. */
  readonly source?: string;
  /** Completeness of the period that the answer is about. */
  readonly completeness: Completeness;
  /** The paging buttons. */
  readonly turns?: readonly CardAction[];
  /** Follow-up buttons, at most three. */
  readonly next: readonly CardAction[];
};

/** The card, complete. */
export function factsCard(input: FactsInput): Rendered {
  const { headline, subtitle = '', chart, sections, source = '', completeness, turns = [], next } = input;
  return answerCard({
    headline: clip(headline, 300),
    subtitle: clip(subtitle, 300),
    chart: chart ? [small(chart.title), chart.json, ...(chart.note === '' ? [] : [small(chart.note)])] : [],
    sections: sections.map(({ heading = '', items }) => ({ heading: clip(heading, 120), rows: items })),
    source: sentences(clip(source, 400), completenessWords(completeness)),
    turns,
    next,
  });
}

/** Text, a person's or our own, one block a paragraph; the first may begin with a bold label. */
export function textBlocksOf(text: string, label = ''): readonly object[] {
  return paragraphs(text).map((paragraph, index) =>
    renderPart('words', {
      hasLabel: label !== '' && index === 0,
      label: label === '' ? '' : `${label} `,
      text: clip(paragraph, 4000),
      size: 'Default',
      isSubtle: false,
    }),
  );
}

const small = (text: string): object =>
  renderPart('words', { hasLabel: false, label: '', text, size: 'Small', isSubtle: true });

/** A fact: a label of one or two words, and the text beside it. */
export const labelled = (label: string, text: string): object =>
  renderPart('labelled', { label, text: clip(text, 600) });
