/** Whether a sentence leans on what was asked before: “and amber?”, “just ICT”, “who owns it?”, “by service?” */
import { EXTREMES } from '../../domain/answers/extremes.ts';
import { ME } from '../../domain/answers/selection.ts';
import { isOf, type Question } from '../model/question.ts';
import type { Said, Slot } from '../model/said.ts';
import { GOES_ON, JOINS, LEANS, MAY_GO_ON, PREPOSITIONS } from '../vocabulary/joining.ts';
import { selectionIn } from './focus.ts';

/** True for a sentence that only says what to look at, and not what to say of it. */
export const isFragment = ({ strict, slots, rest }: Said): boolean =>
  rest.length === 0 && slots.size > 0 && strict.every((cues) => cues.some((cue) => JOINS.has(cue)));

const only = ({ slots }: Said, ...some: readonly Slot[]): boolean =>
  slots.size > 0 && [...slots].every((slot) => some.includes(slot));

/** Nothing but what figures are sorted by: “by team?” */
export const isSplit = (said: Said): boolean => only(said, 'facet') && isFragment(said);

/** “Who has the most?”, “which service has the most?”: of what was found before. */
export const isMostOnly = (said: Said): boolean =>
  said.cues.has('most') && [...said.slots].every((slot) => slot === 'facet');

/** Nothing but a period: “last quarter”, “what about Q1?” */
export const isOnlyWhen = (said: Said): boolean =>
  only(said, 'quarter', 'span', 'since', 'other') && isFragment(said);

/** “Isaiah's?” */
const isPersonOnly = (said: Said): boolean =>
  only(said, 'where') &&
  said.parts.some((part) => part.kind === 'person' && !part.ids.includes(ME)) &&
  said.parts.every((part) => part.kind === 'person' || part.text === "'s" || part.text === 'lot');

/** “SARs too”, “comms as well” */
export const isAlso = (said: Said): boolean =>
  ALSO.test(said.parts.at(-1)?.text ?? '') &&
  !said.parts.some(({ text }) => ASKS.test(text)) &&
  isFragment(said);
const ALSO = /^(?:too|also|as well)$/;
const ASKS = /^(?:what|which|who|show|give|any|anything)(?: |$)/;

/** “In ICT?” */
const isPlaceOnly = (said: Said): boolean =>
  only(said, 'where') && isFragment(said) && PREPOSITIONS.has(said.parts[0]?.text ?? '');

/** “Ones I own”, “ones in ICT” */
const isOnesOnly = (said: Said): boolean =>
  only(said, 'where') && isFragment(said) && said.parts[0]?.text === 'ones';

const isPlace = (said: Said): boolean =>
  only(said, 'where') && said.parts.every(({ kind }) => kind === 'place');

/** “Cust services” after what is late in comms: another of what was named before, and nothing else. */
export function isOtherPlace(said: Said, question: Question): boolean {
  const { asked, where = {} } = selectionIn(question) ?? {};
  const isNarrow = asked !== undefined && asked.kind !== 'all';
  return isNarrow && isPlace(said) && Object.keys(said.where ?? {}).every((facet) => facet in where);
}

/** True where it says that it goes on from something: alone it is no question. */
export const goesOn = ({ first }: Said): boolean => first !== undefined && GOES_ON.has(first);

/** True where what was asked before is meant, if anything was, with what this says instead. */
export const joins = (said: Said): boolean =>
  said.cues.has('just') ||
  said.cues.has('instead') ||
  said.cues.has('added') ||
  goesOn(said) ||
  (said.first !== undefined && MAY_GO_ON.has(said.first) && only(said, 'outside', 'other')) ||
  isPlaceOnly(said) ||
  isAlso(said) ||
  isOnesOnly(said) ||
  isPersonOnly(said) ||
  (said.first === 'except' && only(said, 'outside', 'except'));

const BARE = /^(?:and|or|which|ones|are|is)$/;

/** “Reds?” after how ICT does, “which are late?” after what I own: a way to stand and nothing else is looked for there. */
export function isBare(said: Said, question: Question): boolean {
  const { change, among } = selectionIn(question) ?? {};
  return (
    isStanding(said) && isOf(question, 'takesStanding', true) && change === undefined && among === undefined
  );
}

const isStanding = (said: Said): boolean =>
  only(said, 'standing') && said.parts.every(({ kind, text }) => kind === 'standing' || BARE.test(text));

/** “Getting worse?”, with nothing that says of which. */
export const isChangeOnly = (said: Said): boolean =>
  only(said, 'change') && said.cues.size === 0 && !said.parts.some(({ text }) => OF_MANY.test(text));
const OF_MANY = /^(?:what|which|who|whose|any|anything|ones|everything|things)(?: |$)/;

/** “Worse?”, “so better” */
export const isWorseOnly = ({ slots, parts }: Said): boolean =>
  slots.size === 0 &&
  parts.some(({ text }) => WORSE.test(text)) &&
  parts.every(({ kind, text }) => WORSE.test(text) || (kind === 'filler' && !OF_MANY.test(text)));
const WORSE = /^(?:worse|better)$/;

/** “Chase”: whoever was asked about is meant. */
export const isRemindOnly = ({ slots, cues }: Said): boolean =>
  slots.size === 0 && cues.size === 1 && cues.has('remind');

const ENDS: ReadonlySet<string> = new Set(['best', 'worst', ...EXTREMES.map((end) => `${end} of all`)]);

/** “Worst?” may be asked of everything, or of the quarters of one; “top 3” of what was found to be red. */
const isEndOnly = ({ slots, cues }: Said): boolean =>
  [...slots].every((slot) => slot === 'number') && [...cues].some((cue) => ENDS.has(cue));

/** “Not the provisional ones” */
const isExceptionOnly = (said: Said): boolean => only(said, 'except') && said.first === 'not';

/** True where it may mean something else after another question than it does alone. */
export const leans = (said: Said): boolean =>
  joins(said) ||
  isSplit(said) ||
  isMostOnly(said) ||
  isPlace(said) ||
  isStanding(said) ||
  isChangeOnly(said) ||
  isWorseOnly(said) ||
  isRemindOnly(said) ||
  isEndOnly(said) ||
  isExceptionOnly(said) ||
  [...said.cues].some((cue) => LEANS.has(cue));
