/** Grammar of orders: submitting, setting a status by hand, reminding, giving a channel its topic. */
import { ME, type Where } from '../../../domain/answers/selection.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { byOwner, isMineOnly, selectionOf, type Utterance } from '../../model/utterance.ts';

export const doing: Intent = {
  words: {
    override: [
      '(override|overrule) [status of|status for|status on]',
      '(set|change) (status|rating|colour|color) (of|for|on)',
      '(set|change) (status|rating|colour|color)',
      '(set|change) (status|rating|colour|color) by hand [of|for|on]',
    ],
    'by hand': ['(by hand|manually)'],
    'set to': ['(set|mark|make)'],
    remind: [
      '(remind|chase|chase up|nudge|prompt|poke|ping|hurry up|nag|pester|chivvy)',
      '(send|send out|give) (reminder|reminders|nudge) [to|for]',
      '(reminder|reminders) [to|for]',
      'reminder to',
      '(message|email|contact) (whoever|everyone|people|those) who',
    ],
    submit: [
      '(submit|enter|resubmit|input|key in|fill in|send in|put in|record|provide|amend|correct|update|revise|fill out|complete)',
      'submission for',
      '(entering|submitting|inputting|updating)',
      '[i] put [in] wrong (number|figure|score|value|one) [in] [for|on]',
      'fix my',
      'fix [my] (figure|number|score|value|figures|numbers) [for|on]',
      '(made|make) mistake [on|in|with]',
      'to put in',
      '(let me|i need to|i want to|i have to|can i|i will|i should) do',
      '(put|get) my (number|figure|score|numbers|figures|scores) in',
      'give you [figure for|score for|number for|figures for|scores for]',
      '(i have got|here is|i have) [figure for|figures for|score for|scores for]',
    ],
    'submit it': [
      '(submit|enter|complete|update|correct|amend) (it|that one|this one)',
      '(put|send|get|key) (it|that one|this one) in',
      '(submit|enter|put in) (figure|number|score) for it',
    ],
    form: ['[submission|reporting] (form|forms) [for]'],
    'for you': ['for you'],
    report: ['reporting', 'report', 'report on'],
    'talk about': [
      '[go] [back] [to] (talk|talking|only talk) about',
      '(focus|concentrate) on',
      '(stick|keep|restrict|limit|set|bind|tie) [this] [channel|chat|conversation] to',
      '(stick|keep) to',
      '[this] (channel|chat|conversation) is (about|for)',
    ],
    unbind: [
      'stop (talking about|limiting|restricting|binding|filtering|keeping|focusing)',
      '(unbind|unlimit|unrestrict)',
      '[go] [back] [to] (talk|talking) about (everything|anything|all)',
    ],
    'back to all': ['[go] back to (everything|all|whole council|normal)'],
    channel: ['[in|for] [this|our] (channel|chat|group chat|conversation)', 'in here', 'from now on', 'here'],
    again: ['again'],
  },
  forms: [
    {
      says: ['override'],
      needs: ['ref'],
      takes: ['quarter', 'standing', 'move'],
      also: ['to', 'it'],
      make: ({ refs: [ref = ''], period, tokens }) =>
        asks(tokens) ? undefined : { kind: 'override', ref, period },
    },
    {
      says: ['set to'],
      needs: ['ref'],
      takes: ['quarter', 'standing', 'move'],
      also: ['to', 'by hand'],
      // “Make it green” asks for another figure, “make it green by hand” for another status.
      make: ({ refs: [ref = ''], period, slots, cues, tokens }) =>
        (slots.has('move') || slots.has('standing')) &&
        (cues.has('by hand') || !tokens.some(({ text }) => text === 'make'))
          ? { kind: 'override', ref, period }
          : undefined,
    },
    {
      says: ['talk about'],
      needs: ['where'],
      also: ['channel', 'facet'],
      make: ({ where }) => ({ kind: 'talk about', ...(where && { where }) }),
    },
    { says: ['talk about', 'all|again'], also: ['channel', 'again'], make: () => ({ kind: 'talk about' }) },
    { says: ['back to all', 'channel'], make: () => ({ kind: 'talk about' }) },
    {
      says: ['unbind'],
      takes: ['where'],
      also: ['channel', 'again', 'to', 'it', 'them'],
      make: () => ({ kind: 'talk about' }),
    },
    {
      says: ['remind'],
      also: ['who', 'who owes', 'submit', 'report', 'all', 'owner', 'whose', 'still to'],
      takes: [...SELECTION, 'quarter', 'ref'],
      make: (utterance) =>
        utterance.slots.has('ref') ||
        // Nobody can tell which two “both” means.
        utterance.cues.has('both') ||
        asks(utterance.tokens) ||
        isLater(utterance.tokens) ||
        utterance.where?.person?.includes(ME)
          ? undefined
          : {
              kind: 'remind',
              ...selectionOf(
                { ...utterance, where: byOwner(utterance.where), outside: byOwner(utterance.outside) },
                { kind: 'not reported' },
              ),
              period: utterance.period,
            },
    },
    ...(['ref', 'refs'] as const).map((slot) => ({
      // “Remind Isaiah about KPI-6 and 5a”
      says: ['remind'],
      needs: [slot],
      takes: ['where', 'quarter'] as const,
      also: ['their', 'still to'],
      make: ({ refs, where, tokens, period, first }: Utterance): Question | undefined =>
        first !== 'remind' || !isOfOthers(where) || isLater(tokens)
          ? undefined
          : {
              kind: 'remind',
              asked: { kind: 'not reported' },
              where: byOwner(where),
              among: [...refs],
              period,
            },
    })),
    {
      says: ['set to', 'by hand'],
      needs: ['ref'],
      takes: ['quarter'],
      make: ({ refs: [ref = ''], period, tokens }) =>
        asks(tokens) ? undefined : { kind: 'override', ref, period },
    },
    {
      // “Got CPI13 here for you”, “here is CPI13 for you”
      says: ['for you'],
      needs: ['ref'],
      takes: ['quarter', 'where'],
      also: ['channel', 'submit'],
      make: ({ refs: [ref], period, tokens, where }) =>
        isMineOnly(where) && /^(?:i have|have|got|here|here is)\b/.test(tokens[0]?.text ?? '')
          ? { kind: 'form', ref, period }
          : undefined,
    },
    {
      // “Submit it”, “put it in” after one indicator
      says: ['submit it'],
      needs: ['ref'],
      takes: ['quarter'],
      make: ({ refs: [ref], period }) => ({ kind: 'form', ref, period }),
    },
    {
      // “Form please”, “where is my CPI04 form?”
      says: ['form'],
      takes: ['ref', 'quarter', 'where'],
      also: ['show', 'again', 'where', 'submit', 'it'],
      make: ({ refs: [ref], period, where }) =>
        isMineOnly(where) ? { kind: 'form', ref, period } : undefined,
    },
    {
      // “Nothing to report for CPI04”, “no data for CPI04” is put into its form; “is there nothing to report?” asks.
      needs: ['ref', 'standing'],
      takes: ['quarter', 'where'],
      make: ({ refs: [ref], period, tokens, standings, where }) =>
        isMineOnly(where) &&
        standings.length === 1 &&
        /^(?:nothing to |no data\b)/.test(tokens[0]?.text ?? '')
          ? { kind: 'form', ref, period }
          : undefined,
    },
    {
      says: ['submit|report'],
      takes: ['ref', 'quarter', 'where'],
      also: ['report', 'submit', 'to', 'for you'],
      make: ({ refs: [ref], period, first, where, tokens }) => {
        const opens = first === 'submit' || first === 'report' || opensWithMe(tokens);
        return isMineOnly(where) && opens && !asks(tokens) ? { kind: 'form', ref, period } : undefined;
      },
    },
  ],
};

