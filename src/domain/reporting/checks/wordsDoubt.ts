/** The question about a commentary in a form, once for the same words. */
import type { Cell } from '../../indicators/cell.ts';
import type { Submission } from '../../indicators/submission.ts';
import type { Judgement } from '../../judging/judge.ts';
import { markOf } from '../../messages/mark.ts';
import type { CommentaryCase } from './commentary/commentaryCase.ts';
import { type CommentaryDoubt, commentaryDoubt } from './commentary/commentaryDoubts.ts';

type Judged = CommentaryCase['cell'] & Pick<Cell, 'figure' | 'commentary' | 'picked'>;

/** The mark by which a form knows the words that it has asked about. */
export const wordsMark = (commentary: string): string => markOf(commentary.trim());

/** Undefined where there is nothing to ask, where these words were asked about, and where they stand in the store beside this figure. */
export function wordsDoubt(
  { keptCommentary }: { readonly keptCommentary?: string | undefined },
  { commentary, figure, picked, action, judgement }: Submission & { readonly judgement: Judgement },
  cell: Judged,
  { today, before }: Partial<Pick<CommentaryCase, 'today' | 'before'>>,
): CommentaryDoubt | undefined {
  if (today === undefined || before === undefined || keptCommentary === wordsMark(commentary))
    return undefined;
  if (commentary === cell.commentary && figure === cell.figure && picked === cell.picked) return undefined;
  const { status, offTarget } = judgement;
  return commentaryDoubt({ cell, figure, status, offTarget, before, commentary, action, today });
}
