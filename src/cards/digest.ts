/** The reminder: one message with all that a person still has to report, or that their people have left out. */
import { whoReports } from '../domain/byPerson.ts';
import type { CellLine } from '../domain/cell.ts';
import type { Stage } from '../domain/cycle.ts';
import { addDays, type Day, dayNearby } from '../domain/days.ts';
import { type Period, periodName } from '../domain/period.ts';
import { sentences } from '../domain/sentences.ts';
import { commonName } from '../domain/statusName.ts';
import type { CardAction } from './action.ts';
import { answerCard, type Section } from './answerCard.ts';
import { askMine } from './askNext.ts';
import { reportBesides } from './besides.ts';
import { andMore, refsNamed } from './names.ts';
import type { Rendered } from './render.ts';
import { overdueRows, reportRows } from './row.ts';
import { clip, counted } from './said.ts';

export type DigestInput = {
  readonly stage: Stage['kind'];
  readonly period: Period;
  readonly due: Day;
  readonly today: Day;
  /** All that is outstanding of that period; at least one. */
  readonly lines: readonly CellLine[];
  /** What is still missing of the quarter before. */
  readonly late: readonly CellLine[];
};

/** Rows on the message; the rest is behind its button. */
const MOST_ROWS = 10;

/** Reminds a person of everything outstanding. An escalation goes to the manager and groups it by owner. */
export function digestCard(input: DigestInput): Rendered {
  const { stage, lines, late } = input;
  const headline = headlineOf(input);
  const shown = lines.slice(0, MOST_ROWS);
  const more = lines.slice(MOST_ROWS);
  return answerCard({
    headline,
    subtitle: `${SAYS[stage]}${alsoMissing(late)}`,
    sections: stage === 'escalation' ? byOwner(shown) : [section('', reportRows(shown))],
    note: sentences(andMore(more), WHY[stage]),
    next: actionsOf(input),
  });
}

const SAYS: Record<Stage['kind'], string> = {
  invitation: 'The reporting window is open; each takes about a minute.',
  reminder: 'Each takes about a minute.',
  chase: 'Please report them now, or say that there is nothing to report.',
  escalation: 'Their owners have been reminded.',
};

const OWNER_WHY =
  'You get this because you own these indicators or stand in for their owner. If that is wrong, or you want these messages to stop, ask the performance team.';

const WHY: Record<Stage['kind'], string> = {
  invitation: OWNER_WHY,
  reminder: OWNER_WHY,
  chase: OWNER_WHY,
  escalation:
    'You get this because you manage these indicators. If that is wrong, or you want these messages to stop, ask the performance team.',
};

function headlineOf({ stage, period, due, today, lines }: DigestInput): string {
  const day = dayNearby(due);
  const figures = `${counted(lines.length, 'figure', 'figures')} for ${periodName(period)}`;
  const are = lines.length === 1 ? 'is' : 'are';
  if (today > due) {
    const whose = stage === 'escalation' ? ' in your service' : '';
    return `${figures}${whose} ${are} overdue: due by ${day}`;
  }
  const still = stage === 'invitation' ? '' : ' still';
  const when = due === today ? 'today' : due === addDays(today, 1) ? `tomorrow, ${day}` : `by ${day}`;
  return `${figures} ${are}${still} due ${when}`;
}

const alsoMissing = (late: readonly CellLine[]): string =>
  late[0] ? ` Also still missing, from ${periodName(late[0].period)}: ${refsNamed(late)}.` : '';

const section = (heading: string, rows: readonly object[]): Section => ({ heading, rows });

function byOwner(lines: readonly CellLine[]): readonly Section[] {
  const ownerOf = (line: CellLine): string => whoReports(line)?.name ?? 'No owner';
  return [...new Set(lines.map(ownerOf))].map((owner) =>
    section(clip(owner, 60), overdueRows(lines.filter((line) => ownerOf(line) === owner))),
  );
}

function actionsOf({ stage, period, lines, late }: DigestInput): readonly CardAction[] {
  const [first] = lines;
  if (stage === 'escalation') {
    const asked = { kind: 'not reported' };
    return [
      {
        title: `All ${commonName('Not reported', lines).toLowerCase()}`,
        verb: 'list',
        data: { asked, period },
      },
    ];
  }
  return [
    ...(first ? [{ title: `Report ${first.ref}`, verb: 'form', data: { ref: first.ref, period } }] : []),
    ...reportBesides(late),
    askMine(period),
  ];
}
