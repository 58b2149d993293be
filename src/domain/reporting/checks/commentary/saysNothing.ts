/** Commentaries without any information: “ok”, “n/a”, “as expected”, “see above”. */
import { type CommentaryCase, quoted } from './commentaryCase.ts';
import { plain, stem, stemsOf } from './reading.ts';

/** Words that inform of nothing by themselves, nor together. */
const EMPTY = new Set(
  `ok okay k n/a na none nil no not nothing any comment comments commentary note notes update updates further additional add
  report reported say said see above below attached previous previously prior last before earlier as expected expectation
  expectations anticipated planned plan usual normal business bau all good fine well great satisfactory satisfied happy pleased
  acceptable adequate alright right on track course in line with tbc tbd confirmed confirm to be follow follows the a an is are was
  were it its this that these we our at present time moment currently now still again quarter quarters period month year every
  everything every things thing really very quite too continue continues continued continuing ongoing going same similar change
  changes changed unchanged issue issues problem problems concern concerns matter matters raise flag major significant
  particular specific progress progressing proceeding work working monitor monitored monitoring keep remains remain and or
  for of from per has have been will here there please refer commented noted self explanatory applicable required needed
  necessary done yes stable steady performance figure result results score outturn status service indicator kpi data
  nothing's it's that's explanation explained everything's situation position overall generally mostly so far just only x'd
  disappointing disappointed poor challenging difficult tough more needs need done where would wish like not i'm sorry regrettably
  unfortunately seriously takes committed delivering excellent council residents taken month quarter's information info text narrative statement entry blank empty left intentionally`.split(
    /\s+/,
  ),
);

const TARGET_OR_MOVE = /\b(?:target|improv\w*|worse\w*|better|fell|rose|drop\w*|increas\w*|decreas\w*)\b/;

export function saysNothing({ commentary, figure, cell }: CommentaryCase): string | undefined {
  const text = plain(commentary);
  // Of a count of nothing “none” is the fact.
  if (text === '' || (Number(figure ?? Number.NaN) === 0 && /\b(?:none|nil|no|zero)\b/.test(text)))
    return undefined;
  return isEmpty(text, cell.title) ? `The commentary says ${quoted(commentary)} and no more` : undefined;
}

/** True where every word is empty: one fact, one name or one number is enough not to be. */
export function isEmpty(text: string, title = ''): boolean {
  const said = plain(text);
  if (TARGET_OR_MOVE.test(said)) return false;
  const words = said.match(/n\/a|[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
  // “No breaches” of an indicator of breaches says how many.
  const own = stemsOf(/\b(?:no|none|nil|zero)\b/.test(said) ? '' : title);
  return words.every((word) => EMPTY.has(word) || own.has(stem(word)));
}
