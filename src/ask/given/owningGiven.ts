/** Sentences about whose a figure is, “hand CPI06 to Adele”: names are taken out, as whoever it goes to may have no figure yet. */

import { ME } from '../../domain/answers/selection.ts';
import { refsCarried } from '../../domain/arrangements/holding.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { inEachChoice } from '../choices/alternatives.ts';
import type { DialogueContext, Question, Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';

/** The sentence in words that mean nothing else, or the question where nothing is left to be read. */
type OwningGiven = {
  readonly rest: string;
  readonly kind: 'hand over' | 'not mine' | 'confirm';
  /** Are they those that were just shown: “hand them all to Adele”? */
  readonly isThose?: true;
  readonly whose?: string;
  readonly to?: string;
  /** Is it all of somebody's? Nothing of it is left to be read then. */
  readonly isAll?: true;
  /** The first quarter that all of it changes hands for, as it was said. */
  readonly quarter?: string;
};

/** A name as it is typed: letters, and no word that begins something else. */
const LETTERS = "\\p{L}[\\p{L}'’.-]*";
const NO_NAME = '(?!(?:the|a|an|my|our|your|more|all|it|that|this)\\b)';
const NO_MORE = '(?!(?:until|till?|by|on|for|from|and|or|back|time|more|to|as|of|the|new|owner)\\b)';
const NAME = `${NO_NAME}${LETTERS}(?: ${NO_MORE}${LETTERS}){0,3}`;
const COURTESY =
  /^(?:(?:please|pls|ok(?:ay)?|and|then|now|so|actually|no|nope|yes|yep|yeah|yup|sorry)[\s,]+|(?:can|could|would|will) (?:you|we|i)(?: please)? (?:tell me )?|i was (?:just )?wondering |i(?:['’]d| would)? (?:want|need|like) to |let['’]?s |let me )+/i;
const ENDS = /(?:[\s,]+(?:please|pls|thanks|thank you))?[\s.!?:;()\p{Extended_Pictographic}]*$/iu;

const pattern = (words: string): RegExp => new RegExp(`^${words}$`, 'iu');

const QUARTER = '(?: (?:from|as of|starting(?: in| with)?) (Q[1-4][\\w /-]*?)(?: on| onwards?)?)?';
const HANDS = '(?:give|hand|pass|transfer|re-?assign|assign|move)(?: (?:over|on))?';
const SOMEBODY = /^(?:some(?:one|body)(?: else)?|another (?:person|owner)|else)$/i;

const TO = pattern(`${HANDS} (.+?)(?: (?:over|on))? to (${NAME})${QUARTER}`);
/** “Hand CPI06 over”, where nobody is named. */
const OVER = pattern(`(?:hand|pass) (?:over (.+)|(.+) over)${QUARTER}`);
const MAKES = pattern(`(?:make|set) (${NAME}) (?:as )?(?:the )?(?:new )?owner (?:of|for) (.+?)${QUARTER}`);
const FROM = pattern(`(.+) from (${NAME})`);

const OWNED = '(?:\\d+ |active |own )*(?:indicators?|figures?|measures?|kpis?|pis?|ones|stuff)';
const ALL_OF = [
  pattern(`(?:(?:all|everything|each|both)(?: of)? )?(${NAME}?)['’](?:s)?(?: ${OWNED})?`),
  pattern(`(?:all|everything) (?:that |which )?(${NAME}) (?:owns|has|had|owned|looked after)`),
  pattern(`(?:all|everything|all ${OWNED}) (?:of|from|owned by) (${NAME}?)(?:['’]s?)?`),
];
const ALL_MINE = pattern(`(?:(?:all|everything|each)(?: of)? )?(?:my|mine)(?: ${OWNED})?`);
/** “Hand everything to Adele”: all of one's own, and never just what was spoken of before. */
const EVERYTHING = pattern('(?:everything|all|it all|the lot)');

/** “Hand them all to Adele”: those that were just shown, or that were just asked about. */
const THOSE = pattern('(?:all (?:of )?)?(?:them|these|those)(?: all| both)?');

const NOT_MINE = [
  pattern(
    "(.+?)(?: is| are|['’]s)(?: really| actually)?(?: not|n['’]?t| no longer)(?: really| actually| in fact)? (?:mine|my (?:indicator|figure|measure|kpi|one|responsibility|job)|for me)(?: (?:any ?more|any longer|now|to report))?",
  ),
  pattern("(.+?) (?:does not|doesn['’]?t|no longer) belongs? to me(?: any ?more)?"),
  pattern("i (?:do not|don['’]?t|no longer) (?:own|look after|report|have) (.+?)(?: any ?more| any longer)?"),
  pattern("i(?: a|['’])?m (?:not|no longer) (?:the )?owner (?:of|for) (.+?)(?: any ?more)?"),
  pattern('not mine[:,] (.+)'),
];
const MINE = [
  pattern('(.+?) (?:is|are|stays?|remains?)(?: both| all)?(?: still| indeed)? (?:mine|with me)'),
  pattern('i still (?:own|have|look after|report) (.+)'),
  pattern('(?:i )?confirm (?:that )?(?:i (?:still )?own )?(\\S+)(?: (?:is|as) mine)?'),
];
/** Of all that somebody was asked about. */
const ALL_OF_MINE = [
  pattern("(?:they|these|those)(?: are|['’]re)?(?: still)?(?: all)?(?: still)? mine"),
  pattern('all(?: of (?:them|these|those))? (?:are )?(?:still |indeed )?mine(?: still)?'),
  pattern('still (?:all )?mine'),
  pattern(
    '(?:i |i can |happy to )?confirm(?: (?:all|them|these|those|everything|the lot)(?: of (?:them|these|those))?)?',
  ),
  pattern('confirmed'),
  pattern('(?:i )?confirm (?:all )?(?:of )?(?:my|mine)(?: \\w+)?'),
  pattern('(?:i )?confirm (?:that )?(?:they|these)(?: are)? (?:all )?mine'),
  pattern('are (?:they|these|those)(?: all)? still (?:all )?mine'),
];
const YES_ALL =
  /^(?:yes|yep|yeah|yup)[, ]+(?:(?:they(?: are|['’]re)|these are) )?(?:all )?(?:(?:are|of them are) )?(?:still )?mine$/i;
const NONE_OF_MINE = [
  pattern("(?:(?:they|these|those)(?: are|['’]re)? )?not (?:all )?mine(?: any ?more| at all)?"),
  pattern('none (?:of (?:them|these|those) )?(?:is|are) mine'),
];
const ASKS =
  /^(?:what|which|who|whose|when|how|why|where|is|are|was|were|does|did|do|anything|everything|all|those|these|ones?|red|amber|green|not)\b/i;

/** Of what is known from what was said before. */
const POINTS = / (?:it|that|this|that one|this one)(?: for .*)?$/i;

/**
 * Reads a sentence that says whose a figure is; undefined for any other.
 *
 * @param tokensOf what some words can stand for: “to red” and “to ICT” name nobody
 * @param read reads the rest of it
 * @param context what was asked before: “not mine” is about the one that was shown
 */
export function readOwning(
  sentence: string,
  {
    tokensOf,
    read,
    period,
    context,
  }: {
    readonly tokensOf: (words: string) => readonly Token[];
    readonly read: (words: string) => Reading;
    /** The quarter being reported. */
    readonly period: Period;
    readonly context?: DialogueContext | undefined;
  },
): Reading | undefined {
  const given = owningGiven(sentence, (words) => nameIn(words, tokensOf));
  if (!given) return undefined;
  const { kind, rest, whose, to, isAll, isThose } = given;
  if (isThose && context && context.refs.length > 0) {
    const question = { kind: 'hand over', carried: refsCarried(asLines(context.refs)), period } as const;
    return { question: { ...question, ...(to !== undefined && { to }), ...quarterIn(context.question) } };
  }
  if (kind === 'not mine' && isAll) return notMine(period, context?.question);
  if (isAll) {
    const people = { ...(whose !== undefined && { whose }), ...(to !== undefined && { to }) };
    const when =
      given.quarter === undefined ? undefined : comingQuarter(read(`summary for ${given.quarter}`), period);
    const from = when === undefined ? { period } : { period, quarter: when };
    return {
      question: kind === 'hand over' ? { kind, ...from, ...people } : { kind, period },
      ...(isThose && { isContextDependent: true }),
    };
  }
  const reading = read(rest);
  if (reading.question.kind === 'follow-up') return POINTS.test(rest) ? reading : undefined;
  const question = withOwning(reading.question, { kind, to });
  return question && { ...reading, question };
}

/** “Not mine”: the one that was spoken of, or one that is asked for. After a list it narrows that. */
function notMine(period: Period, before: Question | undefined): Reading | undefined {
  if (before && 'ref' in before && before.ref !== undefined)
    return { question: { kind: 'not mine', ref: before.ref, period, ...quarterIn(before) } };
  return before === undefined || OF_OWN.has(before.kind)
    ? { question: { kind: 'not mine', period }, isContextDependent: true }
    : undefined;
}

/** Questions about all of one's own. */
const OF_OWN: ReadonlySet<Question['kind']> = new Set(['confirm', 'not mine', 'mine', 'help', 'thanks']);

const asLines = (refs: readonly string[]): readonly { readonly ref: string }[] =>
  refs.map((ref) => ({ ref }));

/** The quarter that was asked about, where whose its figures are was. */
const quarterIn = (question: Question): { readonly quarter?: Period } =>
  'quarter' in question && question.quarter !== undefined ? { quarter: question.quarter } : {};

/** Figures change hands from now on: “from Q3” is of the next one. */
function comingQuarter({ question }: Reading, reporting: Period): Period | undefined {
  if (question.kind !== 'summary') return undefined;
  return question.period < reporting ? shiftPeriod(question.period, 4) : question.period;
}

/** Gives whom some words name: by id, or as it was typed; undefined where that is nobody. */
type NameIn = (words: string) => string | undefined;

function owningGiven(sentence: string, nameOf: NameIn): OwningGiven | undefined {
  const trimmed = sentence.trim().replace(ENDS, '').replace(/\s+/g, ' ');
  const said = trimmed.replace(COURTESY, '');
  const isOne = (each: RegExp): boolean => each.test(said);
  if (ALL_OF_MINE.some(isOne) || YES_ALL.test(trimmed)) return { kind: 'confirm', rest: '', isAll: true };
  if (NONE_OF_MINE.some(isOne)) return { kind: 'not mine', rest: '', isAll: true };
  const handed = handing(said, nameOf);
  if (handed) return handed;
  for (const each of NOT_MINE) {
    const [, what] = each.exec(said) ?? [];
    if (what !== undefined && !ASKS.test(what)) return { kind: 'not mine', rest: `disown ${what}` };
  }
  for (const each of MINE) {
    const [, what] = each.exec(said) ?? [];
    if (what !== undefined && !ASKS.test(what)) return { kind: 'confirm', rest: `keep owning ${what}` };
  }
  return undefined;
}

/** A name that is known, by its id where that is one person; or that nothing is known of, as somebody writes a name. */
function nameIn(words: string, tokensOf: (words: string) => readonly Token[]): string | undefined {
  const tokens = tokensOf(words);
  if (tokens.length === 0) return undefined;
  if (tokens.every(({ kind }) => kind === 'unknown')) return asName(words);
  const ids = tokens.map((token): readonly string[] => (token.kind === 'person' ? token.ids : []));
  if (ids.some((each) => each.length === 0)) return undefined;
  const [only, ...others] = (ids[0] ?? []).filter((id) => ids.every((each) => each.includes(id)));
  return only !== undefined && others.length === 0 ? only : asName(words);
}

/** “GRADY ARCHIE” and “grady archie” are Grady Archie. */
const asName = (words: string): string =>
  words === words.toLowerCase() || words === words.toUpperCase()
    ? words.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : words;

function handing(said: string, nameOf: NameIn): OwningGiven | undefined {
  const [, over, between, first] = OVER.exec(said) ?? [];
  const [, named, taken, second] = MAKES.exec(said) ?? [];
  const [, moved, mover, third] = TO.exec(said) ?? [];
  const what = moved ?? taken ?? over ?? between;
  const whom = mover ?? named;
  const isKnown = whom !== undefined && !SOMEBODY.test(whom);
  const to = isKnown ? nameOf(whom) : undefined;
  if (what === undefined || (isKnown && to === undefined)) return undefined;
  const quarter = third ?? second ?? first;
  const taker = { ...(to !== undefined && { to }), ...(quarter !== undefined && { quarter }) };
  if (ALL_MINE.test(what) || (EVERYTHING.test(what) && to !== undefined && to !== ME))
    return {
      kind: 'hand over',
      rest: '',
      isAll: true,
      whose: ME,
      ...taker,
    };
  if (THOSE.test(what) && to !== undefined && to !== ME)
    return { kind: 'hand over', rest: '', isAll: true, isThose: true, whose: ME, to };
  const all = ALL_OF.map((each) => each.exec(what)?.[1]).find((each) => each !== undefined && each !== '');
  const whose = all === undefined ? undefined : nameOf(all);
  // Without somebody to take them, “give me all of Isaiah's” asks to be shown them.
  if (whose !== undefined && (whom !== undefined || over !== undefined))
    return {
      kind: 'hand over',
      rest: '',
      isAll: true,
      whose,
      ...taker,
    };
  const [, ref, owner] = FROM.exec(what) ?? [];
  const isFrom = owner !== undefined && nameOf(owner) !== undefined;
  const rest = `reassign ${isFrom ? ref : what}${quarter === undefined ? '' : ` for ${quarter}`}`;
  return { kind: 'hand over', rest, ...(to !== undefined && { to }) };
}

/** The question with whom it names; undefined for one of another kind. */
function withOwning(
  question: Question,
  { kind, to }: { readonly kind: OwningGiven['kind']; readonly to: string | undefined },
): Question | undefined {
  if (question.kind === 'which') return inEachChoice(question, (each) => withOwning(each, { kind, to }));
  if (question.kind !== kind) return undefined;
  return question.kind === 'hand over' && to !== undefined ? { ...question, to } : question;
}
