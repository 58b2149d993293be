/** A sentence that may mean several things: which are offered, and too many to offer. */
import { optionsOf, which } from '../choices/alternatives.ts';
import { indicatorLabel } from '../choices/didYouMean.ts';
import { type Choice, MOST_CHOICES, type Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import type { Setting } from '../setting/setting.ts';

export const isRead = ({ question: { kind } }: Reading): boolean =>
  kind !== 'unclear' && kind !== 'follow-up';

/** A name that is a part of some indicators, and in the title of another, may be either: “how is HDC doing?” */
export function orPart(
  byTitle: Reading | undefined,
  asPart: Reading | undefined,
  catalogue: Catalogue,
): Reading | undefined {
  if (!byTitle || !asPart || !isRead(byTitle) || !isRead(asPart)) return byTitle;
  const choices = [asPart.question, byTitle.question].flatMap((question): readonly Choice[] => {
    if (question.kind === 'which') return question.choices;
    const ref = 'ref' in question ? (question.ref ?? '') : '';
    return [{ says: ref === '' ? '' : indicatorLabel(ref, catalogue), question }];
  });
  return choices.length > MOST_CHOICES ? byTitle : { ...byTitle, question: which(choices) };
}

/** More things may be meant than are worth offering: the first of them, as suggestions. */
export function tooMany(tokens: readonly Token[], { catalogue, reporting }: Setting): Reading {
  const token = tokens.find((each) => optionsOf(each).length > 1);
  const refs = token?.kind === 'ref' ? token.refs.slice(0, 3) : [];
  const choices = refs.map(
    (ref): Choice => ({
      says: indicatorLabel(ref, catalogue),
      question: { kind: 'show', ref, period: reporting },
    }),
  );
  return {
    question: {
      kind: 'unclear',
      unexplained: token?.text ?? '',
      ...(choices.length > 0 && { suggestions: choices }),
    },
  };
}
