/** What the person who asks owns and owes. */
import { isMine } from '../gather.ts';
import { type Intent, SELECTION } from '../intent.ts';
import type { Said } from '../said.ts';

const mineOf = ({ where, standings, except, change, period }: Said) =>
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
      'what (do|should) i [still] need to (report|submit|do|fill in|enter|complete|send in|send|update|put in)',
      'what is [still] (due|outstanding|missing|needed|expected|wanted) from me',
      '(do|have) i [still] (owe|owe you|got|have) [anything|any figures|any] [left] [to (do|report|submit)]',
      'what (else )(do|have) i',
      'is there anything i [still] (need|have) to (do|report|submit|fill in|send in)',
      'anything (for me|i need) to (do|report|submit|fill in)',
      'what (is on my|on my) (plate|list|to do list)',
      'my (to do list|to do|todo|todo list|list|tasks|jobs|lot|portfolio|actions list)',
      'what am i (responsible|down|accountable) for',
      'what do i (own|look after|have|report|report on|cover)',
      'which (indicators|ones|kpis|measures) (are|do i) (mine|own|have|look after|report)',
      'am i up to date',
      'am i (done|finished|late|behind)',
      'have i (done|reported|submitted|sent) (everything|everything in|mine|all mine)',
      'what is mine',
    ].map((phrase) => phrase.replace('what (else )(', 'what (')),
  },
  forms: [
    {
      says: ['owe'],
      takes: ['quarter', 'where', 'standing'],
      also: ['noun', 'report', 'submit'],
      make: (said) => (said.standings.length > 0 ? undefined : mineOf(said)),
    },
    {
      needs: ['where'],
      takes: ['quarter', ...SELECTION],
      also: ['show', 'noun', 'doing', 'how', 'summary'],
      make: (said) => (isMine(said.where) ? mineOf(said) : undefined),
    },
  ],
};
