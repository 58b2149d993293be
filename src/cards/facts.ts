/** The card of an answer about one indicator: the sentence, what shows it, where it comes from, and what to ask next. */
import { actionSlots, type CardAction } from './action.ts';
import type { Chart } from './chart.ts';
import { type Rendered, renderCard, renderPart } from './render.ts';
import { clip, inTextBlock, paragraphs } from './said.ts';

export type Section = {
  /** In Ragtime's own words or a person's. */
  readonly heading?: string;
  readonly items: readonly object[];
};

export type FactsInput = {
  /** The answer, in a sentence without its full stop. Names from people in it are read as text, not as Markdown. */
  readonly headline: string;
  readonly subtitle?: string;
  readonly chart?: Chart | undefined;
  /** Those without anything in them are left out. */
  readonly sections: readonly Section[];
  /** The period, who reported it and when, and whether it is provisional. */
  readonly source?: string;
  readonly actions: readonly CardAction[];
};

/** Finishes the card. */
export function factsCard(input: FactsInput): Rendered {
  const { headline, subtitle = '', chart, source = '' } = input;
  const said = /[.?]$/.test(headline) ? headline : `${headline}.`;
  return renderCard('facts', said, {
    headline: inTextBlock(clip(headline, 300)),
    hasSubtitle: subtitle !== '',
    subtitle: clip(subtitle, 300),
    hasChart: chart !== undefined,
    chart: chart ? [chart.json] : [],
    chartTitle: chart?.title ?? '',
    hasChartNote: chart !== undefined && chart.note !== '',
    chartNote: chart?.note ?? '',
    sections: input.sections
      .filter(({ items }) => items.length > 0)
      .map(({ heading = '', items }) => ({
        hasHeading: heading !== '',
        heading: clip(heading, 120),
        items,
      })),
    hasSource: source !== '',
    source: clip(source, 400),
    ...actionSlots(input.actions),
  });
}

/** Text, a person's or our own, one block a paragraph; the first may begin with a bold label. */
export function wordsOf(text: string, label = '', most = 4000): readonly object[] {
  return paragraphs(text).map((paragraph, index) =>
    renderPart('words', {
      hasLabel: label !== '' && index === 0,
      label: label === '' ? '' : `${label} `,
      text: clip(paragraph, most),
    }),
  );
}

/** A fact: a label of one or two words, and beside it what it is. */
export const labelled = (label: string, text: string): object =>
  renderPart('labelled', { label, text: clip(text, 600) });
