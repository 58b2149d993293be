/** One row of a card for several figures: what is asked for, what is wrong with it, and its fields. */
import { showExactly } from '../../domain/figures/figure.ts';
import { unitLabel } from '../../domain/figures/unit.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { isOff, schemeOf } from '../../domain/judging/judge.ts';
import { givenNames } from '../../domain/reporting/countsAndParts.ts';
import { isDay } from '../../domain/time/days.ts';
import { monthsOf, periodName, yearEndOf } from '../../domain/time/period.ts';
import { renderPart } from '../parts/render.ts';
import { exampleOf } from '../reporting/formFacts.ts';
import { FIELD, GIVEN_FIELDS, keepTyped, mostTyped, TEXT_INPUTS } from '../reporting/formFields.ts';
import { keepAsked } from '../reporting/formNotice.ts';
import { IMPROVES, previousText } from '../words/figureWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, capital, clip, dotted, keepSmall } from '../words/text.ts';
import type { Entry } from './entriesInput.ts';
import { CHOICE, type EntryField, fieldId, MOST_GIVEN } from './entryFields.ts';

/** @param row its place on the card, from 0 */
export function entryRow(entry: Entry, row: number): object {
  const { cell, draft } = entry;
  const ref = asLine(cell.ref);
  const notice = noticeOf(entry);
  const question = questionOf(entry);
  const offers = question.length > 0 ? [] : offersOf(entry);
  const isMilestone = cell.target.kind === 'milestone';
  return renderPart('entry', {
    title: clip(cell.title, 140),
    detail: detailOf(entry),
    hasNotice: notice.lines.length > 0,
    noticeStyle: notice.style,
    notice: notice.lines,
    choiceId: fieldId('choice', row),
    asks: question.length > 0,
    offers: offers.length > 0,
    choiceLabel: question.length > 0 ? `${ref}: which is it?` : `${ref}: instead of a figure`,
    choice: draft.nothingToReport && question.length === 0 ? CHOICE.nothing : '',
    choices: question.length > 0 ? question : offers,
    isMilestone,
    pickedId: fieldId('picked', row),
    pickedLabel: isMilestone ? `${ref}: how is it going?` : '',
    picked: draft.picked,
    statuses: isMilestone
      ? schemeOf(cell)
          .bands.map(({ name }) => ({ title: chipOf(name, cell).label, value: name }))
          .toReversed()
      : [],
    figures: figureInputs(entry, row),
    texts: textInputs(entry, row),
    dates: entry.asksAction
      ? [
          {
            id: fieldId('actionBy', row),
            label: `${ref}: by when?`,
            said: isDay(draft.action.by) ? draft.action.by : '',
          },
        ]
      : [],
  });
}

/** `CPI13 · at least 95%, higher is better · year to date · last 84.6% (◆ Amber)` */
function detailOf({ cell }: Entry): string {
  const { target, previous } = cell;
  const aimed =
    target.kind === 'none'
      ? 'no target'
      : target.kind === 'milestone'
        ? clip(target.text, 80)
        : `target ${showTarget(target, cell)}, ${IMPROVES[cell.direction]}`;
  const last = previousText(cell);
  const status = previous ? ` (${chipOf(previous.status, { ...cell, period: previous.period }).label})` : '';
  return dotted(
    asLine(cell.ref),
    aimed,
    cell.basis === 'in period' ? undefined : cell.basis,
    last && `last time ${last}${previous?.figure === null ? '' : status}`,
  );
}

type Line = { readonly label: string; readonly text: string };

/** What is to be put right in the row, or asked about it; else that its figure was sent back. */
function noticeOf({ cell, problems = [], question, words }: Entry): {
  readonly style: 'attention' | 'warning' | 'emphasis';
  readonly lines: readonly Line[];
} {
  if (problems.length > 0)
    return {
      style: 'attention',
      lines: problems.map(({ sentence }) => ({ label: '▲ ', text: clip(sentence, 300) })),
    };
  if (question)
    return { style: 'warning', lines: [{ label: 'Please check. ', text: clip(question.sentence, 300) }] };
  if (words !== undefined)
    return { style: 'warning', lines: [{ label: 'Please check. ', text: clip(keepAsked(words), 400) }] };
  const { sentBack } = cell;
  if (sentBack)
    return {
      style: 'warning',
      lines: [
        { label: `Sent back by ${clip(sentBack.by.name, 60)}: `, text: `“${clip(sentBack.note, 200)}”` },
      ],
    };
  return { style: 'emphasis', lines: [] };
}

