/** Words of a button, typed: “nothing to report” under a form, “next page” under a list, “yes” and “never mind”. */
import { plainReply, type YesOrNo, yesOrNo } from '../../ask/awaited/yesOrNo.ts';
import { REPLACED } from '../../ask/given/withdrawn.ts';
import { type DialogueContext, isAnswerable, isOf } from '../../ask/model/question.ts';
import { heldIn } from '../../domain/arrangements/holding.ts';
import { heldNow } from '../arrangements/holdings.ts';
import type { Context } from '../basis/command.ts';
import type { CommandCall, Reply } from '../basis/reply.ts';
import { callOf, sorry } from './callFor.ts';
import { contextIn } from './thread.ts';

/** What they stand for, and what is said above it. */
export type Typed = { readonly call: CommandCall | Reply; readonly assumed?: string };

const NOTHING =
  /^(?:there(?:'s| is| was) |i have |i've (?:got )?|we have |it's (?:a )?)?(?:nothing(?: new)?|nil|no (?:data|figures?))(?: (?:to (?:report|submit|measure|enter)|return|for (?:this|that) one))?(?: (?:for )?this (?:quarter|time|period))?$/;
const TURNS = /^(?:(?:show|see|go to|turn to) (?:me )?)?(?:the )?(next|previous|prev|first) page$/;
const UNDO =
  /^(?:(?:please|can you|can i) )*(?:undo|withdraw|revert|retract|take back)(?: (?:it|that|this|my|the|last|figure|score|submission|one))*$|^take (?:it|that|this) back$/;

const WHY_NOTHING =
  'If there is nothing to report this quarter, say why in the commentary and tap “Nothing to report”. Nothing is stored until then.';
const ON_A_TAP = 'I go ahead on a tap, and not on a word: check it once more, and tap the button.';
const PROVISIONAL =
  'I store on a tap, and not on a word: say in the form that it is provisional, and tap the button.';
const NOTHING_WAITS =
  'Nothing of mine waits for a yes, and nothing was stored or sent. Say what you would like, for example “submit CPI13” or “remind them”.';
const LEFT = 'All right, I leave it at that. Whatever was stored or sent before stays as it is.';
const NOTHING_TO_UNDO =
  'What is stored can’t be taken back, but it can be corrected. Say which figure, for example “correct CPI13”.';

/**
 * Reads them after whatever was just shown here; undefined for all other words, and where they fit nothing. Nothing is
 * stored or sent by them.
 */
export async function typedButton(text: string, context: Context): Promise<Typed | undefined> {
  const said = plainReply(text);
  const reply = yesOrNo(text);
  if (!reply && !WORDS.some((words) => words.test(said))) return undefined;
  const before = await contextIn(context);
  if (reply) {
    const theirs = !before && reply.says === 'yes' ? await stillTheirs(context) : undefined;
    return theirs ?? answered(reply, said, before);
  }
  return before ? after(said, before) : UNDO.test(said) ? { call: sorry(NOTHING_TO_UNDO) } : undefined;
}

/** “Yes” to “these are yours: still right?”, which nobody asked for and no thread keeps. */
async function stillTheirs(context: Context): Promise<Typed | undefined> {
  const { holdings } = await heldNow(context, undefined);
  const isOpen = heldIn(holdings, context.person.id).some(({ held }) => held.kind === 'unanswered');
  const { reporting: period } = context;
  return isOpen ? { call: callOf({ kind: 'confirm', period }), assumed: ON_A_TAP } : undefined;
}

const WORDS = [NOTHING, TURNS, UNDO];
/** After one indicator, or an offer of it, it is that one that is meant. */
const ACCEPTS = /^(?:ok )?(?:yes|yep|yeah|yup)(?: please)?$|^yes that one$|^that is (?:it|one|right)$/;

/** A yes or a no after what was shown, where something waits for one. */
function answered(reply: YesOrNo, said: string, before: DialogueContext | undefined): Typed | undefined {
  const { question } = before ?? {};
  const waiting =
    question &&
    isAnswerable(question) &&
    (isOf(question, 'asksFirst', true) || isOf(question, 'opens', 'a form'))
      ? question
      : undefined;
  if (reply.says === 'no') return reply.ofPreview && !waiting ? undefined : { call: sorry(LEFT) };
  // “Great, thanks” after a form is no order to submit it.
  if (waiting && !(reply.isMild && isOf(waiting, 'opens', 'a form'))) {
    const assumed = reply.provisional && waiting.kind === 'form' ? PROVISIONAL : ON_A_TAP;
    return { call: callOf(waiting), assumed };
  }
  // “Yes” to the one that was offered shows it, “ok” thanks, and “confirm” asks for what is to be confirmed.
  const isOther = reply.isMild || said === 'confirm' || (question?.kind === 'show' && ACCEPTS.test(said));
  return isOther ? undefined : { call: sorry(NOTHING_WAITS) };
}

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
