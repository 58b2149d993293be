/** Is a sentence context-dependent? “and amber?”, “just ICT”, “who owns it?”, “by service?” */
import { EXTREMES } from '../../domain/answers/extremes.ts';
import { ME } from '../../domain/answers/selection.ts';
import { isOf, type Question } from '../model/question.ts';
import { textOf } from '../model/tokens.ts';
import type { Slot, Utterance } from '../model/utterance.ts';
import { CONTEXT_CUES, GOES_ON, JOINS, MAY_GO_ON, PREPOSITIONS } from '../vocabulary/joining.ts';
import { selectionAsked } from './antecedents.ts';

/** Does it name only figures, and not what is asked of them? */
export const isFragment = ({ strict, slots, unexplained }: Utterance): boolean =>
  unexplained.length === 0 && slots.size > 0 && strict.every((cues) => cues.some((cue) => JOINS.has(cue)));

const only = ({ slots }: Utterance, ...some: readonly Slot[]): boolean =>
  slots.size > 0 && [...slots].every((slot) => some.includes(slot));

/** Does it name only a facet to sort by? “by team?” */
export const isSplit = (utterance: Utterance): boolean => only(utterance, 'facet') && isFragment(utterance);

/** “Who has the most?”, “which service has the most?”: of the figures found before. */
export const isMostOnly = (utterance: Utterance): boolean =>
  utterance.cues.has('most') && [...utterance.slots].every((slot) => slot === 'facet');

/** Does it name only a period? “last quarter”, “what about Q1?” */
export const isOnlyWhen = (utterance: Utterance): boolean =>
  only(utterance, 'quarter', 'span', 'since', 'other') && isFragment(utterance);

/** “Isaiah's?” */
const isPersonOnly = (utterance: Utterance): boolean =>
  only(utterance, 'where') &&
  utterance.tokens.some((token) => token.kind === 'person' && !token.ids.includes(ME)) &&
  utterance.tokens.every((token) => token.kind === 'person' || token.text === "'s" || token.text === 'lot');

/** “SARs too”, “comms as well” */
export const isAlso = (utterance: Utterance): boolean =>
  ALSO.test(utterance.tokens.at(-1)?.text ?? '') &&
  !utterance.tokens.some(({ text }) => ASKS.test(text)) &&
  isFragment(utterance);
const ALSO = /^(?:too|also|as well)$/;
const ASKS = /^(?:what|which|who|show|give|any|anything)(?: |$)/;

/** “In ICT?” */
const isPlaceOnly = (utterance: Utterance): boolean =>
  only(utterance, 'where') && isFragment(utterance) && PREPOSITIONS.has(utterance.tokens[0]?.text ?? '');

/** “SCDC?” after HDC's forecast: does it name only a part, and no indicator? */
const isPartOnly = (utterance: Utterance): boolean =>
  utterance.slots.has('part') &&
  only(utterance, 'part', 'ref') &&
  isFragment(utterance) &&
  utterance.tokens.some(({ kind, text }) => kind === 'ref' && text === '');

/** “Ones I own”, “ones in ICT” */
const isOnesOnly = (utterance: Utterance): boolean =>
  only(utterance, 'where') && isFragment(utterance) && utterance.tokens[0]?.text === 'ones';

const isPlace = (utterance: Utterance): boolean =>
  only(utterance, 'where') && utterance.tokens.every(({ kind }) => kind === 'place');

/** “Cust services” after what is late in comms: does it name only another place or person of the same facet? */
export function isOtherPlace(utterance: Utterance, question: Question): boolean {
  const { asked, where = {} } = selectionAsked(question) ?? {};
  const isNarrow = asked !== undefined && asked.kind !== 'all';
  return (
    isNarrow && isPlace(utterance) && Object.keys(utterance.where ?? {}).every((facet) => facet in where)
  );
}

/** Does it go on from another question, so that alone it is none? */
export const goesOn = ({ first }: Utterance): boolean => first !== undefined && GOES_ON.has(first);

