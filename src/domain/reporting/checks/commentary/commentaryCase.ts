/** What a check on a commentary is given, and the question that it may come to. */
import type { Figure } from '../../../figures/figure.ts';
import type { Cell } from '../../../indicators/cell.ts';
import type { Action } from '../../../indicators/submission.ts';
import type { Day } from '../../../time/days.ts';

/** The quarter before: what was in, and what was said and promised with it. */
export type QuarterBefore = {
  readonly figure: Figure | null;
  readonly commentary: string;
  readonly action: Action | undefined;
};

/** A commentary that is to be checked, with all that is known beside it. */
export type CommentaryCase = {
  readonly cell: Pick<Cell, 'title' | 'unit' | 'decimals' | 'direction' | 'target' | 'period'>;
  /** Null where there is none: a milestone, or nothing to measure. */
  readonly figure: Figure | null;
  /** By the council's name for it. */
  readonly status: string;
  readonly offTarget: boolean;
  readonly before: QuarterBefore | undefined;
  readonly commentary: string;
  readonly action: Action | undefined;
  readonly today: Day;
};

export type CommentaryKind =
  | 'contradicts'
  | 'other number'
  | 'copied'
  | 'says nothing'
  | 'pages long'
  | 'nothing to go on'
  | 'past action'
  | 'open action';

/** A check on a commentary: the sentence before “keep it?”, where there is something to ask. */
export type CommentaryCheck = (said: CommentaryCase) => string | undefined;

/** Words as they are quoted in a question. */
export const quoted = (words: string): string => {
  const one = words.trim().replace(/\s+/g, ' ');
  return `“${one.length > 80 ? `${one.slice(0, 79).trimEnd()}…` : one}”`;
};
