/** Forms that ask for a reason: sending a figure back to its owner, and reopening a quarter. */

import type { Locking } from '../../domain/closing/lock.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import { dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { figureText } from '../words/figureWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, clip, dotted, keepSmall } from '../words/text.ts';
import { lockWords, signingWords } from './signingWords.ts';
import { askStillOpen } from './signOff.ts';

type Form = {
  readonly title: string;
  readonly detail: string;
  readonly says: readonly string[];
  readonly label: string;
  readonly example: string;
  readonly reason: string;
  readonly problem: string | undefined;
  readonly actions: readonly CardAction[];
};

/** A card with what it is about, one field for a text, and what is done with it. */
export const reasonForm = ({ title, says, problem, reason, actions, ...rest }: Form): Rendered =>
  renderCard('reason', `${title}.`, {
    ...rest,
    title,
    says: says.filter((text) => text !== '').map((text) => ({ text: clip(text, 600) })),
    problems: problem === undefined ? [] : [{ text: `▲ ${problem}` }],
    reason: keepSmall(reason),
    ...actionSlots(actions),
  });

export type SendBackInput = {
  /** The cell as it is stored now, with whoever stands in while its owner is away. */
  readonly cell: Cell & Pick<CellLine, 'standIn'>;
  readonly submissionId: string;
  readonly timeZone: string;
  /** Somebody else, to whom it was to go. */
  readonly insteadOf?: string | undefined;
  /** What was typed. */
  readonly note?: string | undefined;
  readonly problem?: string | undefined;
};

/** Why nobody is asked for a figure, and what to do about that. */
export const nobodyAsked = ({ standIn }: Pick<CellLine, 'standIn'>): string =>
  standIn
    ? `${clip(standIn.insteadOf.name, 60)} is away until ${dayNearby(standIn.until)}, and nobody covers: reminders ask for it after that. Ask the performance team to name somebody before.`
    : 'It has no owner to ask. Ask the performance team to name one.';

/** Asks what the owner is to do about a figure that is sent back. */
export function sendBackForm(input: SendBackInput): Rendered {
  const { cell, submissionId, timeZone, insteadOf, note = '', problem } = input;
  const { ref, period } = cell;
  const whose = whoReports(cell);
  return reasonForm({
    title: `Send ${asLine(ref)} back?`,
    detail: dotted(
      clip(cell.title, 200),
      periodName(period),
      `${figureText(cell)} (${chipOf(cell.status, cell).label})`,
    ),
    says: [
      insteadOf !== undefined && whose
        ? `${clip(insteadOf, 60)} doesn’t report ${asLine(ref)}: ${clip(whose.name, 60)} does.`
        : '',
      whose
        ? `${clip(whose.name, 60)} is asked for it again, and shown what you write here. The figure stays as it is until then.`
        : nobodyAsked(cell),
      signingWords(cell, timeZone),
    ],
    label: 'What is to be done?',
    example: 'e.g. The commentary does not say who does it, or by when',
    reason: note,
    problem,
    actions: [
      {
        title: 'Send it back',
        verb: 'sendBack',
        data: { ref, period, submissionId, basedOn: cell.revision },
        style: 'positive',
      },
      ...(whose ? [{ title: 'Ask the owner instead', verb: 'ask owner', data: { ref, period } }] : []),
      askShow(cell),
    ],
  });
}

export type ReopenInput = {
  readonly period: Period;
  /** The lock to end. */
  readonly latest: Locking;
  readonly timeZone: string;
  readonly reason?: string | undefined;
  readonly problem?: string | undefined;
};

/** Asks why a quarter is reopened. */
export function reopenForm({ period, latest, timeZone, reason = '', problem }: ReopenInput): Rendered {
  return reasonForm({
    title: `Reopen ${periodName(period)}?`,
    detail: lockWords(latest, timeZone),
    says: [
      'Owners and deputies can report and correct its figures again, and are reminded of what is missing. The lock stays on record.',
    ],
    label: 'Why?',
    example: 'e.g. A whole service reported the wrong month',
    reason,
    problem,
    actions: [
      {
        title: `Reopen ${periodName(period)}`,
        verb: 'reopenQuarter',
        data: { period, basedOn: latest.number },
        style: 'positive',
      },
      askStillOpen(period),
    ],
  });
}
