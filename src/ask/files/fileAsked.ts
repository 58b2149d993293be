/** Files asked for, “export this as CSV”, “send me the reds in Excel”: taken out, so that the rest says what is to be in them. */
import type { FileFormat } from '../../domain/answers/listing.ts';
import { tidied } from './paperAsked.ts';

/** The format, and what is to be in the file; empty where that was shown before. */
export type FileAsked = {
  readonly as: FileFormat;
  readonly rest: string;
  /** Was it asked for by a word that means taking a copy: “export”, “download”? */
  readonly isExport?: true;
};

const OF_A_FILE =
  '(?: (?:file|format|form|sheet|spread ?sheet|work ?book|document|version|table|export|download))?';
const FORMATS: readonly (readonly [string, FileFormat])[] = [
  [`(?:(?:open|libre) ?office|open ?document|ods)(?: calc)?`, 'ods'],
  [`(?:csv|comma[ -]separated(?: values?)?)`, 'csv'],
  [`(?:(?:ms |microsoft )?excel|xlsx?|spread ?sheet|work ?book)`, 'xlsx'],
];
const named = (formats: string): string => `(?:(?:an?|the|my) )?${formats}${OF_A_FILE}`;
const pattern = (words: string): RegExp => new RegExp(words, 'i');

/** “… as CSV”, “… to Excel”; without the word before it only after an order, or alone. */
const AT_THE_END = FORMATS.map(
  ([words, as]) =>
    [pattern(`^(.*?)(?:(?:^| )(as|in(?! (?:the|my)\\b)|into|to))? ?\\b${named(words)}$`), as] as const,
);
/** “A spreadsheet of the reds” */
const AT_THE_START = FORMATS.map(
  ([words, as]) => [pattern(`^(?:(.*?) )?${named(words)} (?:of|with|for) (.+)$`), as] as const,
);

const POLITE =
  '(?:(?:please|just|now|ok|okay|and|then|also)(?: |$))*(?:(?:can|could|may|might|will|would) (?:you|i|we) (?:please |just )*)?(?:(?:i|we) (?:want|need|would like)(?: to)?(?: |$))?';
const TO_ME = '(?:(?:me|us)\\b ?)?';
/** Orders that are of files and of nothing else. */
const EXPORT = pattern(`^${POLITE}(?:export|download|save|extract)\\b ?${TO_ME}(.*)$`);
/** Orders that may be of files; what they are of comes after them. */
const HAND_OVER = pattern(
  `^${POLITE}(?:(?:send|give|get|share|put|turn|make|convert|have|let (?:me|us) have|let's have|bring|show|find|open|create|produce)\\b ?)?${TO_ME}(.*)$`,
);
const SHOWN = pattern(
  '^(?:(?:all (?:of )?)?(?:this|that|it|these|those|them|the (?:lot|above|answer|list|table|rows|results?|data)|(?:this|that) (?:list|table|answer|data)|(?:these|those) (?:rows|results|figures|numbers)))?(?: ?(?:over|out|across|back|down))?(?: ?(?:to|for) (?:me|us))?$',
);

/** “As .csv” is “as csv”. */
const tidy = (sentence: string): string => tidied(sentence.replace(/\.(?=(?:csv|xlsx?|ods)\b)/gi, ''));

/**
 * A request for a file; undefined for a sentence that is none. Whatever else can be read of a sentence goes before: an
 * indicator may be about downloads.
 */
export function fileAsked(sentence: string): FileAsked | undefined {
  const said = tidy(sentence);
  for (const [start, as] of AT_THE_START) {
    const [, order = '', of = ''] = start.exec(said) ?? [];
    if (of !== '' && isOrderAlone(order))
      return { as, rest: whatOf(of), ...(EXPORT.test(order) && { isExport: true as const }) };
  }
  for (const [end, as] of AT_THE_END) {
    const found = end.exec(said);
    if (!found) continue;
    const [, before = '', into] = found;
    const exported = EXPORT.exec(before);
    if (exported) return { as, rest: whatOf(exported[1] ?? ''), isExport: true };
    const [, handed = ''] = HAND_OVER.exec(before) ?? [];
    const rest = whatOf(handed);
    // “Excel” names a format where nothing but an order stands before it: it may be a word of a title.
    if (into !== undefined || rest === '') return { as, rest };
  }
  const exported = EXPORT.exec(said);
  return exported ? { as: 'xlsx', rest: whatOf(exported[1] ?? ''), isExport: true } : undefined;
}

const isOrderAlone = (words: string): boolean =>
  [EXPORT, HAND_OVER].some((order) => order.exec(words)?.[1] === '');

/** What is to be in the file; empty where no more is said than that it was shown: “that”, “the list”. */
const whatOf = (words: string): string => (SHOWN.test(words.trim()) ? '' : words.trim());
