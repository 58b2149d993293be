/** A milestone that a person reports: a status that the owner chooses, and always with the reason. */
import type { Cell } from '../indicators/cell.ts';
import { schemeOf } from '../judging/judge.ts';
import type { Day } from '../time/days.ts';
import { checkedAction } from './action.ts';
import { asKept, hasWords } from './commentary.ts';
import { type Checked, type Draft, type Problem, tooLong } from './draft.ts';

/** Checks a draft against the cell of a milestone. Without `today`, as in history, no action is asked for. */
export function checkMilestone(
  draft: Draft,
  cell: Pick<Cell, 'ref' | 'scheme' | 'action'>,
  today: Day | undefined,
): Checked {
  const commentary = asKept(draft.commentary);
  const names = schemeOf(cell).bands.map(({ name }) => name);
  const wanted = (draft.picked ?? '').trim().toLowerCase();
  const picked = draft.nothingToReport ? null : names.find((name) => name.toLowerCase() === wanted);
  const { action, problems: actionProblems } = checkedAction(draft.action, picked ?? undefined, cell, today);
  const problems: readonly Problem[] = [
    ...tooLong(commentary),
    ...(picked === undefined ? [unpicked(names)] : []),
    ...(hasWords(commentary) ? [] : [unexplained(draft)]),
    ...actionProblems,
  ];
  if (problems.length > 0 || picked === undefined) return { kind: 'problems', problems };
  const { provisional } = draft;
  return {
    kind: 'ready',
    ...{ figure: null, given: undefined, published: undefined, picked },
    ...{ yearEnd: undefined, commentary, action, provisional },
  };
}

const unpicked = (names: readonly string[]): Problem => ({
  field: 'figure',
  sentence: `Choose how the milestone is going: ${names.toReversed().join(', ')}.`,
});

const unexplained = ({ nothingToReport }: Draft): Problem => ({
  field: 'commentary',
  sentence: nothingToReport
    ? 'Say why there is nothing to report this quarter.'
    : 'Say why you chose this status: what is done, what is not, and who does it by when.',
});
