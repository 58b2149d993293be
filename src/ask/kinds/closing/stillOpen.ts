/** “What is still open?”, “what is waiting for sign-off?”, “what do I have to sign?” */
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

type Only = Extract<Question, { kind: 'still open' }>['only'];

function stillOpen(utterance: Utterance, only?: Only): Question {
  const { asked: _all, ...place } = selectionOf(utterance);
  return { kind: 'still open', ...place, ...(only && { only }), period: utterance.period };
}

const TAKES = ['where', 'outside', 'quarter'] as const;
const ALSO = ['noun', 'all', 'signs off', 'sign', 'who', 'owner', 'by', 'those', 'lock'];
const SIGN = '(sign|sign off|approve|countersign)';

export const open: Intent = {
  words: {
    'still open': [
      '(what|which) (is|are) [still] (open|unfinished)',
      '(what|anything) [is] (open|unfinished) [before lock]',
      '(what|which) (is|are) still (open|unfinished|to do) before [we] lock',
      '(is|are) [there] anything [still] (open|unfinished)',
      '(what|how much) is left before [we] lock',
      'how far [along] are we [with] [closing|close]',
      '[show] progress [by group|by service|by directorate|of quarter|of reporting]',
      'what (stands|is standing) in way of lock',
      'what would lock leave out',
    ],
    'how far': ['how far [along|on] (is|are|has|have|do)', 'how far (along|on)'],
    'to be signed': [
      '(waiting|waits|awaiting|wait) [for] (sign off|signature|signatures|signing|approval)',
      '[still] to be (signed|signed off|approved)',
      '[still] (need|needs|needing) [to be] (signing|signing off|signed|signed off|signature|sign off|approval|approved)',
      'not [yet] (signed|signed off|approved) [yet]',
      '(unsigned|unapproved)',
      'who (has|have) not [yet] (signed|signed off|approved) [yet]',
      'who [still] (has|have|needs|need) to (sign|sign off|approve)',
      '(has|have) not [yet] been (signed|signed off|approved) [yet]',
    ],
    'mine to sign': [
      `[what|which] do i [still] (have to|need to) ${SIGN}`,
      `what (have|do) i [still] [got] to ${SIGN}`,
      `what (should|must|can) i ${SIGN}`,
      `(have i got|do i have|is there) anything [for me] to ${SIGN}`,
      '[what is|what are] (waiting|awaiting) [for] my (signature|sign off|approval)',
      '[what] needs my (signature|sign off|approval)',
      `what is [there] for me to ${SIGN}`,
    ],
    // “Is Q2 locked?”, “who locked it and when?”: the answer says so.
    'is locked': ['(locked|frozen) [yet|already|down|off|now]', 'closed [off|down] (yet|already|now)'],
    'is closed': ['closed [off|down]'],
    'was sent back': [
      '[what|which] (is|was|were|are|has been|have been) (sent back|returned|rejected) [to owner|to owners]',
      '(sent back|returned|rejected) (figures|ones)',
    ],
  },
  forms: [
    { says: ['mine to sign'], takes: TAKES, also: ALSO, make: (said) => stillOpen(said, 'mine to sign') },
    { says: ['to be signed'], takes: TAKES, also: ALSO, make: (said) => stillOpen(said, 'to be signed') },
    { says: ['was sent back'], takes: TAKES, also: ALSO, make: (said) => stillOpen(said, 'sent back') },
    {
      says: ['is locked'],
      takes: ['quarter'],
      also: [...ALSO, 'when', 'since when', 'it', 'already'],
      make: (said) => stillOpen(said),
    },
    {
      says: ['is closed'],
      needs: ['quarter'],
      also: ['noun', 'it', 'already'],
      make: (said) => stillOpen(said),
    },
    // How far a figure is from its target is another question.
    {
      says: ['how far'],
      takes: TAKES,
      also: [...ALSO, 'got', 'report'],
      make: (said) => (said.slots.has('where') || said.slots.has('quarter') ? stillOpen(said) : undefined),
    },
    { says: ['still open'], takes: [...TAKES, 'facet'], also: ALSO, make: (said) => stillOpen(said) },
  ],
};
