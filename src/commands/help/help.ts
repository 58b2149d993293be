/** "Help": everything that can be asked, made from the command list. */
import { helpCard, topicCard } from '../../cards/help.ts';
import { type Answer, type Command, TOPICS } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { ownExamples } from './ownExamples.ts';

type Helped = Pick<Command, 'title' | 'topic' | 'says' | 'examples' | 'prompt'>;

/** Help on periods: no command is about them, and every one takes them. */
const PERIODS: readonly Helped[] = [
  {
    title: 'Any quarter or year',
    says: 'Add it to any question, in your own words. Without one you get the quarter that is being reported now.',
    examples: [
      'what was red last quarter?',
      'off target in Q2 24/25',
      'CPI13 a year ago',
      'summary of last year',
    ],
  },
  {
    title: 'Two quarters, or several',
    says: 'Puts them beside each other. After any answer, “and last quarter?” asks the same of another one.',
    examples: ['compare this quarter with last', 'red three quarters running'],
  },
];

/** The help command for a list of commands, itself included. */
export const helpFor = (commands: () => readonly Helped[]): Answer<'help'> => ({
  verb: 'help',
  who: 'everybody',
  title: 'Help',
  says: 'Says what can be asked.',
  examples: ['help', 'help with trends'],
  prompt: 'Help',
  run: async ({ topic = '' }, context) => {
    const inTheirs = ownExamples(context.person, (await context.sheet(context.reporting)) ?? []);
    const own = (each: Helped): Helped => ({ ...each, examples: inTheirs(each.examples) });
    const sections = commands()
      .map(own)
      .filter(({ examples }) => examples.length > 0);
    const named = TOPICS.find((each) => each.toLowerCase() === topic.toLowerCase());
    if (named) {
      const sectionsOf = sections.filter((each) => each.topic === named);
      return { ...topicCard({ headline: named, sections: sectionsOf }), replaces: false };
    }
    const about = topic === 'periods' ? PERIODS.map(own) : aboutWords(topic, sections);
    if (about.length > 0) {
      return {
        ...topicCard({ headline: `What I can tell you about “${topic}”`, sections: about }),
        replaces: false,
      };
    }
    const topics = TOPICS.map((each) => ({
      topic: each,
      examples: sections
        .filter((section) => section.topic === each)
        .map(({ examples: [first = ''] }) => first),
    }));
    return {
      ...helpCard({ topics, completeness: await completenessIn(context, context.reporting) }),
      replaces: false,
    };
  },
});

/** The most commands that help about a word shows, best matches first. */
const MOST_ABOUT = 6;

/** The commands whose texts contain the words, by their stems: "trends" is in "trend", "comparing" in "compare". */
function aboutWords(topic: string, sections: readonly Helped[]): readonly Helped[] {
  const beginnings = topic
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 5));
  const found = sections.map((section) => {
    const words = [section.title, section.says, ...section.examples]
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    const hits = beginnings.filter((start) => words.some((word) => word.startsWith(start)));
    return { section, hits: hits.length };
  });
  return found
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits)
    .slice(0, MOST_ABOUT)
    .map(({ section }) => section);
}
