/** What somebody says to a hand-over, “accept CPI06”, “I’ll take CPI06”, “decline it”: taken out so that what is meant can be read. */
import type { Period } from '../../domain/time/period.ts';
import { inEachChoice } from '../choices/alternatives.ts';
import type { DialogueContext, Question, Reading } from '../model/question.ts';

/** The figure in words of its own, nothing where all that is offered is meant; `orSign` where a signature may be. */
type OfferGiven = { readonly what: string; readonly orSign?: true };

const pattern = (words: string): RegExp => new RegExp(`^${words}$`, 'iu');

const OFFER = '(?:hand-?over|offer|transfer)s?';
const COURTESY =
  /^(?:(?:please|pls|ok(?:ay)?|and|then|so|yes|yep|yeah|yup|no|nope|sorry|thanks|thank you|no thanks|no thank you)[\s,]+)+/i;
const ENDS = /(?:[\s,]+(?:please|pls|thanks|thank you))?[\s.!?]*$/i;

const ASKED = [
  pattern(
    '(?:what|which (?:figures|indicators|ones)) (?:have i been|was i|am i(?: being)?|were) offered(?: to me)?',
  ),
  pattern('what (?:is|has been|was|are|have been) offered to me'),
  pattern('(?:has|have|did|is) (?:any(?:one|body)|some(?:one|body)) offer(?:ed|ing)? me (?:any|some)thing'),
  pattern(
    `(?:are there |(?:do i have|have i(?: got)?) )?(?:any|my|show(?: me)?(?: my)?) ${OFFER}(?: (?:for|to) me)?`,
  ),
  pattern(
    '(?:what|which (?:figures|indicators|ones)) (?:am i|have i been) (?:being )?asked to take(?: over| on)?',
  ),
];
const OF_OFFERS = pattern(
  `(?:i )?(?:accept|decline|refuse|turn down) (?:the |that |this |their |his |her |all |[\\p{L}]+['’]s? )*${OFFER}(?: (?:of|for) (.+))?`,
);
const ACCEPTED = pattern('(?:i |i can |i will |happy to )?accept(?: (.+))?');
const TAKEN = [
  pattern(
    "(?:i['’]ll|i will|i can|i could|i['’]d be (?:happy|glad) to|(?:i am |i['’]m )?(?:happy|glad|willing) to) take (?:on |over )?(?!(?:an?|some|part|no|any|more) )(.+?)(?: (?:on|over))?",
  ),
  pattern('(?:i )?(?:decline|turn down)(?: (.+))?'),
  pattern(
    "i (?:do not|don['’]?t|can['’]?t|cannot|can not|won['’]?t|will not) (?:want(?: to)?(?: take)?|take)(?: (?:on|over))? (.+?)(?: (?:on|over))?",
  ),
];
const POINTS = /^(?:it|that|this|them|those|these)(?: (?:one|ones|all))?$/i;
const ALL = /^(?:all|everything|all of (?:it|them)|the lot)$/i;

/**
 * Reads what is said to an offer, or asked about offers; undefined for any other sentence.
 *
 * @param read reads which figures are meant
 * @param period the quarter being reported
 * @param context what was asked before: after a preview of signatures a bare “accept” is about those
 */
export function readOffer(
  sentence: string,
  {
    read,
    period,
    context,
  }: {
    readonly read: (words: string) => Reading;
    readonly period: Period;
    readonly context?: DialogueContext | undefined;
  },
): Reading | undefined {
  const given = offerGiven(sentence.trim().replace(ENDS, '').replace(/\s+/g, ' '));
  if (!given) return undefined;
  const { orSign } = given;
  // Whose it was is known from the offer.
  const what = given.what.replace(/ (?:over )?from \p{L}[\p{L}'’ ]*$/u, '');
  const isBare = what === '' || ALL.test(what) || (POINTS.test(what) && !hasOne(context));
  // “Accept all” may be of all that waits for a signature, and “accept” of what was just shown to be signed.
  if (isBare && orSign && ALL.test(what)) return undefined;
  if (isBare && orSign && context?.question.kind === 'sign off') return { question: context.question };
  if (isBare) {
    const leans = orSign || POINTS.test(what);
    return { question: { kind: 'offers', period }, ...(leans && { isContextDependent: true }) };
  }
  const reading = read(`takeoffer ${what}`);
  const question = withSign(reading.question, orSign);
  return question && { ...reading, question };
}

const hasOne = (context: DialogueContext | undefined): boolean =>
  context !== undefined && 'ref' in context.question && context.question.ref !== undefined;

function offerGiven(trimmed: string): OfferGiven | undefined {
  if (ASKED.some((each) => each.test(trimmed))) return { what: '' };
  const said = trimmed.replace(COURTESY, '');
  const ofOffers = OF_OFFERS.exec(said);
  if (ofOffers) return { what: ofOffers[1] ?? '' };
  const accepted = ACCEPTED.exec(said);
  if (accepted) return { what: accepted[1] ?? '', orSign: true };
  for (const each of TAKEN) {
    const taken = each.exec(said);
    if (taken) return { what: taken[1] ?? '' };
  }
  return undefined;
}

function withSign(question: Question, orSign: true | undefined): Question | undefined {
  if (question.kind === 'which') return inEachChoice(question, (each) => withSign(each, orSign));
  return question.kind === 'offers' ? { ...question, ...(orSign && { orSign }) } : undefined;
}
