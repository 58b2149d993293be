/** The help card: what can be asked, in the words that people use. */
import { actionSlots } from './action.ts';
import { type Rendered, renderCard } from './render.ts';
import { capital, clip } from './said.ts';

export type HelpInput = {
  readonly sections: readonly {
    readonly title: string;
    readonly says: string;
    readonly examples: readonly string[];
  }[];
};

/** Buttons: the first example of the first few sections. */
const MOST_BUTTONS = 5;

/** Says what can be asked; the buttons ask it. */
export function helpCard({ sections }: HelpInput): Rendered {
  const firsts = sections.flatMap(({ examples: [first] }) => (first === undefined ? [] : [first]));
  return renderCard(
    'help',
    `Ask me about the council’s performance figures, for example: ${firsts[0] ?? 'help'}`,
    {
      headline: 'Ask me about the council’s performance figures',
      subtitle: 'Type it in your own words, or use a button.',
      sections: sections.map(({ title, says, examples }) => ({
        title: clip(title, 80),
        says: clip(says, 300),
        hasExamples: examples.length > 0,
        examples: examples.map((example) => `“${clip(example, 80)}”`).join('  '),
      })),
      ...actionSlots(
        firsts.slice(0, MOST_BUTTONS).map((text) => ({ title: capital(text), verb: 'ask', data: { text } })),
      ),
    },
  );
}
