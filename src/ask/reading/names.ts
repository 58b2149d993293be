/** Reading a sentence whose references may be ordinary words as well: “override BUDGET”, “what is over budget?” */
import { which } from '../choices/alternatives.ts';
import { indicatorLabel } from '../choices/didYouMean.ts';
import { type Choice, isAnswerable, type Question, type Reading } from '../model/question.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { asLikely, hasLetterNames, type Letters } from '../tagging/letterReferences.ts';
import type { Tagged } from '../tagging/tag.ts';

/** A plain sentence tagged one way, and what comes of it. */
type ReadAs = { readonly tagged: Tagged; readonly reading: Reading };

/**
 * The reading with every sure reference; where there is none, with those that are unsure, and then without any. Two
 * that are as likely are offered.
 */
export function readAsNames(
  sentence: string,
  catalogue: Catalogue,
  capitals: ReadonlySet<string>,
  readAs: (as: Letters['as']) => ReadAs,
): ReadAs {
  const surely = readAs('surely');
  if (!hasLetterNames(sentence, catalogue)) return surely;
  const { question } = surely.reading;
  if (question.kind === 'unclear') {
    const others = (['at all', 'never'] as const).map(readAs);
    return others.find(({ reading }) => isRead(reading.question)) ?? surely;
  }
  const as = isAnswerable(question) ? asLikely(sentence, catalogue, capitals) : undefined;
  const other = as && readAs(as).reading;
  const choices = other ? [question, other.question].flatMap((each) => choiceOf(each, catalogue)) : [];
  return choices.length === 2
    ? { ...surely, reading: { ...surely.reading, question: which(choices) } }
    : surely;
}

const isRead = ({ kind }: Question): boolean => kind !== 'unclear' && kind !== 'follow-up';

/** One of two readings by what it is about: an indicator, or all of a service. “Red in ICT” is of nothing else. */
function choiceOf(question: Question, catalogue: Catalogue): readonly Choice[] {
  if ('ref' in question && question.ref !== undefined)
    return [{ says: indicatorLabel(question.ref, catalogue), question }];
  const isOfAll = question.kind === 'summary' || (question.kind === 'list' && question.asked.kind === 'all');
  const places = isOfAll && question.where ? Object.values(question.where).flat() : [];
  return places.length === 1 ? [{ says: `All of ${places[0]}`, question }] : [];
}
