/** "Remind them": asks first, then reminds the owners of outstanding figures, each once a day at most. */
import { digestCard } from '../../cards/messages/reminder.ts';
import {
  allCameIn,
  remindingBrokeOff,
  remindOutcomeCard,
  remindProgressCard,
} from '../../cards/reporting/remind.ts';
import type { Meanwhile, RemindInput } from '../../cards/reporting/remindNotes.ts';
import { nobodyLeft, toRemind } from '../../cards/reporting/remindPreview.ts';
import { isSelected, type Selection } from '../../domain/answers/selection.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { byPerson, type Theirs, whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import type { Contact } from '../../domain/messages/contact.ts';
import { isLeftOut, lineFault, type OwnLine, ownLine } from '../../domain/messages/ownLine.ts';
import { previewable, previewedIn } from '../../domain/messages/previewed.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import type { Answer, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { cellsOf, completenessOf } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';
import { askingOf, selectionIn } from '../cells/select.ts';

/** The most people whose messages are awaited: writing to more takes longer than a click has. */
const AT_ONCE = 5;
/**
 * The most updates of the progress card: Teams takes seven changes a second in one chat, and nobody reads faster than
 * this.
 */
const MOST_UPDATES = 10;

export const remind: Answer<'remind'> = {
  verb: 'remind',
  title: 'Remind them',
  topic: 'Reporting',
  says: 'Writes to the owners of figures that are not reported yet. It shows you first whom it would write to.',
  examples: ['remind everyone who hasn’t reported'],
  run: async ({ period, previewed: preview, again, leaveOut, line: typed, ...rest }, context) => {
    const filled = { leaveOut: leaveOut ?? '', line: typed ?? '' };
    const selection = selectionIn(rest);
    const cells = await cellsOf(context, period);
    const lock = await lockOf(context, period);
    const found = openIn(cells, selection, period, context);
    const open = lock ? { ...found, theirs: [], beyond: [], whyNone: LOCKED(period, lock.by.name) } : found;
    if (again) return askAgain(open, selection, context);
    if (preview === undefined) return ask(open, selection, context);
    const { previewed, gone } = previewedIn(preview, cells);
    const all = byPerson(
      open.theirs.flatMap((each) => each.cells.filter((cell) => previewed.includes(cell))),
      whoReports,
    );
    const theirs = all.filter(({ person }) => !isLeftOut(filled.leaveOut, person));
    const line = ownLine(filled.line, context.person);
    const problem =
      all.length > 0 && theirs.length === 0
        ? 'Everybody is left out, so nobody was written to. Leave at least one person in.'
        : line && lineFault(line);
    if (problem !== undefined) {
      const shown = await ask({ ...open, theirs: all }, selection, context, { ...filled, problem });
      return { ...shown, replaces: true };
    }
    const meanwhile = {
      cameIn: byPerson(
        previewed.filter((cell) => !isOwed(cell)),
        whoReports,
      ),
      gone,
      leftOut: all.filter((each) => !theirs.includes(each)),
    };
    if (theirs.length > 0) return send({ ...open, theirs }, meanwhile, line, context);
    if (meanwhile.cameIn.length === 0) return { ...(await ask(open, selection, context)), replaces: true };
    return { ...allCameIn(open, meanwhile), refs: [], replaces: true };
  },
};

const LOCKED = (period: Period, by: string): string =>
  `${periodName(period)} is locked, so nobody is reminded of it any more. ${by}, who locked it, can reopen the quarter.`;

type Open = RemindInput & {
  /** Why nobody can be asked for anything; undefined where somebody can, or where the card names who else could. */
  readonly whyNone: string | undefined;
};

/** The outstanding figures of a selection by their reporters, and whether this person may remind them. */
function openIn(cells: readonly CellLine[], selection: Selection, period: Period, context: Context): Open {
  const { person } = context;
  const open = cells.filter(isOwed);
  const own = isPerformanceTeam(person) ? open : open.filter(({ manager }) => manager?.id === person.id);
  const asking = askingOf(context, period);
  const meant = own.filter((cell) => isSelected(cell, selection, asking)).toSorted(byRef);
  const others = open
    .filter((cell) => !own.includes(cell) && isSelected(cell, selection, asking))
    .toSorted(byRef);
  // Outstanding figures of other people's are named by the card: “none of those is” would be wrong.
  const isNone = meant.length === 0 && (own.length === 0 || others.length === 0);
  return {
    completeness: completenessOf(period, cells),
    theirs: byPerson(meant, whoReports),
    beyond: byPerson(others, whoReports),
    nobody: [...meant, ...others].filter((cell) => whoReports(cell) === null),
    whyNone: isNone ? whyNone(open, own, period) : undefined,
  };
}

