/** What is said after a figure, “86.2, backlog cleared by March”: a remark for the commentary, or words that change the figure. */

/** Words that give a figure a sign or a scale, or make it no single one: “31 under”, “5 hundred”, “86 or so”. */
const CHANGES =
  /(?<!\p{L})(?:if|minus|plus|negative|neg|half|quarter of|thirds?|dot|double|dozen|hundred|about|around|approx\w*|roughly|circa|ca|nearly|almost|ish|odd|or|or so|deficit|over[a-z-]*spen\w*|under[a-z-]*spen\w*|overdrawn|credit|debit|cr|dr|pence|p|lakh|grand|mil|mill)(?!\p{L})/iu;
/** Words that compare it, or make it another figure’s; in a remark that a mark sets apart they are plain words. */
const COMPARES =
  /(?<!\p{L})(?:(?:is|are|was|were|do|does|did)nt|not|no|never|point|over|under|above|below|beyond|between|up|down|more|less|fewer|higher|lower|least|most|versus|vs|than|from|loss|losses|short\w*|owe\w*|saved?|target\w*|forecast\w*|predict\w*|expect\w*|estimate\w*|aim\w*|limit|budget\w*)(?!\p{L})|n[’']t\b/iu;

/** Are there words that make another figure of the one beside them, or none: “5 and a half”, “31 under”, “not 86”, “target 90”? */
export const makesAnother = (words: string): boolean => CHANGES.test(words) || COMPARES.test(words);

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
/** Days, years and names with a number, which are no figures: “14 oct”, “the 8th”, “by 30 November 2026”, “IR35”. */
const DAYS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)|20\d\d(?:[/-]\d\d)?|q[1-4]|\d+ (?:days?|weeks?|months?)|\p{L}+-?\d+)(?![\p{L}\p{N}])`,
  'giu',
);

const WHEN =
  /^\s*(?:(?:for|in)\s+)?(?:(?:this|last)\s+(?:quarter|qtr|time)|q[1-4](?:\s+20\d\d\S*)?)(?![\p{L}\p{N}])/iu;
/** What sets a remark apart from its figure. */
const APART =
  /^\s*(?:[,;:.!]\s*|[-–—]\s+|(?:(?:as|because|since|due to|after|with|and)(?!\p{L})\s*))+(?=[^\s])/iu;
const THANKS = /^(?:thanks?|thank you|please|pls|ta|cheers|x)[\s.!]*$/i;

/** What follows a figure: the quarter it is of, and the remark as it was typed. */
export type Tail = { readonly when?: string; readonly remark?: string };

/** Reads it; undefined where the figure may be another one than was typed, such as “31, an underspend”. */
export function readTail(tail: string): Tail | undefined {
  const when = WHEN.exec(tail)?.[0];
  const rest = tail.slice(when?.length ?? 0);
  if (CHANGES.test(rest)) return undefined;
  const apart = APART.exec(rest)?.[0];
  if (apart === undefined && COMPARES.test(rest)) return undefined;
  if (/\p{N}/u.test(rest.replace(DAYS, ' '))) return undefined;
  // “CPI13 86, no” and “86, not 85” take something of it back.
  if (/^(?:no|not)(?!\p{L})/iu.test(rest.slice(apart?.length ?? 0).trim()) && apart === undefined)
    return undefined;
  const why = /^\s*(?:as|because|since|due to|after|with)(?!\p{L})/iu.test(rest);
  const remark = (why ? rest : rest.slice(apart?.length ?? 0)).trim();
  return {
    ...(when !== undefined && { when: when.trim() }),
    ...(remark !== '' && !THANKS.test(remark) && !/^[.!,;]+$/.test(remark) && { remark }),
  };
}
