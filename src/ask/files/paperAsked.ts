/** “Draft the committee paper for Q2 as a Word file”: whether a sentence asks for a paper, and what of it is to be read further. */
import type { PaperFormat } from '../../domain/answers/listing.ts';

/** The format, of what the paper is to be, and what it is to make much of; empty where nothing is said of it. */
export type PaperAsked = { readonly as: PaperFormat; readonly of: string; readonly highlights: string };

const pattern = (words: string): RegExp => new RegExp(words, 'i');

const POLITE =
  "(?:(?:please|just|now|ok|okay|and|then|also|hi|hello)\\b,? ?)*(?:(?:can|could|may|might|will|would) (?:you|i|we) (?:please |just )*)?(?:(?:i|we)(?:'d| would)? (?:want|need|like)(?: to)? ?)?";
const ORDER =
  "(?:(?:draft|write(?: up)?|prepare|produce|create|generate|make|build|compile|do|start|begin|put together|pull together|get|give|send|have|let(?: me|'s| us) have|export|download|print|open)\\b(?: me| us)? ?)?";
/** Whom it is for, that is known without being said: a word beside the paper, or “for committee”. */
const COMMITTEE = '(?:committee|cabinet|board|scrutiny|members|councillors|the meeting|meeting)';
const DESCRIBED = "((?:[\\w/&’'.-]+ ){0,6}?)";
const PAPER = '(?:(?:word|docx|html|web) )?(?:papers?|reports?)';

const WHOLE = pattern(`^(${POLITE}${ORDER})${DESCRIBED}${PAPER}\\b(.*)$`);

/** What stands before the paper and says nothing of what is in it. */
const SAYS_NOTHING = pattern(
  `^(?:a|an|the|my|our|your|${COMMITTEE}(?:'s)?|performance|quarterly|kpi|draft|final|full|whole|new|formal|official|word|docx|html|council(?:'s)?|usual)$`,
);

const AS: readonly (readonly [RegExp, PaperFormat])[] = [
  [
    /\b(?:as|in|into|to) (?:an? )?(?:accessible )?(?:html|web ?page|web)(?: (?:file|page|format|document))?\b/i,
    'html',
  ],
  [
    /\b(?:as|in|into|to) (?:an? )?(?:ms |microsoft )?(?:word|docx?)(?: (?:file|document|doc|format))?\b/i,
    'docx',
  ],
];
const FOR_COMMITTEE = pattern(
  `\\b(?:for|to) (?:(?:the|our|next|this) )*${COMMITTEE}\\b(?! \\w)|\\b(?:for|to) (?:the |our )?${COMMITTEE}(?= (?:for|in|on|of|about)\\b)`,
);
const HIGHLIGHTS = /,? ?\b(?:highlighting|with (?:the )?highlights?(?: on| of)?|making much of) (.+)$/i;
const LEADING = /^(?:[ ,]*\b(?:for|on|of|about|covering|in)\b(?: the| our)?)+ */i;

/** The sentence without what stands round an order: other apostrophes, pauses, and thanks at its end. */
export const tidied = (sentence: string): string =>
  sentence
    .replace(/[’‘]/g, "'")
    .replace(/[\s,]+/g, ' ')
    .replace(/[ .!?…]+$/, '')
    .replace(/(?: (?:please|pls|plz|ta|thanks|thank you|cheers))+$/i, '')
    .replace(/[ .!?…]+$/, '')
    .trim();

/** A request for a paper; undefined for a sentence that is none. Whatever else can be read of a sentence goes before. */
export function paperAsked(sentence: string): PaperAsked | undefined {
  const said = tidied(sentence);
  const [, highlights = ''] = HIGHLIGHTS.exec(said) ?? [];
  const rest = said.replace(HIGHLIGHTS, '');
  const [format, as = 'docx'] = AS.find(([words]) => words.test(rest)) ?? [];
  const found = WHOLE.exec(format ? rest.replace(format, '').replace(/ +/g, ' ').trim() : rest);
  if (!found) return undefined;
  const [, order = '', described = '', after = ''] = found;
  const words = described.split(' ').filter((word) => word !== '');
  // “Report” alone, or “FOI report”, may be anything: somebody has to ask for it, or to name a committee.
  if (order === '' && !pattern(COMMITTEE).test(said)) return undefined;
  const before = words.filter((word) => !SAYS_NOTHING.test(word)).join(' ');
  const behind = after.replace(FOR_COMMITTEE, '').replace(/ +/g, ' ').trim().replace(LEADING, '');
  return {
    as: /\b(?:html|web) (?:paper|report)\b/i.test(said) ? 'html' : as,
    of: [before, behind].filter((each) => each !== '').join(' '),
    highlights,
  };
}
