/**
 * Sentences that are read only once they are put more plainly: with a remark after the question, as a statement with a
 * tag, turned round, or with figures that only illustrate it.
 */
import { isAnswerable, isOf, type Question, type Reading } from '../../model/question.ts';
import { isRead } from '../eitherMeant.ts';
import { PEOPLE_WAYS } from './plainerPeople.ts';
import { WAYS, type Way } from './plainerWays.ts';

const EVERY_WAY: readonly Way[] = [...PEOPLE_WAYS, ...WAYS];

/** Is it a question that only answers, or a choice of such, of these kinds? */
function mayBe(question: Question, kinds: Way['kinds']): boolean {
  if (question.kind === 'which') return question.choices.every((choice) => mayBe(choice.question, kinds));
  if (!isAnswerable(question) || question.kind === 'help') return false;
  // An order is read so only where a way is made for it.
  if (kinds) return kinds.includes(question.kind);
  return isOf(question, 'asksFirst', false) && isOf(question, 'opens', 'an answer');
}

/** The reading of the first plainer way to put a sentence; undefined where there is none that can be read. */
export function plainly(sentence: string, read: (words: string) => Reading): Reading | undefined {
  const said = sentence
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.]+$/, '')
    .trim();
  for (const { said: pattern, plainly: words, kinds } of EVERY_WAY) {
    if (!pattern.test(said)) continue;
    const reading = read(said.replace(pattern, words).replace(/\s+/g, ' ').trim());
    if (isRead(reading) && mayBe(reading.question, kinds)) return reading;
  }
  return undefined;
}
