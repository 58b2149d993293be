/**
 * Sentences that are read only once they are put more plainly: with a remark after the question, as a statement with a
 * tag, turned round, or with figures that only illustrate it.
 */
import { isAnswerable, isOf, type Question, type Reading } from '../model/question.ts';
import { isRead } from './eitherMeant.ts';
import { WAYS, type Way } from './plainerWays.ts';

/** Is it a question that only answers, or a choice of such, of these kinds? */
function mayBe(question: Question, kinds: Way['kinds']): boolean {
  if (question.kind === 'which') return question.choices.every((choice) => mayBe(choice.question, kinds));
  if (!isAnswerable(question) || question.kind === 'help') return false;
  return (
    isOf(question, 'asksFirst', false) &&
    isOf(question, 'opens', 'an answer') &&
    (kinds?.includes(question.kind) ?? true)
  );
}

/** The reading of the first plainer way to put a sentence; undefined where there is none that can be read. */
export function plainly(sentence: string, read: (words: string) => Reading): Reading | undefined {
  const said = sentence
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.]+$/, '')
    .trim();
  for (const { said: pattern, plainly: words, kinds } of WAYS) {
    if (!pattern.test(said)) continue;
    const reading = read(said.replace(pattern, words).replace(/\s+/g, ' ').trim());
    if (isRead(reading) && mayBe(reading.question, kinds)) return reading;
  }
  return undefined;
}
