/** The notice above a form's fields when it comes back: problems, a question, a conflict, or a preview. */
import { showExactly } from '../../domain/figures/figure.ts';
import { unitLabel } from '../../domain/figures/unit.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import { givenNames } from '../../domain/reporting/countsAndParts.ts';
import { together } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { lockWords, signingWords } from '../closing/signingWords.ts';
import { inTheirWords } from '../parts/commitments.ts';
import { figureText } from '../words/figureWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, capital, clip, counted } from '../words/text.ts';
import { atTime } from '../words/when.ts';
import type { FormInput } from './formInput.ts';
import { formData } from './formState.ts';

/** A line is a bold label and the text after it. */
export type Notice = {
  readonly style: 'attention' | 'warning' | 'good' | 'accent' | 'emphasis';
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly actions: readonly CardAction[];
};

/** The one notice that matters most; undefined for a form that is opened for a first figure. */
export function noticeOf(input: FormInput): Notice | undefined {
  const { cell, problems = [], question, words, conflict, isRedefined, preview } = input;
  const changes = [...(isRedefined ? [redefinedLine(cell)] : []), ...(conflict ? conflictLines(input) : [])];
  if (changes.length > 0) return { style: 'warning', lines: changes, actions: [] };
  const lines = [
    ...(problems.length === 0
      ? []
      : [
          {
            label: `▲ ${counted(problems.length, 'thing', 'things')} to put right. `,
            text: isReported(cell) ? 'What is stored stays as it is.' : 'Nothing has been stored yet.',
          },
        ]),
    ...(question ? [{ label: 'Please check. ', text: clip(question.sentence, 300) }] : []),
    ...(words === undefined ? [] : [{ label: 'Please check. ', text: clip(keepAsked(words), 400) }]),
    ...(preview ? previewLines(preview, input) : []),
  ];
  if (lines.length === 0) {
    const opened = isReported(cell) ? storedNotice(input) : setNotice(cell);
    const first = [...begunLines(input), ...notFilledInLines(input), ...closingLines(input)];
    if (first.length === 0) return opened;
    return { style: 'warning', lines: [...first, ...(opened?.lines ?? [])], actions: [] };
  }
  const style =
    problems.length > 0 ? 'attention' : question || words !== undefined ? 'warning' : previewStyle(input);
  const likely = question ? question.likely : input.likely;
  return {
    style,
    lines,
    actions: [
      ...(likely === undefined ? [] : [take(likely, input)]),
      ...(question ? [confirm(question.figure, input)] : []),
      ...(words === undefined ? [] : [{ title: 'Keep it', verb: 'submit', data: formData(input) } as const]),
    ],
  };
}

/** The question about a commentary. */
export const keepAsked = (words: string): string => `${words}: keep it?`;

/** What became of the figure, and of its quarter, since it came in. */
const closingLines = ({ cell, lock, timeZone }: FormInput): Notice['lines'] =>
  [
    { label: cell.sentBack ? signingWords(cell, timeZone) : '', text: '' },
    {
      label: cell.signatures ? `${signingWords(cell, timeZone, false)} ` : '',
      text: cell.signatures ? 'A change asks for the signature again.' : '',
    },
    { label: lock ? `${lockWords(lock, timeZone)} ` : '', text: lock ? 'Say below why it is changed.' : '' },
  ].filter(({ label }) => label !== '');

/** A form that was begun before comes back as it was left. */
const begunLines = ({ begunAt, timeZone }: FormInput): Notice['lines'] =>
  begunAt === undefined
    ? []
    : [
        {
          label: `You began this on ${atTime(begunAt, timeZone)}. `,
          text: 'It is as you left it, and not reported yet.',
        },
      ];

/** The notice on a figure given in a sentence, where the form takes none. */
function notFilledInLines({ cell, figure, draft }: FormInput): Notice['lines'] {
  const names = givenNames(cell);
  const isMilestone = cell.target.kind === 'milestone';
  if (figure === undefined || draft || (names.length === 0 && !isMilestone)) return [];
  const text = isMilestone
    ? 'This is a milestone: choose how it is going.'
    : `The figure is worked out here: enter ${together(names.map(asLine))}.`;
  return [{ label: `${clip(figure, 40)} is not filled in. `, text }];
}

