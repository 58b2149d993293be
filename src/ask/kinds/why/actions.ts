/** Grammar of questions about management actions. */
import type { Where } from '../../../domain/answers/selection.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue } from '../../model/tokens.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

/** “Will it recover?” asks for a forecast; “how will it recover?” for the action. */
const isForeseen = ({ cues }: Utterance): boolean =>
  cues.has('will') && cues.has('will hit') && !cues.has('how');

/** “What did we turn round?” asks for improvements; “what did we do to turn it round” for actions. */
const isDone = ({ tokens }: Utterance): boolean =>
  tokens.some(({ kind, text }) => kind === 'filler' && text === 'did') &&
  !tokens.some(({ text }) => text === 'do' || text === 'to') &&
  tokens.some(
    (token) =>
      isCue(token, 'actions') &&
      /^(?:fix|address|tackle|sort out|put right|turn round|turn around|get back on track|recover|remedy)$/.test(
        token.text,
      ),
  );
/** “When will it be fixed?” is about the action's date; “what counts as a plan” is not. */
const isRule = ({ tokens, cues }: Utterance): boolean =>
  cues.has('aspect rule') && !tokens.some(({ text }) => text === 'when will');

/** “Who owns CPI01 and what are they doing about it?” is two questions. */
function asksTwice({ tokens }: Utterance): boolean {
  const at = tokens.findIndex((token) => isCue(token, 'and'));
  const asksWho = tokens.slice(0, Math.max(0, at)).some((token) => isCue(token, 'who'));
  return asksWho && /^(?:what|how|why|who)(?: |$)/.test(tokens[at + 1]?.text ?? '');
}

/** An “annual plan” is no action on annual indicators. */
const isOften = (where: Where): boolean => Object.keys(where).join() === 'frequency';

/** Cues that go with asking for actions, of one indicator or of many. */
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
      '(anything|something|much|enough|more) (done|happening|planned|in hand|under way) [about|on|for|with]',
      '(clear|clearing|cleared|clears) [of] [backlog]',
      'backlog [to] be (cleared|gone|worked through)',
      '(bring|bringing) (backlog|it) down',
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
      make: (utterance) =>
        isForeseen(utterance) ||
        isDone(utterance) ||
        isRule(utterance) ||
        asksTwice(utterance) ||
        // “What do we have to do to get CPI13 in?”
        utterance.tokens.at(-1)?.text === 'in'
          ? undefined
          : {
              kind: 'actions',
              ref: utterance.refs[0] ?? '',
              asked: { kind: 'all' },
              period: utterance.period,
            },
    },
    {
      says: ['actions'],
      takes: [...SELECTION, 'quarter'],
      also: [...ALSO, 'all', 'submit'],
      make: (utterance) =>
        isForeseen(utterance) ||
        isDone(utterance) ||
        (utterance.cues.has('submit') && !utterance.tokens.slice(1).some(({ text }) => text === 'put in')) ||
        (utterance.standings.length === 0 &&
          (utterance.where === undefined || isOften(utterance.where)) &&
          !utterance.change &&
          !utterance.cues.has('all'))
          ? undefined
          : { kind: 'actions', ...selectionOf(utterance), period: utterance.period },
    },
  ],
};
