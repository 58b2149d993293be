/** Plausibility of a figure: one that is allowed but unlikely is asked about once, never refused. One function for forms, words and files. */
import type { Asked, Doubt, FigureCheck } from './asked.ts';
import { notOverDoubt } from './notOver.ts';
import { partsDoubt } from './parts.ts';
import { sameAgainDoubt, targetItselfDoubt } from './repeated.ts';
import { slipDoubt } from './slips.ts';
import { unlikeDoubt } from './unlike.ts';
import { wrongTargetDoubt } from './wrongTarget.ts';
import { yearToDateDoubt } from './yearToDate.ts';

/** Every check on a figure, the gravest first. */
const CHECKS: readonly FigureCheck[] = [
  yearToDateDoubt,
  slipDoubt,
  partsDoubt,
  unlikeDoubt,
  targetItselfDoubt,
  sameAgainDoubt,
  wrongTargetDoubt,
  notOverDoubt,
];

/** The one question to ask about a figure, the gravest where there are several; undefined for one that looks right. */
export function doubtAbout(asked: Asked): Doubt | undefined {
  for (const check of CHECKS) {
    const doubt = check(asked);
    if (!doubt) continue;
    const { likely, ...question } = doubt;
    // What is worked out is put right in what it is worked out from.
    return likely === undefined || asked.isWorkedOut ? question : { ...question, likely };
  }
  return undefined;
}
