/** Grammar of summaries of a quarter, a year or a place. */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { selectionOf } from '../../model/utterance.ts';

export const summary: Intent = {
  words: {
    summary: [
      '(is|are) (everything|all|we|things) (ok|okay|alright|fine)',
      '[rag] (split|breakdown|mix|spread|distribution) [of] [red amber green|red amber and green|statuses|colours]',
      'red amber green [split|breakdown|summary]',
      '(summary|summarise|summarize|overview|headline|headlines|rundown|run down|round up|roundup|recap|snapshot|dashboard|position|picture|big picture|overall picture|state of play|at a glance|at glance|bottom line|gist|short version|synopsis|brief|briefing|rag breakdown|breakdown|status breakdown|rag summary|rag position|status summary|performance summary|key points|main points|highlights|outturn|performance|where things stand|lie of land)',
      'sum up',
      '(if we are|are we|is council|if council is|we are) in trouble',
      '(do|does) [summary|percentages|figures|it] (add|adds|sum|come|comes) [up] to (100|hundred) [percent]',
      'in one (line|sentence)',
      '(one line|one page|two line|short|quick|brief) (summary|overview|update)',
      'how (is|are|was|did) (it|things) all (look|looking|going|doing|go|shaping up|stand)',
      'how (are|is|did|was|were|has|have) (we|things|everything|it|council|our indicators|our kpis|indicators|kpis|all) [all] (do|going|go)',
      'how (do|did) (we|things) (stand|look)',
      'where (do|did) (we|things) stand',
      '(overall|generally|in general|as whole|on whole)',
    ],
  },
  forms: [
    {
      says: ['summary'],
      takes: [...SELECTION, 'quarter', 'span', 'since'],
      also: ['doing', 'all', 'noun', 'how', 'year end', 'target'],
      make: (utterance) => {
        if (utterance.standings.length > 0 || utterance.change !== undefined || utterance.except.length > 0)
          return undefined;
        const { asked: _asked, ...limits } = selectionOf(utterance);
        const from = utterance.since ?? utterance.from;
        return { kind: 'summary', ...limits, ...(from !== undefined && { from }), period: utterance.period };
      },
    },
    {
      says: ['where'],
      takes: ['quarter', 'span'],
      also: ['doing', 'summary'],
      make: ({ from, period, tokens }) =>
        tokens.some(({ text }) => text === 'we')
          ? { kind: 'summary', ...(from !== undefined && { from }), period }
          : undefined,
    },
    {
      says: ['how', 'doing'],
      takes: ['quarter', 'span', 'since'],
      also: ['all', 'noun'],
      make: ({ since, from, period }) => {
        const start = since ?? from;
        return { kind: 'summary', ...(start !== undefined && { from: start }), period };
      },
    },
    {
      says: ['doing|how|how bad'],
      needs: ['where'],
      takes: ['outside', 'quarter', 'span', 'since'],
      also: ['noun', 'all', 'doing', 'how', 'facet', 'where'],
      make: (utterance) => {
        const { asked: _asked, ...limits } = selectionOf(utterance);
        const from = utterance.since ?? utterance.from;
        return { kind: 'summary', ...limits, ...(from !== undefined && { from }), period: utterance.period };
      },
    },
  ],
};