/** About single figures somebody named is reminded, and no service. */
const isOfOthers = (where: Where | undefined): where is Where =>
  where !== undefined &&
  !where.person?.includes(ME) &&
  Object.keys(where).every((facet) => facet === 'person' || facet === 'owner');

/** “Remind ICT this afternoon”: for later; reminders can only go out now. */
const isLater = (parts: readonly { readonly text: string }[]): boolean =>
  parts.some(
    ({ text }, at) =>
      /^(?:morning|afternoon|evening)$/.test(text) && /\bthis$/.test(parts[at - 1]?.text ?? ''),
  );

/** “Who did you remind?” asks, and orders nothing. */
const asks = (parts: readonly { readonly text: string }[]): boolean =>
  /^(?:what|which|did|have|has|when|how|who|why|where|should|shall|is|are|was|were|do|does)\b/.test(
    parts[0]?.text ?? '',
  );

/** “I want to submit …”: is the verb the first word after the filler? */
function opensWithMe(
  parts: readonly {
    readonly kind: string;
    readonly text: string;
    readonly cue?: string;
    readonly isSoft?: boolean;
  }[],
): boolean {
  const [first, second] = parts.filter(({ kind, isSoft }) => kind !== 'filler' && !isSoft);
  return (
    first?.kind === 'person' && first.text === 'i' && (second?.cue === 'submit' || second?.cue === 'report')
  );
}
