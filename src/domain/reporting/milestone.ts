/** Validation of a reported milestone: the owner chooses the status, and must give the reason. */
import type { Cell } from '../indicators/cell.ts';
import { NOTHING_GIVEN } from '../indicators/submission.ts';
import { type Judged, judge, schemeOf } from '../judging/judge.ts';
import { checkedAction } from './action.ts';
import { wordsDoubt } from './checks/wordsDoubt.ts';
import { hasWords } from './commentary.ts';
import {
  type Checked,
  type CheckedBy,
  type Draft,
  type Entered,
  type FieldProblem,
  textProblems,
  textsIn,
} from './draft.ts';

/** Checks a draft against the cell of a milestone. Without `today`, as in history, no action is asked for. */
export function checkMilestone(
  draft: Draft,
  cell: Judged & Pick<Cell, 'action' | 'title' | 'decimals' | 'period' | 'figure' | 'commentary'>,
  by: CheckedBy,
): Checked {
  const texts = textsIn(draft);
  const names = schemeOf(cell).bands.map(({ name }) => name);
  const wanted = draft.picked.trim().toLowerCase();
  const picked = draft.nothingToReport ? null : names.find((name) => name.toLowerCase() === wanted);
  const { action, problems: actionProblems } = checkedAction(
    draft.action,
    picked ?? undefined,
    cell,
    by.today,
  );
  const problems: readonly FieldProblem[] = [
    ...(picked === undefined ? [unpicked(names)] : []),
    ...textProblems(texts, hasWords(texts.commentary) ? undefined : unexplained(draft)),
    ...actionProblems,
  ];
  if (picked === undefined) return { kind: 'problems', problems, entered: undefined };
  const judgement = judge({ ...cell, picked }, null);
  const { provisional } = draft;
  const entered: Entered = { ...NOTHING_GIVEN, ...texts, picked, action, provisional, judgement };
  if (problems.length > 0) return { kind: 'problems', problems, entered };
  const words = wordsDoubt(draft, entered, cell, by);
  return words ? { ...entered, kind: 'words in doubt', doubt: words } : { ...entered, kind: 'ready' };
}

const unpicked = (names: readonly string[]): FieldProblem => ({
  field: 'figure',
  sentence: `Choose how the milestone is going: ${names.toReversed().join(', ')}.`,
});

const unexplained = ({ nothingToReport }: Draft): string =>
  nothingToReport
    ? 'Say why there is nothing to report this quarter.'
    : 'Say why you chose this status: what is done, what is not, and who does it by when.';
