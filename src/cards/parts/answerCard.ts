/** The card that answers a question: a headline, a chart or rows, the source, and follow-up buttons. */
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { asLine, capital, inTextBlock } from '../words/text.ts';
import { type Rendered, renderCard } from './render.ts';

export type Section = { readonly heading?: string; readonly rows: readonly object[] };

export type AnswerInput = {
  /** The answer in one sentence, without its full stop. */
  readonly headline: string;
  /** A second sentence for wherever only words are shown. */
  readonly also?: string | undefined;
  /** May quote people's own words. */
  readonly subtitle?: string | undefined;
  /** Finished elements: a chart, or its replacement. */
  readonly chart?: readonly object[];
  readonly sections?: readonly Section[];
  /** A note needed to read the answer right. May not quote people's own words. */
  readonly note?: string | undefined;
  /** The source of the answer; may name people. */
  readonly source?: string | undefined;
  /** The paging buttons, which are always shown. */
  readonly turns?: readonly CardAction[];
  /** Follow-up buttons: the first three are shown. */
  readonly next?: readonly CardAction[];
  /** Buttons after those, as far as a card has room: at most six are shown in all. */
  readonly besides?: readonly CardAction[];
};

const MOST_NEXT = 3;

/** One answer as one card. */
export function answerCard(answer: AnswerInput): Rendered {
  const { headline, also = '', subtitle = '', chart = [], sections = [], note = '', source = '' } = answer;
  const said = capital(headline);
  return renderCard('answer', [/[.?!]$/.test(said) ? said : `${said}.`, capital(also)].join(' ').trim(), {
    headline: inTextBlock(said),
    hasSubtitle: subtitle !== '',
    subtitle: asLine(subtitle),
    hasChart: chart.length > 0,
    chart,
    sections: sections
      .filter(({ rows }) => rows.length > 0)
      .map(({ heading = '', rows }) => ({ hasHeading: heading !== '', heading, rows })),
    hasNote: note !== '',
    note: inTextBlock(note),
    hasSource: source !== '',
    source,
    ...actionSlots([
      ...(answer.turns ?? []),
      ...(answer.next ?? []).slice(0, MOST_NEXT),
      ...(answer.besides ?? []),
    ]),
  });
}
