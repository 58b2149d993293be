/** “What is due next week?”: figures and actions due then, or the next due date of figures. */
import { byPerson, whoReports } from '../../domain/indicators/byPerson.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import type { Action } from '../../domain/indicators/submission.ts';
import type { DaySpan } from '../../domain/time/daySpan.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { type Facts, factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow, reportRows } from '../parts/row.ts';
import type { Completeness } from '../words/completeness.ts';
import { andMore, refsByQuarter, refsNamed } from '../words/names.ts';
import { type Chosen, placeOf, placeWords } from '../words/selectionWords.ts';
import { asLine, clip, counted, dotted } from '../words/text.ts';
import { shortDay } from '../words/when.ts';

/** When a quarter's window opens, and when its figures are due. */
export type DueDate = { readonly period: Period; readonly opens: Day; readonly due: Day };

export type ActionDue = { readonly cell: Cell; readonly action: Action; readonly by: Day };

export type UpcomingInput = {
  /** The selection in the quarter that falls due, or in the one being reported. */
  readonly chosen: Chosen;
  /** The name of the span, as it stands after “due”: `next week`. */
  readonly within: string;
  readonly span: DaySpan;
  readonly today: Day;
  /** The due date within those days; undefined where there is none. */
  readonly falls: DueDate | undefined;
  /** The first due date from today on. */
  readonly next: DueDate | undefined;
  /** Outstanding figures of that quarter, and its number of figures in all. */
  readonly due: readonly CellLine[];
  readonly expected: number;
  /** Overdue figures and actions. */
  readonly late: readonly CellLine[];
  /** Figures of that quarter that were given more time than those days. */
  readonly later: readonly CellLine[];
  readonly actions: readonly ActionDue[];
  /** Is the figure for whoever asks to report? */
  readonly isOwn: (line: CellLine) => boolean;
  readonly mayRemind: boolean;
  readonly completeness: Completeness;
};

/** The most rows in a part of the card. */
const MOST_ROWS = 8;

/** Answers what is due in some days. */
export function upcomingCard(input: UpcomingInput): Rendered {
  const { span, due, late, later, actions, isOwn, completeness } = input;
  const [own, others] = [due.filter(isOwn), due.filter((line) => !isOwn(line))];
  const { from, to } = span;
  return factsCard({
    headline: headlineOf(input),
    subtitle: from === to ? dayNearby(from) : `${dayNearby(from)} to ${dayNearby(to)}`,
    sections: [
      { heading: 'Yours to report', items: reportRows(own.slice(0, MOST_ROWS)) },
      { heading: '', items: textBlocksOf(andMore(own.slice(MOST_ROWS))) },
      stillToCome(others, input),
      actionsSection(actions),
      { heading: '', items: textBlocksOf(lateText(late, input)) },
      { heading: '', items: textBlocksOf(laterText(later)) },
    ],
    completeness,
    next: nextOf(input, own),
  });
}

function headlineOf(input: UpcomingInput): string {
  const { chosen, within, today, falls, next, due, expected, actions } = input;
  const place = placeWords(chosen.selection, chosen.nameOf);
  const besides = actions.length > 0 ? `, and ${counted(actions.length, 'action', 'actions')}` : '';
  if (!falls) {
    const what =
      actions.length > 0
        ? `${counted(actions.length, 'action', 'actions')}${place} and no figures are`
        : `Nothing${place} is`;
    return `${what} due ${within}${next ? `; figures for ${periodName(next.period)} are due on ${onDay(next.due)}` : ''}`;
  }
  const name = periodName(falls.period);
  const day = `${within}, on ${onDay(falls.due)}`;
  if (today < falls.opens)
    return `Figures for ${name} are due ${day}${besides}; they can be reported from ${onDay(falls.opens)}`;
  if (expected === 0)
    return `Figures for ${name} are due ${day}, and none${place} is to be reported${besides}`;
  if (due.length === 0 && input.later.length > 0)
    return `Nothing${place} for ${name} is due ${within} any more: what is still to come has more time${besides}`;
  if (due.length === 0)
    return `All figures${place} that are due ${within} are in: ${counted(expected, 'figure', 'figures')} for ${name}${besides}`;
  const figures = `${counted(due.length, 'figure', 'figures')}${place} for ${name}`;
  const [are, were] = due.length === 1 ? ['is', 'was'] : ['are', 'were'];
  return today > falls.due
    ? `${figures} ${were} due ${day}, and ${are} still to come${besides}`
    : `${figures} ${are} due ${day}${besides}`;
}

