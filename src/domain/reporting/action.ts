/** Management action: what is being done about a figure off target, by whom, and by when. */
import type { Cell } from '../indicators/cell.ts';
import type { Action, ActionDraft } from '../indicators/submission.ts';
import { schemeOf } from '../judging/judge.ts';
import { type Day, dayInWords, isDay } from '../time/days.ts';
import { hasWords, lengthFault } from './commentary.ts';

/** The longest words of an action, in characters. */
export const ACTION_LIMIT = 500;
/** The longest name or role of who does it, in characters. */
export const WHO_LIMIT = 100;

/** True where the scheme asks for an action on that status. */
export const needsAction = (cell: Pick<Cell, 'ref' | 'scheme'>, status: string): boolean =>
  schemeOf(cell).actionOn?.includes(status) ?? false;

/** A problem with an action, by the field that it is about. */
export type ActionProblem = {
  readonly field: 'actionWhat' | 'actionWho' | 'actionBy';
  readonly sentence: string;
};

export type CheckedAction = {
  /** Undefined where none is given, and where it has a problem. */
  readonly action: Action | undefined;
  readonly problems: readonly ActionProblem[];
};

/**
 * Checks an action. One that is begun has to be whole: without an owner and a date nobody can be asked about it.
 *
 * @param needed the status that asks for one, if any does
 * @param today days before it are refused, save the one that is stored already
 */
export function checkAction(
  draft: ActionDraft,
  { needed, today, stored }: { needed: string | undefined; today: Day; stored: Action | undefined },
): CheckedAction {
  const [what, who, by] = [draft.what.trim(), draft.who.trim(), draft.by.trim()];
  const isNone = what === '' && who === '' && by === '';
  if (isNone && needed === undefined) return { action: undefined, problems: [] };
  if (isNone) {
    return {
      action: undefined,
      problems: [
        {
          field: 'actionWhat',
          sentence: `This figure is ${needed}, and on ${needed} action has to be given: say what is being done, who does it, and by when.`,
        },
      ],
    };
  }
  const faults: Readonly<Record<ActionProblem['field'], string | undefined>> = {
    actionWhat: !hasWords(what)
      ? 'Say what is being done: without it nobody can be asked about it.'
      : lengthFault(what, ACTION_LIMIT),
    actionWho: !hasWords(who) ? 'Say who does it: a name or a role.' : lengthFault(who, WHO_LIMIT),
    actionBy: dayFault(by, today, stored),
  };
  const problems = (['actionWhat', 'actionWho', 'actionBy'] as const).flatMap((field) => {
    const sentence = faults[field];
    return sentence === undefined ? [] : [{ field, sentence }];
  });
  return { action: problems.length > 0 ? undefined : { what, who, by }, problems };
}

/**
 * The action in a draft whose figure has got a status. History, which has no `today`, is asked for no action and
 * keeps its own.
 */
export function checkedAction(
  draft: ActionDraft,
  status: string | undefined,
  cell: Pick<Cell, 'ref' | 'scheme' | 'action'>,
  today: Day | undefined,
): CheckedAction {
  if (today === undefined) return { action: cell.action, problems: [] };
  const needed = status !== undefined && needsAction(cell, status) ? status : undefined;
  return checkAction(draft, { needed, today, stored: cell.action });
}

function dayFault(by: string, today: Day, stored: Action | undefined): string | undefined {
  if (by === '') return 'Give the day by which it is done.';
  if (!isDay(by)) return `“${by.slice(0, 40)}” is not a day. Write it like ${today}.`;
  return by < today && by !== stored?.by
    ? `${dayInWords(by)} has passed. Give the day by which it will be done.`
    : undefined;
}

/** `Isaiah Langer, by 1 December 2024`; whichever of the two is known. */
export function whoAndWhen({ who, by }: Action): string {
  const day = by === null ? '' : `by ${dayInWords(by)}`;
  return [who, day].filter((each) => each !== '').join(', ') || 'nobody named, and no date';
}
