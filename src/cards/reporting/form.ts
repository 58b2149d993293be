/** The form in which a figure is reported or corrected, and the same form again when something has to be settled. */
import { NO_DATA } from '../../domain/figures/months.ts';
import { unitLabel } from '../../domain/figures/unit.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import {
  type ActionDraft,
  asWritten,
  TEXT_FIELDS,
  type TextField,
} from '../../domain/indicators/submission.ts';
import { isOff, schemeOf } from '../../domain/judging/judge.ts';
import { givenNames, isByMonth } from '../../domain/reporting/countsAndParts.ts';
import type { FieldProblem } from '../../domain/reporting/draft.ts';
import { dayNearby, isDay } from '../../domain/time/days.ts';
import { monthsOf, periodName, type YearStart, yearEndOf } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { completenessShort } from '../words/completeness.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, capital, clip, counted, dotted, keepSmall } from '../words/text.ts';
import { exampleOf, formFactsOf } from './formFacts.ts';
import { FIELD, GIVEN_FIELDS, keepTyped, mostTyped, TEXT_INPUTS } from './formFields.ts';
import type { FormInput } from './formInput.ts';
import { keepAsked, type Notice, noticeOf } from './formNotice.ts';
import { formData } from './formState.ts';

/** Asks for a figure. */
export function formCard(input: FormInput): Rendered {
  const { cell, draft, problems = [] } = input;
  const notice = noticeOf(input);
  const written = draft ?? asWritten(cell);
  const beside = (field: FieldProblem['field']): readonly { readonly text: string }[] =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ sentence }) => ({ text: `▲ ${clip(sentence, 300)}` }));
  return renderCard('form', sentenceOf(input), {
    title: clip(cell.title, 200),
    detail: dotted(
      asLine(cell.ref),
      periodName(cell.period),
      dueText(input),
      completenessShort(input.completeness),
    ),
    ...noticeSlots(notice),
    facts: formFactsOf(cell),
    figureProblems: beside('figure'),
    given: [...givenInputs(cell, written.given, input.yearStart), ...publishedInput(cell, written.published)],
    ...pickSlots(cell, written.picked),
    figureLabel: `Figure (${unitLabel(cell.unit)})`,
    figureExample: `e.g. ${exampleOf(cell)}`,
    figure: clip(draft ? written.figure : (input.figure ?? written.figure), FIELD),
    ...yearEndSlots(input, written.yearEnd),
    yearEndProblems: beside('yearEnd'),
    texts: TEXT_FIELDS.map((field) =>
      textInput(field, withRemark(field, written[field], input), { cell, problems: beside(field) }),
    ),
    ...actionFields(input, written.action),
    actionWhatProblems: beside('actionWhat'),
    actionWhoProblems: beside('actionWho'),
    actionByProblems: beside('actionBy'),
    ...reasonSlots(input),
    reasonProblems: beside('reason'),
    provisional: String(written.provisional),
    ...actionSlots(actionsOf(input)),
  });
}

type Asked = { readonly cell: Cell; readonly problems: readonly object[] };

/** A text field for the owner's own words, under its problem. */
function textInput(field: TextField, said: string, { cell, problems }: Asked): object {
  const { label, isMultiline, example } = TEXT_INPUTS[field];
  return {
    id: field,
    label,
    isMultiline,
    problems,
    example: example(cell),
    said: keepTyped(field, said),
    most: mostTyped(field),
    spacing: problems.length > 0 ? 'Medium' : 'Default',
  };
}

/** The field for the reason, where the quarter is locked. */
const reasonSlots = ({ lock, draft, remark }: FormInput): Readonly<Record<string, unknown>> => ({
  asksReason: lock !== undefined,
  reason: keepSmall(draft?.reason || remark || ''),
});

/** A remark is for the commentary, after what is there already; where a reason is asked for, it is that. */
const withRemark = (field: TextField, said: string, { lock, remark = '' }: FormInput): string => {
  const isCommentary = field === 'commentary' && lock === undefined;
  return [said, isCommentary && !said.includes(remark) ? remark : '']
    .filter((each) => each !== '')
    .join('\n');
};

/** The field for the predicted year-end figure, with the target it will be judged against. */
function yearEndSlots({ cell, yearEndTarget }: FormInput, said: string): Readonly<Record<string, unknown>> {
  const period = yearEndOf(cell.period);
  const target = yearEndTarget ? `, target ${showTarget(yearEndTarget, { ...cell, period })}` : '';
  return {
    hasYearEnd: yearEndTarget !== undefined,
    yearEndLabel: `Predicted for year end, ${periodName(period)} (${unitLabel(cell.unit)}${target})`,
    yearEnd: clip(said, FIELD),
  };
}

/**
 * The fields of the action: what, by whom and by when. They are folded away until there is a reason to ask: an action
 * is stored, or begun; the figure is off target, or was last time; or the scheme asks for one on some status.
 */