type Option = { readonly title: string; readonly value: string };

/** The answers to what is asked of the row: the likely figure first. */
function questionOf({ cell, question, likely: beyond, words, problems = [] }: Entry): readonly Option[] {
  const shown = (figure: string): string => showExactly(figure, cell.unit, cell.decimals);
  const likely = question ? question.likely : beyond;
  const take =
    likely === undefined ? [] : [{ title: `${shown(likely)} is meant`, value: `${CHOICE.take}${likely}` }];
  if (question)
    return [
      ...take,
      { title: `${shown(question.figure)} is right`, value: `${CHOICE.keep}${question.figure}` },
    ];
  if (problems.length > 0) return take;
  return words === undefined ? [] : [{ title: 'Keep these words', value: CHOICE.keepWords }];
}

/** What may be said in place of a figure. */
function offersOf({ cell }: Entry): readonly Option[] {
  const { previous } = cell;
  const isPlain = cell.target.kind !== 'milestone' && givenNames(cell).length === 0;
  return [
    ...(isPlain && previous && previous.figure !== null
      ? [
          {
            title: `Same as ${periodName(previous.period)}: ${showExactly(previous.figure, cell.unit, cell.decimals)}`,
            value: CHOICE.same,
          },
        ]
      : []),
    { title: 'Not available yet', value: CHOICE.notYet },
    { title: 'Nothing to report this time', value: CHOICE.nothing },
  ];
}

/** The field for the figure, or one for each count, part or month that it is worked out from; then the prediction. */
function figureInputs({ cell, draft, yearEndTarget, yearStart }: Entry, row: number): readonly object[] {
  const ref = asLine(cell.ref);
  const names = givenNames(cell, monthsOf(cell.period, yearStart));
  const input = (field: EntryField, label: string, said: string, example = '') => ({
    id: fieldId(field, row),
    label: `${ref}: ${label}`,
    example,
    said: clip(said, FIELD),
  });
  const isDirect = names.length === 0 && cell.target.kind !== 'milestone';
  return [
    ...(isDirect
      ? [input('figure', `figure (${unitLabel(cell.unit)})`, draft.figure, `e.g. ${exampleOf(cell)}`)]
      : []),
    ...names.map((name, index) =>
      input(GIVEN_FIELDS[index] as EntryField, capital(asLine(name)), draft.given[index] ?? ''),
    ),
    ...(yearEndTarget
      ? [
          input(
            'yearEnd',
            `predicted for year end, ${periodName(yearEndOf(cell.period))} (${unitLabel(cell.unit)})`,
            draft.yearEnd,
          ),
        ]
      : []),
  ];
}

/** The commentary: in a field of several lines where one is likely, in one line where it is not. */
function textInputs(
  { cell, draft, asksAction, problems = [], words }: Entry,
  row: number,
): readonly object[] {
  const ref = asLine(cell.ref);
  const wasOff = isReported(cell)
    ? cell.offTarget
    : cell.previous !== null && isOff(cell, cell.previous.status);
  const isLikely = wasOff || draft.commentary !== '' || problems.length > 0 || words !== undefined;
  const { example } = TEXT_INPUTS.commentary;
  return [
    {
      id: fieldId('commentary', row),
      label: `${ref}: commentary`,
      example: isLikely ? example(cell) : 'needed if off target',
      said: keepTyped('commentary', draft.commentary),
      isMultiline: isLikely,
      most: mostTyped('commentary'),
    },
    ...(asksAction
      ? [
          {
            id: fieldId('actionWhat', row),
            label: `${ref}: what is being done?`,
            example: 'e.g. two analysts start, and the backlog is cleared',
            said: keepSmall(draft.action.what, 3_000),
            isMultiline: true,
            most: 1_000,
          },
          {
            id: fieldId('actionWho', row),
            label: `${ref}: who does it?`,
            example: 'a name or a role',
            said: clip(draft.action.who, FIELD),
            isMultiline: false,
            most: FIELD,
          },
        ]
      : []),
  ];
}

/** Has a cell room in a row? What takes many counts or parts has its own form. */
export const rowFits = (cell: Pick<Cell, 'calculation' | 'breakdown' | 'frequency' | 'rollsUp'>): boolean =>
  givenNames(cell).length <= MOST_GIVEN;
