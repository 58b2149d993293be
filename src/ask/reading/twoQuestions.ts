/** Sentences with two questions. */
import { periodName } from '../../domain/time/period.ts';
import { which } from '../choices/alternatives.ts';
import { isAnswerable, type Reading } from '../model/question.ts';
import { isCue, type Token } from '../model/tokens.ts';
import type { Setting } from '../setting/setting.ts';
import { readSomehow } from './read.ts';
import { sharing } from './sharedLimits.ts';

/** Two questions in one sentence: “who owns CPI13 and when is it due?” The person is asked which first. */
export function clauses(tokens: readonly Token[], setting: Setting): Reading | undefined {
  // “Adele or Isaiah” are two of one question.
  const isOfTwo = (at: number): boolean =>
    tokens[at - 1]?.kind === 'person' && tokens[at + 1]?.kind === 'person';
  const joints = tokens.flatMap((token, at) => (isCue(token, 'and', 'or') && !isOfTwo(at) ? [at] : []));
  for (const at of joints) {
    const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
    // “Top 13 and 14”: a number is no question.
    if (after.every(({ kind }) => kind === 'filler' || kind === 'number')) continue;
    const one = readSomehow(before, setting)?.question;
    if (!one || !isAnswerable(one)) continue;
    const context = { question: one, refs: 'ref' in one && one.ref ? [one.ref] : [] };
    const other = readSomehow(after, { ...setting, context })?.question;
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

/** A clause, as a button says it. */
export function clause(tokens: readonly Token[]): string {
  const text = tokens
    .map((token) =>
      token.kind === 'ref' && !token.byTitle
        ? token.refs.join(' ')
        : token.kind === 'period' && !token.when.from && !token.when.either
          ? periodName(token.when.period)
          : token.text,
    )
    .join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