function actionFields(
  { cell, problems = [], preview, question }: FormInput,
  { what, who, by }: ActionDraft,
): Readonly<Record<string, unknown>> {
  const on = schemeOf(cell).actionOn ?? [];
  const wasOff = cell.previous !== null && isOff(cell, cell.previous.status);
  const wouldBeOff = (question ?? preview)?.offTarget === true;
  const isAsked = on.length > 0 || what + who + by !== '' || cell.offTarget || wasOff || wouldBeOff;
  // A commentary is asked for because the figure is off target; what is begun has something in it.
  const isFolded = !isAsked && !problems.some(({ field }) => field === 'commentary');
  return {
    isFolded,
    isUnfolded: !isFolded,
    actionLabel: on.length > 0 ? `What is being done? Needed on ${on.join(', ')}` : 'What is being done?',
    actionWhat: keepSmall(what),
    actionWho: keepSmall(who),
    actionBy: isDay(by) ? by : '',
  };
}

/** A milestone has no figure: its owner chooses one of the statuses of the scheme. */
function pickSlots(cell: Cell, picked: string): Readonly<Record<string, unknown>> {
  const { target } = cell;
  const isMilestone = target.kind === 'milestone';
  const names = isMilestone ? schemeOf(cell).bands.map(({ name }) => name) : [];
  return {
    isMilestone,
    hasFigure: !isMilestone && givenNames(cell).length === 0,
    pickedLabel: isMilestone ? `How is “${clip(target.text, 100)}” going?` : '',
    picked: names.includes(picked) ? picked : '',
    choices: names.toReversed().map((name) => ({ title: chipOf(name, cell).label, value: name })),
  };
}

function sentenceOf({ cell, problems = [], question, words, conflict, isRedefined }: FormInput): string {
  const named = `${asLine(cell.ref)} for ${periodName(cell.period)}`;
  if (conflict && isReported(cell))
    return `Somebody else has reported ${named}. Choose which figure to keep.`;
  if (isRedefined) return `The definition of ${named} has changed meanwhile. Check what you entered.`;
  if (problems.length > 0) {
    return `${counted(problems.length, 'thing', 'things')} to put right before ${named} can be stored.`;
  }
  if (question) return question.sentence;
  if (words !== undefined) return keepAsked(words);
  return `Report the figure of ${named}: ${clip(cell.title, 200)}.`;
}

function dueText({ cell, due, today }: FormInput): string {
  if (isReported(cell)) return 'correcting what is stored';
  return today > due ? `was due ${dayNearby(due)}` : `due ${dayNearby(due)}`;
}

/** One field for each count or part of an indicator that is worked out. */
const givenInputs = (cell: Cell, given: readonly string[], yearStart: YearStart): readonly object[] =>
  givenNames(cell, monthsOf(cell.period, yearStart)).map((name, index) => ({
    id: GIVEN_FIELDS[index] ?? '',
    label: !cell.calculation ? `${asLine(name)} (${unitLabel(cell.unit)})` : capital(asLine(name)),
    example: isByMonth(cell) ? `a figure, or “${NO_DATA}” if there was nothing to measure` : '',
    said: clip(given[index] ?? '', FIELD),
  }));

/** The field for the published total where parts are added up: a difference is then seen at once. */
const publishedInput = ({ breakdown, unit }: Cell, published: string): readonly object[] =>
  breakdown?.rollUp === 'sum'
    ? [
        {
          id: 'published',
          label: `The total you were given, if any (${unitLabel(unit)})`,
          example: '',
          said: clip(published, FIELD),
        },
      ]
    : [];

function noticeSlots(notice: Notice | undefined): Readonly<Record<string, unknown>> {
  const { actions, hasActions } = actionSlots(notice?.actions ?? []);
  return {
    hasNotice: notice !== undefined,
    noticeStyle: notice?.style ?? 'default',
    notice: notice?.lines ?? [],
    hasNoticeActions: hasActions,
    noticeActions: actions,
  };
}

function actionsOf(input: FormInput): readonly CardAction[] {
  const { cell, conflict, question, likely } = input;
  // A question has buttons of its own, and a card has room for six; what is refused is kept anyway.
  const isAsking = question !== undefined || likely !== undefined;
  const data = formData(input);
  if (conflict && isReported(cell)) {
    return [
      { title: 'Replace with mine', verb: 'submit', data },
      { title: 'Keep theirs', verb: 'show', data: { ref: cell.ref, period: cell.period } },
    ];
  }
  return [
    { title: 'Submit', verb: 'submit', data, style: 'positive' },
    ...(cell.target.kind === 'milestone' ? [] : [{ title: 'Check the status', verb: 'check', data }]),
    { title: 'Nothing to report', verb: 'submit', data: { ...data, nothingToReport: true } },
    ...(isAsking ? [] : [{ title: 'Keep for later', verb: 'keep', data }]),
  ];
}
