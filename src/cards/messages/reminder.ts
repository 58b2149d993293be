/** The reminder: one message with all outstanding figures of a person, or of a manager's people. */
import { firstDue } from '../../domain/arrangements/extension.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { commonName } from '../../domain/judging/statusName.ts';
import type { OwnLine } from '../../domain/messages/ownLine.ts';
import { sentences } from '../../domain/sentences.ts';
import { addDays, type Day, dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Stage } from '../../domain/time/reportingCycle.ts';
import type { CardAction } from '../buttons/button.ts';
import { askReport } from '../buttons/onIndicator.ts';
import { askMine, askReportAll, askSummary } from '../buttons/onPeriod.ts';
import { reportBesides } from '../buttons/owedElsewhere.ts';
import { answerCard, type Section } from '../parts/answerCard.ts';
import { textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { overdueRows, reportRows } from '../parts/row.ts';
import { andMore, refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { type NoLongerOwed, noLongerOwedRows } from './comeIn.ts';

export type DigestInput = Partial<NoLongerOwed> & {
  readonly stage: Stage['kind'];
  readonly period: Period;
  readonly due: Day;
  readonly today: Day;
  /** All outstanding figures of that period; none only where the message is updated. */
  readonly lines: readonly CellLine[];
  /** Figures still missing from the quarter before. */
  readonly late: readonly CellLine[];
  /** What whoever had it sent says. */
  readonly line?: OwnLine | undefined;
};

/** Rows on the message; the rest is behind its button. */
const MOST_ROWS = 10;

/**
 * Reminds a person of all outstanding figures. An escalation goes to the manager and groups them by owner. Updated in
 * place, it shows figures that have come in since, or are no longer asked for.
 */
export function digestCard(input: DigestInput): Rendered {
  const { stage, period, lines, late, isIn = [], notAsked = [] } = input;
  const shown = lines.slice(0, MOST_ROWS);
  const more = lines.slice(MOST_ROWS);
  const notYours =
    stage === 'escalation' ? 'Not overdue in your service any more' : 'Not yours to report any more';
  return answerCard({
    headline: lines.length > 0 ? headlineOf(input) : doneHeadline(input),
    subtitle: sentences(saysOf(input), alsoMissing(late)),
    sections: [
      section('', quoted(input.line)),
      ...(stage === 'escalation' ? byOwner(shown) : [section('', reportRows(shown))]),
      section('', noLongerOwedRows({ isIn, notAsked }, period, notYours)),
    ],
    note: sentences(andMore(more), whyOf(input)),
    next: actionsOf(input),
    besides: whatElse(input),
  });
}

/** Somebody's own line, as theirs and nobody else's. */
const quoted = (line: OwnLine | undefined): readonly object[] =>
  line ? textBlocksOf(`“${line.text}”`, `${clip(line.by.name, 60)} writes:`) : [];

/** The sentence on what is to be done. */
function saysOf({ stage, lines, late }: DigestInput): string {
  if (lines.length === 0) return late.length === 0 ? 'Nothing more to do.' : '';
  const [each, them] = lines.length === 1 ? ['It', 'it'] : ['Each', 'them'];
  switch (stage) {
    case 'invitation':
      return `The reporting window is open. ${each} takes about a minute.`;
    case 'reminder':
      return `${each} takes about a minute.`;
    case 'chase':
      return `Please report ${them} now, or say that there is nothing to report.`;
    case 'escalation':
      return sentences(askThem(lines), nobodyAsked(lines));
  }
}

/** The request to managers. It does not claim that everybody was reminded: that is not known here. */
const askThem = (lines: readonly CellLine[]): string =>
  lines.some(whoReports)
    ? `Please ask whoever is to report ${lines.length === 1 ? 'it' : 'them'}; Ragtime goes on reminding those it can reach.`
    : '';

const nobodyAsked = (lines: readonly CellLine[]): string =>
  lines.every(whoReports)
    ? ''
    : 'Nobody is asked for what has no owner, until the performance team names one.';

/** Why somebody gets it, as long as something is asked of them. */
function whyOf({ stage, lines, late }: DigestInput): string {
  const count = lines.length + late.length;
  if (count === 0) return '';
  const [these, their] = count === 1 ? ['this indicator', 'its'] : ['these indicators', 'their'];
  const why =
    stage === 'escalation' ? `you manage ${these}` : `you own ${these} or stand in for ${their} owner`;
  return `You get this because ${why}. If that is wrong, or you want these messages to stop, ask the performance team.`;
}

function headlineOf({ stage, period, due: ofAll, today, lines }: DigestInput): string {
  const due = firstDue(lines, ofAll);
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

/** The headline once nothing is left. It says that all is in only where nothing was given to others. */
function doneHeadline({ stage, period, notAsked = [] }: DigestInput): string {
  const quarter = periodName(period);
  if (stage === 'escalation')
    return notAsked.length === 0
      ? `Everything that was overdue in your service is in for ${quarter}`
      : `Nothing is overdue in your service any more for ${quarter}`;
  return notAsked.length === 0
    ? `Everything you were asked for is in for ${quarter}`
    : `Nothing is left for you to report for ${quarter}`;
}

const alsoMissing = (late: readonly CellLine[]): string =>
  late[0] ? `Also still missing, from ${periodName(late[0].period)}: ${refsNamed(late)}.` : '';

const section = (heading: string, rows: readonly object[]): Section => ({ heading, rows });

function byOwner(lines: readonly CellLine[]): readonly Section[] {
  const ownerOf = (line: CellLine): string => whoReports(line)?.name ?? 'No owner';
  return [...new Set(lines.map(ownerOf))].map((owner) =>
    section(clip(owner, 60), overdueRows(lines.filter((line) => ownerOf(line) === owner))),
  );
}

/** Ways out for whoever can’t report now: they are away, or want to be reminded again on another day. */
function whatElse({ stage, period, lines, due, today }: DigestInput): readonly CardAction[] {
  if (stage === 'escalation' || lines.length === 0) return [];
  return [
    ...(today < firstDue(lines, due) ? [{ title: 'Remind me tomorrow', verb: 'putOff', data: {} }] : []),
    { title: 'I’m away', verb: 'away', data: {} },
    { title: 'Nothing to report, or not mine', verb: 'cannotReport', data: { period } },
  ];
}

function actionsOf({ stage, period, lines, late }: DigestInput): readonly CardAction[] {
  const [first] = lines;
  if (stage === 'escalation') {
    if (!first) return [askSummary(period)];
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
    ...(lines.length > 1 ? [askReportAll(period)] : first ? [askReport({ ref: first.ref, period })] : []),
    ...reportBesides(late),
    askMine(period),
  ];
}
