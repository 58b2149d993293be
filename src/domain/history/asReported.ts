/** A figure as it stood at an earlier moment, such as the lock of its quarter: what a published paper says of it. */
import { bringsFigure, type Cell, type CellLine, type Override, type Revision } from '../indicators/cell.ts';
import { NOTHING_GIVEN, submissionOf } from '../indicators/submission.ts';
import { isOff, judge, statusBefore } from '../judging/judge.ts';

type Stood = Pick<
  CellLine,
  | 'figure'
  | 'status'
  | 'offTarget'
  | 'provisional'
  | 'override'
  | 'reportedAt'
  | 'reportedBy'
  | 'revision'
  | 'signatures'
  | 'sentBack'
>;

/**
 * A line as it stood at a moment. The very same line where nothing has happened to it since.
 *
 * @param revisions all of the cell's, oldest first
 * @param at ISO instant
 */
export function lineAt<Line extends CellLine>(line: Line, revisions: readonly Revision[], at: string): Line {
  const then = lastBy(revisions, at);
  return then === revisions.at(-1) ? line : { ...line, ...stoodAt(line, revisions, at) };
}

/** The same of a whole cell, with its words of then. */
export function cellAt<Whole extends Cell>(cell: Whole, revisions: readonly Revision[], at: string): Whole {
  const then = lastBy(revisions, at);
  if (then === revisions.at(-1)) return cell;
  const correction = cell.correction && cell.correction.at > at ? undefined : cell.correction;
  if (!then) return { ...cell, ...NOTHING_GIVEN, ...stoodAt(cell, revisions, at), correction };
  const {
    yearEnd: _judgedSince,
    picked: _picked,
    ...given
  } = submissionOf({ ...then, picked: null, yearEnd: undefined });
  return {
    ...cell,
    ...given,
    ...stoodAt(cell, revisions, at),
    picked: cell.picked === null ? null : then.status,
    yearEnd: then.yearEnd && cell.yearEnd && { ...cell.yearEnd, ...then.yearEnd },
    correction,
  };
}

const lastBy = (revisions: readonly Revision[], at: string): Revision | undefined =>
  revisions.findLast((each) => each.at <= at);

/** What it was before anything was in, where all of it came later. */
function stoodAt(line: CellLine, revisions: readonly Revision[], at: string): Stood {
  const known = revisions.filter((each) => each.at <= at);
  const last = known.at(-1);
  const figure = known.findLast(bringsFigure);
  const status = last?.status ?? statusBefore(line);
  const signatures = line.signatures?.filter((each) => each.at <= at);
  return {
    figure: last?.figure ?? null,
    status,
    offTarget: isOff(line, status),
    provisional: last?.provisional ?? false,
    override: overrideIn(line, known),
    reportedAt: figure?.at ?? null,
    reportedBy: figure?.by ?? null,
    revision: last?.number ?? 0,
    signatures: signatures && signatures.length > 0 ? signatures : undefined,
    sentBack: line.sentBack && line.sentBack.at <= at ? line.sentBack : undefined,
  };
}

/** The status set by hand, if no figure came in after it. */
function overrideIn(line: CellLine, known: readonly Revision[]): Override | null {
  const last = known.findLast((each) => each.kind === 'override' || bringsFigure(each));
  // One that was taken back is on record in the same way, with the status that the rule gives.
  if (last?.kind !== 'override' || last.status === judge(line, last.figure).status) return null;
  const { status, reason, by, at } = last;
  return { status, reason, by, at };
}