function whyNone(open: readonly CellLine[], own: readonly CellLine[], period: Period): string {
  if (open.length === 0) {
    return `Everything for ${periodName(period)} is reported, so there is nobody to remind.`;
  }
  return own.length === 0
    ? 'The performance team can have reminders sent, and managers about the indicators they manage. Nothing that you manage is still to come; ask the performance team about the rest.'
    : `None of those is still to come for ${periodName(period)}, so there is nobody to remind.`;
}

/** Shows the people it would remind. DomainError where there is nobody, or the person may not. */
async function ask(
  open: Open,
  selection: Selection,
  context: Context,
  filled: { readonly leaveOut?: string; readonly line?: string; readonly problem?: string } = {},
): Promise<Reply> {
  if (open.whyNone !== undefined) throw new DomainError(open.whyNone);
  const { store, tenantId, now, calendar } = context;
  const contacts: ReadonlyMap<string, Contact> =
    open.theirs.length > 0 ? await store.conversations.everybody(tenantId) : new Map();
  const today = dayAt(now, calendar.timeZone);
  const hasHad = ({ person }: Theirs): boolean => contacts.get(person.id)?.reminded?.on === today;
  const { shown, left } = previewable(open.theirs.filter((each) => !hasHad(each)));
  return {
    ...toRemind({
      ...open,
      theirs: shown,
      left,
      selection,
      hadToday: open.theirs.filter(hasHad),
      reminded: new Map([...contacts].flatMap(([id, { reminded }]) => (reminded ? [[id, reminded.at]] : []))),
      words: beginningOf(shown, open, context),
      here: { now, timeZone: calendar.timeZone },
      ...filled,
      outOfReach: shown
        .map(({ person }) => person)
        .filter(({ id }) => contacts.get(id)?.reach !== 'reachable'),
      asker: contacts.get(context.person.id)?.userId,
    }),
    refs: refsOf(open.theirs),
    replaces: false,
  };
}

/** The first sentence of the message to the first of them; the others' differ in what is still to come. */
function beginningOf([first]: readonly Theirs[], { completeness }: Open, { now, calendar }: Context): string {
  const { period } = completeness;
  return first
    ? digestCard({
        ...{ stage: 'reminder', period, due: dueDay(period, calendar), today: dayAt(now, calendar.timeZone) },
        ...{ lines: first.cells, late: [] },
      }).summary
    : '';
}

/** Shows the people it would remind as of now, in place of the preview. The conversation's topic stays. */
async function askAgain(open: Open, selection: Selection, context: Context): Promise<Reply> {
  const { completeness, whyNone: sentence } = open;
  const { card, summary } =
    sentence === undefined ? await ask(open, selection, context) : nobodyLeft(completeness, sentence);
  return { card, summary, replaces: true, isAnotherLook: true };
}

/** Reminds them: a few before it answers, many while its card counts up. */
async function send(
  input: RemindInput,
  meanwhile: Meanwhile,
  line: OwnLine | undefined,
  context: Context,
): Promise<Reply> {
  const { completeness, theirs } = input;
  const { period } = completeness;
  const all = theirs.length;
  const shared = { refs: refsOf(theirs), replaces: true };
  if (all <= AT_ONCE) {
    const outcomes = await context.remind(period, theirs, { line });
    return { ...remindOutcomeCard({ ...input, outcomes, meanwhile }), ...shared };
  }
  return {
    ...remindProgressCard(period, 0, all),
    ...shared,
    goesOn: async (show) => {
      const progress = (done: number): void => {
        if (done < all && done % Math.ceil(all / MOST_UPDATES) === 0)
          show(remindProgressCard(period, done, all));
      };
      const outcomes = await context.remind(period, theirs, { progress, line });
      await show(remindOutcomeCard({ ...input, outcomes, meanwhile }));
    },
    brokenOff: (ref) => remindingBrokeOff(period, ref),
  };
}

const refsOf = (theirs: readonly Theirs[]): readonly string[] =>
  theirs.flatMap(({ cells }) => cells.map(({ ref }) => ref));
