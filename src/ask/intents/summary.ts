/** The state of a quarter, a year or a group. */
import { type Intent, SELECTION } from '../intent.ts';
import { selectionOf } from '../said.ts';

export const summary: Intent = {
  words: {
    summary: [
      '(summary|summarise|summarize|overview|headline|headlines|rundown|run down|round up|roundup|recap|snapshot|dashboard|position|picture|big picture|overall picture|state of play|at a glance|at glance|bottom line|gist|short version|synopsis|brief|briefing|rag breakdown|breakdown|status breakdown|rag summary|rag position|status summary|performance summary|key points|main points|highlights|outturn|performance|where things stand|lie of land)',
      '(summary|overview|headlines|rundown|breakdown|picture|performance|position|state of play) (of|for|on|in|across)',
      'sum up',
      'how (are|did|were|have|is) (we|things|everything|it|council|our indicators|our kpis|indicators|kpis|all)',
      'how (are|is|did|was|were|has|have) (we|things|everything|it|council|our indicators|our kpis|indicators|kpis|all) [all] (doing|do|done|going|performing|perform|performed|looking|look|getting on|get on|faring|fare|go)',
      'how (do|are|is) (we|things) (stand|look|looking|shaping up)',
      'where (do|did|are|were) (we|things) [stand|at|up to|with|on]',
      '(overall|generally|in general|as whole|on whole)',
    ],
  },
  forms: [
    {
      says: ['summary'],
      takes: [...SELECTION, 'quarter', 'span', 'since'],
      also: ['doing', 'all', 'noun', 'how', 'year end', 'target'],
      make: (said) => {
        if (said.standings.length > 0 || said.change !== undefined || said.except.length > 0)
          return undefined;
        const { asked: _asked, ...limits } = selectionOf(said);
        const from = said.since ?? said.from;
        return { kind: 'summary', ...limits, ...(from !== undefined && { from }), period: said.period };
      },
    },
    {
      says: ['doing|how'],
      needs: ['where'],
      takes: ['outside', 'quarter', 'span', 'since'],
      also: ['noun', 'all', 'doing', 'how', 'facet'],
      make: (said) => {
        const { asked: _asked, ...limits } = selectionOf(said);
        const from = said.since ?? said.from;
        return { kind: 'summary', ...limits, ...(from !== undefined && { from }), period: said.period };
      },
    },
  ],
};