const onDay = (day: Day): string => `${dayNearby(day)} ${day.slice(0, 4)}`;

/** Outstanding figures by reporter. */
function stillToCome(lines: readonly CellLine[], { chosen: { period } }: UpcomingInput): Facts {
  const people = byPerson(lines, whoReports);
  const ownerless = lines.filter((line) => whoReports(line) === null);
  const more = people.slice(MOST_ROWS).flatMap(({ cells }) => cells);
  return {
    heading: 'Still to come',
    items: [
      ...people.slice(0, MOST_ROWS).map(({ person, cells }) =>
        plainRow({
          title: person.name,
          detail: refsNamed(cells.map(withItsDay)),
          end: {
            main: String(cells.length),
            colour: 'Default',
            under: [cells.length === 1 ? 'figure' : 'figures'],
          },
          action: {
            title: 'List them',
            verb: 'list',
            data: { asked: { kind: 'not reported' }, where: { person: [person.id] }, period },
          },
        }),
      ),
      ...textBlocksOf(andMore(more)),
      ...textBlocksOf(
        ownerless.length > 0
          ? `Nobody is there to ask for ${refsNamed(ownerless)}: the performance team can name an owner.`
          : '',
      ),
    ],
  };
}

const actionsSection = (actions: readonly ActionDue[]): Facts => ({
  heading: 'Actions',
  items: [
    ...actions.slice(0, MOST_ROWS).map(({ cell: { ref, period }, action, by }) =>
      plainRow({
        title: action.what,
        detail: dotted(asLine(ref), action.who === '' ? 'nobody named' : clip(action.who, 60)),
        end: { main: dayNearby(by), colour: 'Default', under: [] },
        action: { title: `What is being done about ${ref}`, verb: 'actions', data: { ref, period } },
      }),
    ),
    ...textBlocksOf(andMore(actions.slice(MOST_ROWS).map(({ cell }) => cell))),
  ],
});

/** The sentence on overdue figures: they fall due in no days to come, and are missing all the same. */
const lateText = (late: readonly CellLine[], { chosen: { period } }: UpcomingInput): string =>
  late.length > 0
    ? `${counted(late.length, 'figure was', 'figures were')} due before and ${late.length === 1 ? 'is' : 'are'} still missing: ${refsByQuarter(late, period)}.`
    : '';

/** `More time was given for CPI13 (by 25 Oct).` */
const laterText = (later: readonly CellLine[]): string =>
  later.length > 0 ? `More time was given for ${refsNamed(later.map(withItsDay))}.` : '';

/** The reference, with the day up to which more time was given. */
const withItsDay = ({ ref, extension }: CellLine): { readonly ref: string } => ({
  ref: extension ? `${ref} (by ${shortDay(extension.until)})` : ref,
});

const LONGEST = 'in the next four weeks';

function nextOf(input: UpcomingInput, own: readonly CellLine[]): readonly CardAction[] {
  const { chosen, within, falls, next, due, late, mayRemind } = input;
  const place = placeOf(chosen.selection);
  const period = due.length === 0 && late[0] ? late[0].period : chosen.period;
  const data = { asked: { kind: 'not reported' }, ...place, period };
  return [
    ...(mayRemind && due.length > own.length ? [{ title: 'Remind them', verb: 'remind', data }] : []),
    ...(due.length > 0 || late.length > 0 ? [{ title: 'Which ones?', verb: 'list', data }] : []),
    ...(falls || within === LONGEST
      ? []
      : [{ title: 'In the next four weeks', verb: 'upcoming', data: { within: LONGEST, ...place } }]),
    ...(next ? [{ title: 'When is it due?', verb: 'due', data: { period: next.period } }] : []),
    askMine(chosen.period),
  ];
}
