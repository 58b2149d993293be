/** Of what a paper is to be: the whole council, or one group or committee, in a quarter; and what it is to make much of. */
import { isAnswerable, type Question, type Reading } from '../model/question.ts';
import type { Setting } from '../setting/setting.ts';
import { paperAsked } from './paperAsked.ts';

type Read = (sentence: string) => Reading;

/**
 * Reads a request for a paper; undefined for a sentence that is none, and where it can't be told what it is to be of.
 * @param read reads a sentence in the same setting
 */
export function intoPaper(sentence: string, { reporting }: Setting, read: Read): Reading | undefined {
  const asked = paperAsked(sentence);
  if (!asked) return undefined;
  const { as, of } = asked;
  const highlights = asked.highlights === '' ? undefined : refsIn(read(`show ${asked.highlights}`).question);
  if (asked.highlights !== '' && !highlights) return undefined;
  const chosen = { as, ...(highlights && { highlights }) };
  if (of === '') return { question: { kind: 'paper', ...chosen, period: reporting } };
  const place = read(`summary of ${of}`);
  if (place.question.kind !== 'summary') return undefined;
  const { kind: _kind, period, where, ...limits } = place.question;
  if (Object.values(limits).some((limit) => limit !== undefined)) return undefined;
  const paper = (of: typeof where): Question => ({
    ...{ kind: 'paper', ...chosen, period },
    ...(of && { where: of }),
  });
  const groups = where?.group ?? [];
  // A paper is of one group: of a name that may be two it is asked which is meant.
  if (groups.length > 1 && place.assumed !== undefined) {
    const choices = groups.map((group) => ({ says: group, question: paper({ ...where, group: [group] }) }));
    return { question: { kind: 'which', choices } };
  }
  return { ...place, question: paper(where) };
}

function refsIn(question: Question): readonly string[] | undefined {
  if (!isAnswerable(question)) return undefined;
  if (question.kind === 'show') return [question.ref];
  return question.kind === 'several' ? question.refs : undefined;
}
