/** What is being done, by whom and by when. */
import type { Where } from '../../../domain/answers/selection.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue } from '../../model/parts.ts';
import { type Said, selectionOf } from '../../model/said.ts';

/** “Will it recover?” is foreseen; “how will it recover?” is planned. */
const isForeseen = ({ cues }: Said): boolean => cues.has('will') && cues.has('will hit') && !cues.has('how');

/** “What did we turn round?” has got better; “what did we do to turn it round” was planned. */
const isDone = ({ parts }: Said): boolean =>
  parts.some(({ kind, text }) => kind === 'filler' && text === 'did') &&
  !parts.some(({ text }) => text === 'do' || text === 'to') &&
  parts.some(
    (part) =>
      isCue(part, 'actions') &&
      /^(?:fix|address|tackle|sort out|put right|turn round|turn around|get back on track|recover|remedy)$/.test(
        part.text,
      ),
  );
/** “When will it be fixed?” is of what is planned, “what counts as a plan” is not. */
const isRule = ({ parts, cues }: Said): boolean =>
  cues.has('aspect rule') && !parts.some(({ text }) => text === 'when will');

/** “Who owns CPI01 and what are they doing about it?” asks twice. */
function asksTwice({ parts }: Said): boolean {
  const at = parts.findIndex((part) => isCue(part, 'and'));
  const asksWho = parts.slice(0, Math.max(0, at)).some((part) => isCue(part, 'who'));
  return asksWho && /^(?:what|how|why|who)(?: |$)/.test(parts[at + 1]?.text ?? '');
}

/** An “annual plan” is none for what is reported annually. */
const isOften = (where: Where): boolean => Object.keys(where).join() === 'frequency';

/** What goes with asking for actions, of one indicator or of many. */
const ALSO: readonly string[] = [
  ...['who', 'when', 'by', 'noun', 'how', 'to', 'will', 'owner', 'doing', 'is due', 'their'],
  'turned colour',
];

export const actions: Intent = {
  words: {
    actions: [
      '(action|actions|action plan|action plans|recovery plan|recovery plans|improvement plan|improvement plans|remedial action|remedial actions|remedial plan|corrective action|corrective actions|mitigation|mitigations|mitigating actions|plan|plans|next steps|recovery|recovery actions|management action|management actions)',
      '(action|actions|plan|plans|next steps) (for|on|to|against|about)',
      '(doing|done|do) about',
      '(they|we|he|she|people) doing about',
      '(has|have|did) (they|he|she|anyone|owner) (said|say) what (they|we|he|she) [are|is] doing [about]',
      '(doing|does) what',
      'what (is|was|has) done',
      'what (are|is) (we|they|anyone) doing to',
      '(round|around)',
      '(doing|done) to (fix|improve|recover|sort|sort out|put right|turn round|turn around|address|tackle)',
      '(fix|fixing|fixed|fixes|address|addressing|tackle|tackling|sort out|sorting out|put right|putting right|turn round|turning round|turn around|turning around|get back on track|getting back on track|recover|recovering|remedy)',
      'back on (track|target)',
      'working on',
      '(action|actions|plan|plans) (have|has|had|did)',
      'who is on',
      'what happens next',
      '(put|putting) in place',
      'what (do|should|must|can|could) (i|we|they) [need to|have to] do to (get|make|bring|turn|keep)',
      'anyone (doing|working on) [anything] [about]',
    ],
  },
  forms: [
    {
      says: ['actions'],
      takes: ['quarter', 'standing', 'change'],
      also: [...ALSO, 'should', 'will be', 'it', 'why', 'aspect rule'],
      needs: ['ref'],
      make: (said) =>
        isForeseen(said) ||
        isDone(said) ||
        isRule(said) ||
        asksTwice(said) ||
        // “What do we have to do to get CPI13 in?”
        said.parts.at(-1)?.text === 'in'
          ? undefined
          : {
              kind: 'actions',
              ref: said.refs[0] ?? '',
              asked: { kind: 'all' },
              period: said.period,
            },
    },
    {
      says: ['actions'],
      takes: [...SELECTION, 'quarter'],
      also: [...ALSO, 'all', 'submit'],
      make: (said) =>
        isForeseen(said) ||
        isDone(said) ||
        (said.cues.has('submit') && !said.parts.slice(1).some(({ text }) => text === 'put in')) ||
        (said.standings.length === 0 &&
          (said.where === undefined || isOften(said.where)) &&
          !said.change &&
          !said.cues.has('all'))
          ? undefined
          : { kind: 'actions', ...selectionOf(said), period: said.period },
    },
  ],
};
