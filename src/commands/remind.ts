/** "Remind them": asks first, then writes to the owners of what has yet to be reported, each once a day at most. */
import type { z } from 'zod';
import { reminded, toRemind } from '../cards/remind.ts';
import { isSelected, Selection } from '../domain/asked.ts';
import { byPerson, whoReports } from '../domain/byPerson.ts';
import type { CellLine } from '../domain/cell.ts';
import { DomainError } from '../domain/domainError.ts';
import { byRef } from '../domain/indicator.ts';
import { isOutstanding } from '../domain/judge.ts';
import { Period, periodName } from '../domain/period.ts';
import { isPerformanceTeam } from '../domain/person.ts';
import { Toggle } from './arguments.ts';
import type { Command, Context } from './command.ts';
import { cellsOf, heldIn } from './reach.ts';
import { askingOf, selectionIn } from './selected.ts';

const Args = Selection.partial({ asked: true }).extend({
  period: Period.optional(),
  /** Set by the button on the card that asks. */
  confirmed: Toggle,
});

export const remind: Command<z.infer<typeof Args>> = {
  verb: 'remind',
  title: 'Remind them',
  topic: 'Reporting',
  says: 'Writes to the owners of figures that are not reported yet. It shows you first whom it would write to.',
  examples: ['remind everyone who hasn’t reported'],
  args: Args,
  run: async ({ period = undefined, confirmed, ...rest }, context) => {
    const wanted = period ?? context.reporting;
    const selection = selectionIn(rest);
    const input = {
      held: await heldIn(context, wanted),
      ...(await outstanding(selection, wanted, context)),
    };
    const { theirs } = input;
    if (!confirmed || theirs.length === 0) {
      return { ...toRemind({ ...input, selection }), refs: refsOf(theirs), replaces: confirmed };
    }
    const outcomes = await context.remind(wanted, theirs);
    return { ...reminded({ ...input, outcomes }), refs: refsOf(theirs), replaces: true };
  },
};

const refsOf = (theirs: readonly { readonly cells: readonly CellLine[] }[]): readonly string[] =>
  theirs.flatMap(({ cells }) => cells.map(({ ref }) => ref));

/** What is still to come of a selection, by whom it is to come from. DomainError where there is nothing or nobody may ask. */
async function outstanding(selection: Selection, period: Period, context: Context) {
  const { person } = context;
  const cells = await cellsOf(context, period);
  const open = cells.filter(isOutstanding);
  const theirs = isPerformanceTeam(person) ? open : open.filter(({ manager }) => manager?.id === person.id);
  const asking = askingOf(context, period);
  const meant = theirs.filter((cell) => isSelected(cell, selection, asking)).toSorted(byRef);
  const others = open
    .filter((cell) => !theirs.includes(cell) && isSelected(cell, selection, asking))
    .toSorted(byRef);
  // What is still to come and somebody else's is named by the card: “none of those is” would be wrong.
  if (meant.length === 0 && (theirs.length === 0 || others.length === 0)) {
    throw new DomainError(whyNone(open, theirs, period));
  }
  return {
    theirs: byPerson(meant, whoReports),
    beyond: byPerson(others, whoReports),
    nobody: [...meant, ...others].filter((cell) => whoReports(cell) === null),
  };
}

function whyNone(open: readonly CellLine[], theirs: readonly CellLine[], period: Period): string {
  if (open.length === 0) {
    return `Everything for ${periodName(period)} is reported, so there is nobody to remind.`;
  }
  return theirs.length === 0
    ? 'The performance team can have reminders sent, and managers about the indicators they manage. Nothing that you manage is still to come; ask the performance team about the rest.'
    : `None of those is still to come for ${periodName(period)}, so there is nobody to remind.`;
}
