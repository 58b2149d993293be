/** “Withdraw CPI04”: nothing that is stored is taken back, so that it opens the form that replaces it, and says so. */
import type { Reading } from '../model/question.ts';

export const REPLACED =
  'What is stored can’t be taken back, but it can be corrected: what you submit here replaces it, and both stay on record.';

const WITHDRAW =
  /^(?:(?:please|pls|can you|can i|i want to|i need to)[, ]+)*(?:withdraw|retract|take back|scrap)\s+(?:my\s+|the\s+)?(\S.*?)(?:['’]s)?(?:\s+(?:figure|score|number|submission)s?)?(?:\s+i (?:put in|sent|submitted|gave))?(?:\s+(?:please|pls))?(?:[,:;]\s+.+|\s+[-–—]\s+.+)?[.!]*$/is;

/** The form of the figure that is to be withdrawn; undefined for any other sentence. */
export function withdrawn(sentence: string, read: (words: string) => Reading): Reading | undefined {
  if (!/withdraw|retract|take back|scrap/i.test(sentence)) return undefined;
  const [, what] = WITHDRAW.exec(sentence.trim()) ?? [];
  if (what === undefined) return undefined;
  const reading = read(`submit ${what}`);
  const { question } = reading;
  return question.kind === 'form' && question.ref !== undefined
    ? { ...reading, assumed: REPLACED }
    : undefined;
}
