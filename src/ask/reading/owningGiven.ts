/** Sentences about whose a figure is, “hand CPI06 to Adele”: names are taken out, as whoever it goes to may have no figure yet. */
import { ME } from '../../domain/answers/selection.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Question, Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';

/** The sentence in words that mean nothing else, or the question where nothing is left to be read. */
type OwningGiven = {
  readonly rest: string;
  readonly kind: 'hand over' | 'not mine' | 'confirm';
  readonly whose?: string;
  readonly to?: string;
  /** Is it all of somebody's? Nothing of it is left to be read then. */
  readonly isAll?: true;
  /** The quarter from which all of it is, as it was typed. */
  readonly quarter?: string;
};

/** A name as it is typed: letters, and no word that begins something else. */
const LETTERS = "\\p{L}[\\p{L}'’.-]*";
const NO_NAME = '(?!(?:the|a|an|my|our|your|more|all|it|that|this)\\b)';
const NO_MORE = '(?!(?:until|till?|by|on|for|from|and|or|back|time|more|to|as|of|the|new|owner)\\b)';
const NAME = `${NO_NAME}${LETTERS}(?: ${NO_MORE}${LETTERS}){0,3}`;
const COURTESY =
  /^(?:(?:please|pls|ok(?:ay)?|and|then|now|so|actually|no|yes|sorry)[\s,]+|(?:can|could|would|will) (?:you|we|i)(?: please)? |i(?:['’]d| would)? (?:want|need|like) to |let['’]?s |let me )+/i;
const ENDS = /(?:[\s,]+(?:please|pls|thanks|thank you))?\s*[.!?]*$/i;

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
  pattern('(.+?) (?:is|stays|remains)(?: still| indeed)? (?:mine|with me)'),
  pattern('i still (?:own|have|look after|report) (.+)'),
  pattern('(?:i )?confirm (?:that )?(?:i (?:still )?own )?(\\S+)(?: (?:is|as) mine)?'),
];
const ALL_OF_MINE =
  /^(?:(?:they|these|those)(?: are|['’]re)?(?: still)? all(?: still)? mine|all(?: of (?:them|these|those))? (?:are )?(?:still |indeed )mine|(?:i )?confirm (?:all )?(?:of )?(?:my|mine)(?: \w+)?|(?:i )?confirm (?:that )?(?:they|these)(?: are)? (?:all )?mine)$/i;
const YES_ALL = /^yes[, ]+(?:(?:they(?: are|['’]re)|these are) )?all(?: (?:are|of them are))? mine$/i;
const ASKS =
  /^(?:what|which|who|whose|when|how|why|where|is|are|was|were|does|did|do|anything|everything|all|those|these|ones?|red|amber|green|not)\b/i;

/** Of what is known from what was said before. */
const POINTS = / (?:it|that|this|that one|this one)(?: for .*)?$/i;

/**
 * Reads a sentence that says whose a figure is; undefined for any other.
 *
 * @param tokensOf what some words can stand for: “to red” and “to ICT” name nobody
 * @param read reads the rest of it
 */
export function readOwning(
  sentence: string,
  {
    tokensOf,
    read,
    period,
  }: {
    readonly tokensOf: (words: string) => readonly Token[];
    readonly read: (words: string) => Reading;
    /** The quarter being reported. */
    readonly period: Period;
  },
): Reading | undefined {
  const given = owningGiven(sentence, (words) => nameIn(words, tokensOf));
  if (!given) return undefined;
  const { kind, rest, whose, to, isAll } = given;
  if (isAll) {
    const asked =
      given.quarter === undefined ? undefined : read(`who has confirmed for ${given.quarter}`).question;
    const quarter = asked?.kind === 'confirmed' ? asked.quarter : undefined;
    if (given.quarter !== undefined && quarter === undefined) return undefined;
    const people = {
      ...(quarter !== undefined && { quarter }),
      ...(whose !== undefined && { whose }),
      ...(to !== undefined && { to }),
    };
    return { question: kind === 'hand over' ? { kind, period, ...people } : { kind, period } };
  }
  const reading = read(rest);
  if (reading.question.kind === 'follow-up') return POINTS.test(rest) ? reading : undefined;
  const question = withOwning(reading.question, { kind, to });
  return question && { ...reading, question };
}

/** Gives whom some words name: by id, or as it was typed; undefined where that is nobody. */
type NameIn = (words: string) => string | undefined;

function owningGiven(sentence: string, nameOf: NameIn): OwningGiven | undefined {
  const trimmed = sentence.trim().replace(ENDS, '').replace(/\s+/g, ' ');
  const said = trimmed.replace(COURTESY, '');
  if (ALL_OF_MINE.test(said) || YES_ALL.test(trimmed)) return { kind: 'confirm', rest: '', isAll: true };
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
    return { kind: 'hand over', rest: '', isAll: true, whose: ME, ...taker };
  const all = ALL_OF.map((each) => each.exec(what)?.[1]).find((each) => each !== undefined && each !== '');
  const whose = all === undefined ? undefined : nameOf(all);
  // Without somebody to take them, “give me all of Isaiah's” asks to be shown them.
  if (whose !== undefined && whom !== undefined)
    return { kind: 'hand over', rest: '', isAll: true, whose, ...taker };
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
  if (question.kind === 'which') {
    const choices = question.choices.flatMap(({ says, question: each }) => {
      const named = withOwning(each, { kind, to });
      return named ? [{ says, question: named }] : [];
    });
    return choices.length === question.choices.length ? { kind: 'which', choices } : undefined;
  }
  if (question.kind !== kind) return undefined;
  return question.kind === 'hand over' && to !== undefined ? { ...question, to } : question;
}
