/** Grammar of questions about the speaker's own and outstanding indicators. */
import { isMine } from '../../gathering/gather.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import type { Utterance } from '../../model/utterance.ts';

const OPENS = /^(?:what|which|did|have|has|when)\b/;

const mineOf = ({ where, standings, except, change, period }: Utterance) =>
  (where === undefined || isMine(where)) &&
  standings.length === 0 &&
  except.length === 0 &&
  change === undefined
    ? ({ kind: 'mine', period } as const)
    : undefined;

export const mine: Intent = {
  words: {
    owe: [
      'what (do|am|have|did) i [still] (owe|owing|missing|missed|left) [you]',
      'what (do|have) i [still] [got] (to|need to|have to|left to) (report|submit|do|fill in|enter|complete|send in|send|update|put in)',
      'what (should|must) i (report|submit|send in|fill in)',
      'what (should|must) i do [next|now|first]',
      'what (do|should) i [still] need to (report|submit|do|fill in|enter|complete|send in|send|update|put in)',
      'what is [still] (due|outstanding|missing|needed|expected|wanted) from me',
      'do i [still] owe [you] [anything|any figures]',
      '(have i got|do i have) anything [left] (to do|to report|to submit|to fill in|left)',
      '(have i got|do i have) (any figures|any) (to do|to report|to submit)',
      'is there anything i [still] (need|have) to (do|report|submit|fill in|send in)',
      'anything (for me|i need) to (do|report|submit|fill in)',
      'what (is on my|on my) (plate|list|to do list)',
      'my (to do list|to do|todo|todo list|list|tasks|jobs|lot|portfolio|actions list)',
      'what am i (responsible|down|accountable) for',
      'what do i (own|look after|have|report|report on|cover)',
      'which (indicators|ones|kpis|measures) (are|do i) (mine|own|have|look after|report)',
      '[what is|is anything|is there anything|anything] waiting (for|on) me',
      'am i up to date',
      'have i (missed|forgotten|left out) (anything|any|any figures|something)',
      'am i (done|finished|late|behind)',
      'have i (done|reported|submitted|sent) (everything|everything in|mine|all mine)',
      'what is mine',
      '[what is|whats] [still] left for me [to do|to report]',
      'what have i [still] (left|to go)',
      'what is [still] (on me|down to me|mine to do)',
      'what (am i|are we) (meant|supposed|expected) to (do|report|send|submit|fill in|be doing) [here|now]',
      'what (do|should) i do [here]',
    ],
    'i put': ['what did i (put|give|enter) [down|in] [for]'],
  },
  forms: [
    {
      says: ['i put'],
      takes: ['quarter'],
      make: mineOf,
    },
    {
      says: ['owe'],
      takes: ['quarter', 'where', 'standing'],
      also: ['noun', 'report', 'submit'],
      make: (utterance) => (utterance.standings.length > 0 ? undefined : mineOf(utterance)),
    },
    {
      needs: ['where'],
      takes: ['quarter', ...SELECTION],
      also: ['show', 'noun', 'doing', 'summary', 'report'],
      make: (utterance) => {
        // “Report my figures” is to be done; “what did I report” is to be looked at.
        const asks = !utterance.cues.has('report') || OPENS.test(utterance.tokens[0]?.text ?? '');
        return asks && isMine(utterance.where) ? mineOf(utterance) : undefined;
      },
    },
  ],
};