/** Is it the question before, if there was one, with something replaced? */
export const joins = (utterance: Utterance): boolean =>
  utterance.cues.has('just') ||
  utterance.cues.has('instead') ||
  utterance.cues.has('added') ||
  goesOn(utterance) ||
  (utterance.first !== undefined && MAY_GO_ON.has(utterance.first) && only(utterance, 'outside', 'other')) ||
  isPlaceOnly(utterance) ||
  isPartOnly(utterance) ||
  isAlso(utterance) ||
  isOnesOnly(utterance) ||
  isPersonOnly(utterance) ||
  (utterance.first === 'except' && only(utterance, 'outside', 'except'));

const BARE = /^(?:and|or|which|ones|are|is)$/;

/**
 * “Reds?” after how ICT does, “which are late?” after what I own: does it name only a standing, to be looked for
 * there?
 */
export function isBare(utterance: Utterance, question: Question): boolean {
  const { change, among } = selectionAsked(question) ?? {};
  return (
    isStanding(utterance) &&
    isOf(question, 'takesStanding', true) &&
    change === undefined &&
    among === undefined
  );
}

const isStanding = (utterance: Utterance): boolean =>
  only(utterance, 'standing') &&
  utterance.tokens.every(({ kind, text }) => kind === 'standing' || BARE.test(text));

/** “Getting worse?”, with no figures named. */
export const isChangeOnly = (utterance: Utterance): boolean =>
  only(utterance, 'change') &&
  utterance.cues.size === 0 &&
  !utterance.tokens.some(({ text }) => OF_MANY.test(text));
const OF_MANY = /^(?:what|which|who|whose|any|anything|ones|everything|things)(?: |$)/;

/** “Worse?”, “so better” */
export const isWorseOnly = ({ slots, tokens }: Utterance): boolean =>
  slots.size === 0 &&
  tokens.some(({ text }) => WORSE.test(text)) &&
  tokens.every(({ kind, text }) => WORSE.test(text) || (kind === 'filler' && !OF_MANY.test(text)));
const WORSE = /^(?:worse|better)$/;

/** “Chase”: the people asked about before are to be reminded. */
export const isRemindOnly = ({ slots, cues }: Utterance): boolean =>
  slots.size === 0 && cues.size === 1 && cues.has('remind');

const OF_EVERYTHING =
  /(?:^| )(?:everything|all (?:of )?(?:our |the )?(?:indicators|figures|measures|kpis)|whole council)(?: |$)/;
const MEANING =
  /(?:^| )what (?:do|does|did|is meant by) (?!(?:it|that|this|they|those|these|one)\b)\S.* mean$/;

/**
 * Does it name all of what it is about? “Compare everything with our neighbours” after one indicator is of everything, and
 * “what does baseline mean?” of that word.
 */
export const namesItself = ({ tokens, slots, cues }: Utterance): boolean => {
  const said = textOf(tokens);
  const isOfAll = OF_EVERYTHING.test(said) && !cues.has('it') && slots.size === 0 && tokens.length > 2;
  return isOfAll || MEANING.test(said);
};

const ENDS: ReadonlySet<string> = new Set(['best', 'worst', ...EXTREMES.map((end) => `${end} of all`)]);

/** “Worst?” may be asked of everything, or of the quarters of one; “top 3” of the reds just listed. */
const isEndOnly = ({ slots, cues }: Utterance): boolean =>
  [...slots].every((slot) => slot === 'number') && [...cues].some((cue) => ENDS.has(cue));

/** “Not the provisional ones” */
const isExceptionOnly = (utterance: Utterance): boolean =>
  only(utterance, 'except') && utterance.first === 'not';

/** “Under Kent's” */
const isRuleOnly = (utterance: Utterance): boolean => only(utterance, 'scheme') && isFragment(utterance);

/** Is the utterance context-dependent: may it mean something else after another question than alone? */
export const isContextDependent = (utterance: Utterance): boolean =>
  joins(utterance) ||
  isSplit(utterance) ||
  isMostOnly(utterance) ||
  isPlace(utterance) ||
  isStanding(utterance) ||
  isChangeOnly(utterance) ||
  isWorseOnly(utterance) ||
  isRemindOnly(utterance) ||
  isEndOnly(utterance) ||
  isExceptionOnly(utterance) ||
  isRuleOnly(utterance) ||
  [...utterance.cues].some((cue) => CONTEXT_CUES.has(cue));
