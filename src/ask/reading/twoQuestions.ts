/** Sentences that ask two things. */
import { periodName } from '../../domain/time/period.ts';
import { which } from '../choices/alternatives.ts';
import { isCue, type Part } from '../model/parts.ts';
import { isAnswerable, type Reading } from '../model/question.ts';
import type { Setting } from '../setting/setting.ts';
import { readSomehow } from './read.ts';
import { sharing } from './sharedLimits.ts';

/** Two questions in one sentence: “who owns CPI13 and when is it due?” The person is asked which first. */
export function clauses(parts: readonly Part[], setting: Setting): Reading | undefined {
  // “Adele or Isaiah” are two of one question.
  const isOfTwo = (at: number): boolean =>
    parts[at - 1]?.kind === 'person' && parts[at + 1]?.kind === 'person';
  const joints = parts.flatMap((part, at) => (isCue(part, 'and', 'or') && !isOfTwo(at) ? [at] : []));
  for (const at of joints) {
    const [before, after] = [parts.slice(0, at), parts.slice(at + 1)];
    // “Top 13 and 14”: a number is no question.
    if (after.every(({ kind }) => kind === 'filler' || kind === 'number')) continue;
    const one = readSomehow(before, setting)?.question;
    if (!one || !isAnswerable(one)) continue;
    const focus = { question: one, refs: 'ref' in one && one.ref ? [one.ref] : [] };
    const other = readSomehow(after, { ...setting, focus })?.question;
    if (!other || !isAnswerable(other)) continue;
    // “Red and provisional” is one thing that is both, and no list holds it.
    if (one.kind === 'list' && other.kind === 'list' && one.period === other.period) continue;
    const [first, second] = [
      { says: clause(before), question: one, parts: before },
      { says: clause(after), question: other, parts: after },
    ];
    return { question: which([sharing(first, second), sharing(second, first)]) };
  }
  return undefined;
}

/** A part of a sentence as a button says it. */
function clause(parts: readonly Part[]): string {
  const text = parts
    .map((part) =>
      part.kind === 'ref' && !part.byTitle
        ? part.refs.join(' ')
        : part.kind === 'period' && !part.when.from && !part.when.either
          ? periodName(part.when.period)
          : part.text,
    )
    .join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
