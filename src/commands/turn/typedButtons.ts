/** Words of a button, typed: “nothing to report” under a form, “next page” under a list, “yes” and “never mind”. */
import { type DialogueContext, isAnswerable, isOf } from '../../ask/model/question.ts';
import { REPLACED } from '../../ask/reading/withdrawn.ts';
import type { Context } from '../basis/command.ts';
import type { CommandCall, Reply } from '../basis/reply.ts';
import { callOf, sorry } from './callFor.ts';
import { contextIn } from './thread.ts';

/** What they stand for, and what is said above it. */
export type Typed = { readonly call: CommandCall | Reply; readonly assumed?: string };

const NOTHING =
  /^(?:there(?:'s| is| was) |i have |i've (?:got )?|we have |it's (?:a )?)?(?:nothing(?: new)?|nil|no (?:data|figures?))(?: (?:to (?:report|submit|measure|enter)|return|for (?:this|that) one))?(?: (?:for )?this (?:quarter|time|period))?$/;
const TURNS = /^(?:(?:show|see|go to|turn to) (?:me )?)?(?:the )?(next|previous|prev|first) page$/;
const YES =
  /^(?:(?:ok|okay|right|fine|great|good) )?(?:yes|yep|yeah|yup|aye|ok|okay|sure|fine|go(?: ahead| for it| on)?|do it|do that|send(?: it| them)?|confirm(?:ed)?|please do|submit(?: it)?|sounds good)(?: please| do(?: it)?| go ahead| send(?: it| them)?| submit| confirm| ok| that(?:'s| is) (?:it|right|fine)| thanks)*$/;
const NO =
  /^(?:actually |oh |ok |hmm )*(?:no|nope|nah|(?:no )?never ?mind|nvm|(?:no )?(?:forget|cancel|leave|scrap|drop) (?:it|that|this|the (?:lock|reminder|form|rest))|forget about it|not now|don't(?: do (?:it|that)| send (?:it|them))?)(?: then| for now| thanks?| thank you| please)*$/;
const UNDO =
  /^(?:(?:please|can you|can i) )*(?:undo|withdraw|revert|retract|take back)(?: (?:it|that|this|my|the|last|figure|score|submission|one))*$|^take (?:it|that|this) back$/;

const WHY_NOTHING =
  'If there is nothing to report this quarter, say why in the commentary and tap “Nothing to report”. Nothing is stored until then.';
const ON_A_TAP = 'I go ahead on a tap, and not on a word: check it once more, and tap the button.';
const LEFT = 'All right, I leave it at that. Whatever was stored or sent before stays as it is.';
const NOTHING_TO_UNDO =
  'What is stored can’t be taken back, but it can be corrected. Say which figure, for example “correct CPI13”.';

/**
 * Reads them after whatever was just shown here; undefined for all other words, and where they fit nothing. Nothing is
 * stored or sent by them.
 */
export async function typedButton(text: string, context: Context): Promise<Typed | undefined> {
  const said = text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s.,!]+/g, ' ')
    .trim();
  if (!WORDS.some((words) => words.test(said))) return undefined;
  const before = await contextIn(context);
  return before ? after(said, before) : UNDO.test(said) ? { call: sorry(NOTHING_TO_UNDO) } : undefined;
}

const WORDS = [NOTHING, TURNS, YES, NO, UNDO];

function after(said: string, { question, onPage, refs }: DialogueContext): Typed | undefined {
  if (!isAnswerable(question)) return undefined;
  const ofOne =
    'ref' in question && question.ref !== undefined && 'period' in question ? question : undefined;
  if (NOTHING.test(said))
    return question.kind === 'form' && ofOne
      ? { call: callOf({ kind: 'form', ref: question.ref, period: question.period }), assumed: WHY_NOTHING }
      : undefined;
  const [, way] = TURNS.exec(said) ?? [];
  if (way !== undefined) {
    const page = onPage && onPage.count < refs.length ? pageAt(way, onPage) : undefined;
    const { verb, args } = callOf(question);
    return page === undefined ? undefined : { call: { verb, args: { ...args, page } } };
  }
  if (YES.test(said))
    return isOf(question, 'asksFirst', true) || isOf(question, 'opens', 'a form')
      ? { call: callOf(question), assumed: ON_A_TAP }
      : undefined;
  if (NO.test(said)) return { call: sorry(LEFT) };
  return ofOne
    ? { call: { verb: 'form', args: { ref: ofOne.ref, period: ofOne.period } }, assumed: REPLACED }
    : { call: sorry(NOTHING_TO_UNDO) };
}

/** The page to turn to, from 0; undefined where the one looked at is the last and does not tell how long others are. */
function pageAt(way: string, { first, count }: NonNullable<DialogueContext['onPage']>): number | undefined {
  if (way === 'first') return 0;
  if (count === 0 || first % count !== 0) return undefined;
  return way === 'next' ? first / count + 1 : Math.max(0, first / count - 1);
}
