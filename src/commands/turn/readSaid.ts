/** Reading what a person wrote, with the message that they quote, and people whom they only mention. */
import { which } from '../../ask/choices/alternatives.ts';
import type { Reading } from '../../ask/model/question.ts';
import { clip } from '../../cards/words/text.ts';
import type { Synonym } from '../../domain/schemes/councilWord.ts';
import { together } from '../../domain/sentences.ts';
import type { Context } from '../basis/command.ts';
import type { Said } from '../basis/said.ts';
import { readSentence } from './readSentence.ts';

/**
 * Reads it. “@Alex what’s red?” may ask for Alex’s reds, or show Alex all of them: where both can be answered, and not
 * alike, the person is asked which.
 */
export async function readSaid(
  { text, beside, quoted }: Said,
  context: Context,
  synonyms: readonly Synonym[],
): Promise<Reading> {
  const read = (words: string) => readSentence(words, context, synonyms, quoted);
  const asked = await read(text);
  if (!beside) return asked;
  const shown = await read(beside.text);
  if (!isRead(shown)) return asked;
  if (!isRead(asked) || isSame(asked, shown)) return shown;
  const said = clip(beside.text, 60);
  return {
    question: which([
      { says: said, question: shown.question },
      { says: `Of ${clip(together(beside.names), 40)} only: ${said}`, question: asked.question },
    ]),
  };
}

const isRead = ({ question: { kind } }: Reading): boolean =>
  kind !== 'unclear' && kind !== 'follow-up' && kind !== 'which';

const isSame = (one: Reading, other: Reading): boolean =>
  JSON.stringify(one.question) === JSON.stringify(other.question);