const DECIDE = 'Yours is still below and has not been stored. Decide which one counts.';

const redefinedLine = (cell: Cell): Notice['lines'][number] => ({
  label: 'The definition of this indicator changed while you were writing. ',
  text: `It now asks for ${askedWords(cell)}. Nothing has been stored: check what you entered, then submit it.`,
});

/** `one figure in the unit £, year to date`, `changes succeeded and changes`, `the milestone “Business case”`. */
function askedWords(cell: Cell): string {
  if (cell.target.kind === 'milestone') return `the milestone “${clip(cell.target.text, 100)}”`;
  const basis = cell.basis === 'in period' ? '' : `, ${cell.basis}`;
  return `${together(givenNames(cell).map(asLine)) || 'one figure'} in the unit ${unitLabel(cell.unit)}${basis}`;
}

const conflictLines = (input: FormInput): Notice['lines'] =>
  isReported(input.cell)
    ? [conflictLine(input), { label: '', text: DECIDE }]
    : [...setLines(input.cell), { label: '', text: STILL_BELOW }];

const STILL_BELOW =
  'It was changed while you were writing. Yours is still below and has not been stored: submit it once more if it counts.';

function conflictLine({ cell, timeZone }: FormInput): Notice['lines'][number] {
  const who = capital(clip(cell.reportedBy?.name ?? 'Somebody else', 60));
  const when = cell.reportedAt === null ? '' : ` on ${atTime(cell.reportedAt, timeZone)}`;
  const { label } = chipOf(cell.status, cell);
  return {
    label: `${who} reported ${figureText(cell)} (${label})${when}. `,
    text: inTheirWords({ ...cell, reportedBy: null }, 300),
  };
}

function previewLines(
  { figure, status, offTarget, sentence }: NonNullable<FormInput['preview']>,
  { cell, draft }: FormInput,
): Notice['lines'] {
  const missing = offTarget && !hasWords(draft?.commentary ?? '');
  const { label } = chipOf(status, cell);
  return [
    {
      label: `${figure === null ? 'This' : showExactly(figure, cell.unit, cell.decimals)} would be ${label}. `,
      text: missing ? `${clip(sentence, 400)} A commentary is needed with it.` : clip(sentence, 400),
    },
  ];
}

function previewStyle({ preview, cell }: FormInput): Notice['style'] {
  return preview ? chipOf(preview.status, cell).style : 'emphasis';
}

function confirm(figure: string, input: FormInput): CardAction {
  const { unit, decimals } = input.cell;
  return {
    title: `Yes, ${showExactly(figure, unit, decimals)} is right`,
    verb: 'submit',
    data: { ...formData(input), confirmedFigure: figure },
  };
}

/** Takes the figure that is likely to be meant, in the place of what was typed. */
function take(figure: string, input: FormInput): CardAction {
  const { unit, decimals } = input.cell;
  return {
    title: `${showExactly(figure, unit, decimals)} is meant`,
    verb: 'submit',
    data: { ...formData(input), takenFigure: figure },
  };
}

/** The notice on a status set by hand before anything was reported. */
const setNotice = (cell: Cell): Notice | undefined =>
  cell.override ? { style: 'emphasis', lines: setLines(cell), actions: [] } : undefined;

function setLines(cell: Cell): Notice['lines'] {
  const { override } = cell;
  if (!override) return [];
  const { label } = chipOf(override.status, cell);
  return [
    {
      label: `${label}, set by the performance team (${clip(override.reason, 300)}). `,
      text: 'No figure is in yet. One that you submit is judged by the rule.',
    },
  ];
}

function storedNotice({ cell, timeZone }: FormInput): Notice {
  const who = cell.reportedBy ? ` by ${clip(cell.reportedBy.name, 60)}` : '';
  const when = cell.reportedAt === null ? '' : ` on ${atTime(cell.reportedAt, timeZone)}`;
  const { label } = chipOf(cell.status, cell);
  return {
    style: 'emphasis',
    lines: [
      {
        label: `Stored for ${periodName(cell.period)}: ${figureText(cell)} (${label})`,
        text: `${who}${when}. What you submit replaces it; both stay on record.`,
      },
    ],
    actions: [],
  };
}
