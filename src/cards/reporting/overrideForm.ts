/** The form for an override: the performance team sets a status instead of the rule's. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { byRule } from '../../domain/judging/explain.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { AS_THE_RULE, settable, type Wish, type WishProblem } from '../../domain/reporting/override.ts';
import { periodName } from '../../domain/time/period.ts';
import { actionSlots } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { type Completeness, completenessShort } from '../words/completeness.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, clip, dotted, keepSmall } from '../words/text.ts';

export type OverrideInput = {
  /** The cell as it is stored now. */
  readonly cell: Cell;
  readonly completeness: Completeness;
  readonly submissionId: string;
  /** The person's entries; without them, the fields hold the stored values. */
  readonly wish?: Wish | undefined;
  readonly problems?: readonly WishProblem[] | undefined;
};

/** Asks which status, and why. */
export function overrideForm({
  cell,
  completeness,
  submissionId,
  wish,
  problems = [],
}: OverrideInput): Rendered {
  const { ref, period } = cell;
  const written = wish ?? { status: cell.override?.status ?? '', reason: cell.override?.reason ?? '' };
  const colours = settable(cell).map((name) => ({ title: chipOf(name, cell).label, value: name }));
  const choices = cell.override ? [...colours, { title: AS_THE_RULE, value: AS_THE_RULE }] : colours;
  const title = `Set the status of ${clip(cell.title, 200)}`;
  const beside = (field: WishProblem['field']): readonly object[] =>
    problems.flatMap((each) => (each.field === field ? [{ text: `▲ ${each.sentence}` }] : []));
  return renderCard('override', `${title}.`, {
    title,
    detail: dotted(
      asLine(ref),
      periodName(period),
      `now ${statusName(cell.status, cell)}${cell.override ? ', set by the performance team' : ''}`,
      completenessShort(completeness),
    ),
    rule: byRule(cell),
    statusProblems: beside('status'),
    reasonProblems: beside('reason'),
    status: choices.some(({ value }) => value === written.status) ? written.status : '',
    choices,
    reason: keepSmall(written.reason),
    ...actionSlots([
      {
        title: 'Set the status',
        verb: 'setStatus',
        data: { ref, period, submissionId, basedOn: cell.revision },
        style: 'positive',
      },
      askShow(cell),
    ]),
  });
}
