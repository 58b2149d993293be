/** The words of an alert: what is said of each figure, why somebody is told, and how to hear no more of it. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { isRoom } from '../../domain/messages/address.ts';
import { type AlertKind, EVERY_ALERT } from '../../domain/messages/alertKinds.ts';
import type { PersonRef } from '../../domain/person.ts';
import { dayInWords } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { offTargetSentence } from '../words/offTarget.ts';
import { split } from '../words/standingWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { clip, counted, dotted } from '../words/text.ts';

/** One thing told of one figure. */
export type AlertItem = {
  readonly kind: AlertKind;
  readonly cell: Cell;
  /** Is it off target in the third quarter running? */
  readonly isLong: boolean;
};

/** The first sentence of an alert, without its full stop. */
export function alertHeadline(items: readonly AlertItem[], period: Period): string {
  const [only] = items;
  const name = periodName(period);
  if (only && items.length === 1) return headlineOf(only, name);
  if (only && items.every(({ kind }) => kind === only.kind)) return ofSeveral(only.kind, items.length, name);
  return items.every(({ cell }) => cell.offTarget)
    ? `${counted(items.length, 'figure is', 'figures are')} off target in ${name}`
    : `There is news of ${counted(items.length, 'figure', 'figures')} in ${name}`;
}

/** The news of several figures of one kind: what is new is said, and not only how they stand. */
function ofSeveral(kind: AlertKind, count: number, name: string): string {
  const figures = `${count} figures`;
  switch (kind) {
    case 'off target':
      return `${figures} are off target in ${name}`;
    case 'worse':
      return `${figures} are worse in ${name}, and on target still`;
    case 'recovered':
      return `${figures} are on target again in ${name}`;
    case 'no action':
      return `${figures} are off target in ${name}, and no action is recorded`;
    case 'action overdue':
      return `The actions on ${figures} are overdue, and they are off target still in ${name}`;
  }
}

function headlineOf({ kind, cell, isLong }: AlertItem, name: string): string {
  const title = clip(cell.title, 160);
  switch (kind) {
    case 'off target':
      return isLong
        ? `${title} is ${cell.status} in ${name}, off target three quarters running`
        : `${title} is ${cell.status} in ${name}`;
    case 'worse':
      return `${title} went from ${cell.previous?.status} to ${cell.status} in ${name}`;
    case 'recovered':
      return `${title} is on target again in ${name}`;
    case 'no action':
      return `${title} is ${cell.status} in ${name}, and no action is recorded`;
    case 'action overdue':
      return `The action on ${title} is overdue, and it is ${cell.status} still in ${name}`;
  }
}

const isBad = ({ kind }: AlertItem): boolean => kind !== 'recovered' && kind !== 'worse';

/** The second sentence: why the one is off target, or how many there are of each. */
export function alertSubtitle(items: readonly AlertItem[]): string {
  const [only] = items;
  if (only && items.length === 1) return only.kind === 'off target' ? offTargetSentence(only.cell) : '';
  return items.every(isBad) ? split(items.map(({ cell }) => cell)) : parted(items);
}

/** `1 off target · 2 on target again`. */
const parted = (items: readonly AlertItem[]): string =>
  dotted(
    ...EVERY_ALERT.map((kind) => {
      const count = items.filter((each) => each.kind === kind).length;
      return count === 0 ? undefined : `${count} ${IN_FEW[kind]}`;
    }),
  );

const IN_FEW: Readonly<Record<AlertKind, string>> = {
  'off target': 'off target',
  worse: 'worse, and on target still',
  recovered: 'on target again',
  'no action': 'without an action',
  'action overdue': 'with an action overdue',
};

/** What is to be said of a figure before its status is explained; empty for one that is only off target. */
export function saidBefore({ kind, cell, isLong }: AlertItem): string {
  const { previous, action } = cell;
  const was = previous
    ? `It was ${chipOf(previous.status, { ...cell, period: previous.period }).label} in ${periodName(previous.period)}.`
    : '';
  switch (kind) {
    case 'off target':
      return isLong ? 'It is off target for the third quarter running.' : '';
    case 'worse':
      return `Worse than before, and on target still. ${was}`.trim();
    case 'recovered':
      return `On target again. ${was}`.trim();
    case 'no action':
      return 'No action is recorded for it.';
    case 'action overdue':
      return action?.by
        ? `Its action was to be done by ${dayInWords(action.by)}, and it is off target still.`
        : '';
  }
}

/** Why somebody is told, and how they are told no more. */
export function becauseOf(cells: readonly Cell[], to: Pick<PersonRef, 'id'>): string {
  if (isRoom(to.id)) {
    return 'This was asked for here. “Stop telling this channel” ends it.';
  }
  const managed = cells.filter(({ manager }) => manager?.id === to.id).length;
  const these = cells.length === 1 ? 'this indicator' : 'these indicators';
  const [one] = cells;
  if (managed === 0) {
    const how =
      cells.length === 1 && one
        ? `“Unfollow ${clip(one.ref, 30)}” or “what do I follow?”`
        : '“What do I follow?”';
    return `You get this because you follow ${these}. ${how} ends it.`;
  }
  const also = managed < cells.length ? 'manage or follow' : 'manage';
  return `You get this because you ${also} ${these}; the performance team can change that. “Mute ${cells.length === 1 && one ? clip(one.ref, 30) : 'alerts until Monday'}” keeps it quiet.`;
}
