/** The help cards: everything that can be asked, in the words that people use. */
import { actionSlots, type CardAction } from './buttons/button.ts';
import { type Rendered, renderCard } from './parts/render.ts';
import { type Completeness, completenessWords } from './words/completeness.ts';
import { capital, clip, inTextBlock } from './words/text.ts';

const quoted = (examples: readonly string[]): string =>
  examples.map((example) => `“${clip(example, 80)}”`).join('  ');

/** A host cuts the title of a button where a phone ends. */
const MOST_ON_BUTTON = 28;

const askFor = (text: string, title: string): CardAction => ({
  title: text.length > MOST_ON_BUTTON ? title : capital(text),
  verb: 'ask',
  data: { text },
});

export type HelpInput = {
  /** The topics of help, with an example of each kind of question. */
  readonly topics: readonly { readonly topic: string; readonly examples: readonly string[] }[];
  /** Completeness of the quarter being reported. */
  readonly completeness: Completeness;
};

/** How many examples are shown of a topic; the rest are behind its button. */
const MOST_EXAMPLES = 4;

/** The help card; its buttons lead to more on each topic. */
export function helpCard({ topics, completeness }: HelpInput): Rendered {
  const [first = 'help'] = topics.flatMap(({ examples }) => examples);
  return renderCard('help', `Ask me about the council’s performance figures, for example: ${first}`, {
    headline: 'Ask me about the council’s performance figures',
    subtitle: [
      completenessWords(completeness),
      'Ask in your own words, follow up with “and last quarter?” or “why?”, or see more of:',
    ]
      .join(' ')
      .trim(),
    sections: topics.map(({ topic, examples }) => ({
      title: clip(topic, 80),
      hasSays: false,
      says: '',
      hasExamples: examples.length > 0,
      examples: quoted(examples.slice(0, MOST_EXAMPLES)),
    })),
    ...actionSlots(
      topics.map(({ topic }) => ({ title: topic, verb: 'help', data: { topic: clip(topic, 80) } })),
    ),
  });
}

export type TopicInput = {
  /** May quote the person's own words. */
  readonly headline: string;
  readonly sections: readonly {
    readonly title: string;
    readonly says: string;
    readonly examples: readonly string[];
  }[];
};

const MOST_BUTTONS = 5;

/** The help card on one topic; its buttons ask the questions. */
export function topicCard({ headline, sections }: TopicInput): Rendered {
  const firsts = sections.flatMap(({ title, examples: [first] }) =>
    first === undefined ? [] : [askFor(first, title)],
  );
  const said = clip(headline, 120);
  return renderCard(
    'help',
    `${said}, for example: ${sections.flatMap(({ examples }) => examples)[0] ?? 'help'}`,
    {
      headline: inTextBlock(said),
      subtitle: 'Type it in your own words, or use a button.',
      sections: sections.map(({ title, says, examples }) => ({
        title: clip(title, 80),
        hasSays: true,
        says: clip(says, 300),
        hasExamples: examples.length > 0,
        examples: quoted(examples),
      })),
      ...actionSlots([...firsts.slice(0, MOST_BUTTONS), { title: 'All of help', verb: 'help', data: {} }]),
    },
  );
}
