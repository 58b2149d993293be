/** The card of alerts: figure, status, manager, time, and present state of each. */
import { showFigure } from '../../domain/figures/figure.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type LedgerEntry, sentAt } from '../../domain/messages/errand.ts';
import { periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { ASK_OUT_OF_REACH, asData, askOffTarget } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRow, type RowEnd } from '../parts/row.ts';
import { figureText } from '../words/figureWords.ts';
import { refsNamed } from '../words/names.ts';
import { chipOf, chipWidth } from '../words/statusChip.ts';
import { capital, clip, dotted } from '../words/text.ts';
import { toldAt } from '../words/when.ts';
import { FROM_RECORD, notArrivedWords } from '../words/whyNotTold.ts';
import { ofMany, ofOne, whatBecame } from './alertsHeadline.ts';
import type { AlertsInput, ToldAlert } from './alertsInput.ts';

/** Answers which alerts there were. */
export function alertsCard(input: AlertsInput): Rendered {
  const { line } = input;
  // Of one figure, what others were told of it is shown where it was not told as asked.
  const told = input.told.length > 0 ? input.told : input.besides;
  const page = pageOf(told, input.page);
  const width = chipWidth(told.map(({ status, line }) => chipOf(status, line)));
  return answerCard({
    headline: line ? ofOne(line, input) : ofMany(input),
    subtitle: capital(dotted(...whatBecame(input))),
    source: FROM_RECORD,
    sections: [{ rows: page.rows.map((each) => rowOf(each, width, input)) }],
    note: dotted(pageText(page), untoldText(input)),
    turns: turnPage(page, 'alerts', dataOf(input)),
    next: nextOf(input),
  });
}

const dataOf = (input: AlertsInput): CardAction['data'] => ({
  ...asData(input),
  ...(input.line && { ref: input.line.ref }),
  ...(input.isUnsent && { unsent: true }),
  ...(input.since && { since: input.since }),
});

const BECAME: Readonly<Record<LedgerEntry['state'], string>> = {
  sent: 'Sent',
  'taken back': 'Corrected since',
  claimed: 'On its way',
  waiting: 'Waiting',
  unreachable: 'Not sent',
  failed: 'Not sent',
  unconfirmed: 'Not confirmed',
};

function rowOf({ entry, status, line }: ToldAlert, width: string, here: AlertsInput): object {
  const chip = chipOf(status, line);
  return chipRow({
    chip,
    chipWidth: width,
    title: line.title,
    detail: dotted(
      `${clip(line.ref, 30)}${figureTold(entry, line)}`,
      `to ${entry.person.id === here.me ? 'you' : clip(entry.person.name, 60)}`,
      toldAt(sentAt(entry), here).replace(/^on /, ''),
      notArrivedWords(entry, here),
    ),
    end: endOf(entry, status, line),
    action: askShow(line),
  });
}

/** ` at 70.0%`; empty where the figure is not known, or what was told has none. */
const figureTold = ({ figure }: LedgerEntry, { unit, decimals }: CellLine): string =>
  figure === undefined || figure === null ? '' : ` at ${showFigure(figure, unit, decimals)}`;

function endOf(entry: LedgerEntry, status: string, line: CellLine): RowEnd {
  const { state } = entry;
  const colour = state === 'sent' ? 'Default' : state === 'taken back' ? 'Accent' : 'Attention';
  return { main: BECAME[state], colour, under: [nowText(entry, status, line)] };
}

/** `now Green`, or of another figure of the same status `now 71.0%`; undefined where it is as it was told. */
function nowText({ state, figure }: LedgerEntry, status: string, line: CellLine): string | undefined {
  if (line.status !== status || state === 'taken back') {
    return `now ${chipOf(line.status, line).label}`;
  }
  const hadNone = figure === undefined || figure === null || line.figure === null;
  return hadNone || figure === line.figure ? undefined : `now ${figureText(line)}`;
}

/** The sentence on alerts that went to nobody. */
function untoldText({ line, isUnsent, unmanaged, untold, isReporting }: AlertsInput): string | undefined {
  if (line) return undefined;
  return dotted(
    unmanaged.length > 0 ? `Off target without a manager to tell: ${refsNamed(unmanaged)}` : undefined,
    untold.length > 0 && isReporting ? `Off target, and still to be told: ${refsNamed(untold)}` : undefined,
    untold.length > 0 && !isReporting && !isUnsent
      ? `Off target without an alert, as what is imported once a quarter is over: ${refsNamed(untold)}`
      : undefined,
  );
}

function nextOf(input: AlertsInput): readonly CardAction[] {
  const { line, told, period, selection } = input;
  const before = shiftPeriod(period, -1);
  return [
    ...(line ? [askShow(line)] : []),
    ...(told.some(({ entry }) => entry.state === 'unreachable') ? [ASK_OUT_OF_REACH] : []),
    ...(line ? [{ title: 'All alerts', verb: 'alerts', data: { asked: { kind: 'all' }, period } }] : []),
    ...(line ? [] : [askOffTarget({ selection, period })]),
    ...(input.since
      ? [{ title: 'All alerts', verb: 'alerts', data: { asked: { kind: 'all' }, period } }]
      : [
          {
            title: `Same for ${periodName(before)}`,
            verb: 'alerts',
            data: { ...dataOf(input), period: before },
          },
        ]),
  ];
}
