/**
 * The answer to “How many would be red under Kent's rule?”: number, list, and data that rule needs and did not find.
 */
import { summarise } from '../../domain/answers/summary.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import type { WhatIf } from '../../domain/judging/underAnotherScheme.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import { sentences } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import { asData } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { statusRows } from '../parts/statusRows.ts';
import { type Chosen, framed, placeWords, reportedWords, standsWords } from '../words/selectionWords.ts';
import { ROUNDING_NOTE } from '../words/statusChip.ts';
import { asLine } from '../words/text.ts';

export type WhatIfInput = Chosen & {
  readonly whatIf: WhatIf;
  /** Is it asked for as a summary? */
  readonly isSummary: boolean;
  /** The lines that would be as asked, and the number that are so now. */
  readonly lines: readonly CellLine[];
  readonly now: number;
  /** The page, from 0. */
  readonly page: number;
};

/** `Kent’s rule`, or the scheme's own name. */
const ruleOf = ({ council, name }: Scheme): string =>
  council === undefined ? `the rule “${name}”` : `${council}’s rule`;

/** Answers for one status, or sums up. */
export const whatIfCard = (input: WhatIfInput): Rendered =>
  input.isSummary ? summaryOf(input) : listOf(input);

function listOf(input: WhatIfInput): Rendered {
  const { whatIf, period, lines, now, selection, nameOf } = input;
  const { scheme, cells } = whatIf;
  const page = pageOf(lines, input.page);
  const stands = (standsWords(selection, 1, (name) => statusName(name, { scheme: scheme.id })) ?? 'is judged')
    .replace(/^(is|was) /, 'be ')
    .replace(/^(has|had) /, 'have ');
  const many = lines.length === 0 ? 'None' : String(lines.length);
  const [only] = cells.length === 1 && selection.asked.kind === 'all' ? lines : [];
  const isNow = only ? '' : `${now} ${now === 1 ? 'is' : 'are'} now`;
  const subject = only
    ? `${asLine(only.ref)} would be ${statusName(only.status, { scheme: scheme.id }).toLowerCase()}`
    : `${many} of ${cells.length}${placeWords(selection, nameOf)} would ${stands}`;
  const data = { ...asData(input), scheme: scheme.id };
  const { asked: _asked, ...whole } = data;
  return answerCard({
    headline: `${subject} under ${ruleOf(scheme)} in ${periodName(period)}`,
    ...framed(input, isNow, scheme.name),
    also: `${only ? '' : `${isNow}. `}${reportedWords(input)}.`,
    sections: [{ rows: chipRows(page.rows) }],
    note: sentences(notesOf(whatIf), pageText(page)),
    turns: turnPage(page, 'under', data),
    next: [
      { title: 'All of it under that rule', verb: 'under', data: whole },
      { title: 'As it is', verb: 'list', data: asData(input) },
    ],
  });
}

function summaryOf(input: WhatIfInput): Rendered {
  const { whatIf, period, selection, nameOf } = input;
  const { scheme, cells, changed } = whatIf;
  const { lines, roundingNote } = summarise(cells);
  const many = changed.length === 0 ? 'None' : changed.length;
  const { asked: _asked, ...whole } = asData(input);
  return answerCard({
    headline: `${many} of ${cells.length}${placeWords(selection, nameOf)} would be judged otherwise under ${ruleOf(scheme)} in ${periodName(period)}`,
    ...framed(input, scheme.name),
    sections: [
      {
        rows: statusRows(lines, (status) => ({
          verb: 'under',
          data: { ...whole, scheme: scheme.id, asked: { kind: 'status', status } },
        })),
      },
    ],
    note: sentences(notesOf(whatIf), roundingNote ? ROUNDING_NOTE : ''),
    next: [{ title: 'As it is', verb: 'summary', data: whole }],
  });
}

function notesOf({ scheme, withoutFloor, withoutLastYear }: WhatIf): string {
  const worst = scheme.bands[0]?.name ?? '';
  const [floors, years] = [withoutFloor.length, withoutLastYear.length];
  const floor =
    floors === 0
      ? ''
      : `${floors} of them missed the target and ${floors === 1 ? 'has' : 'have'} no floor standard here, so ${floors === 1 ? 'it counts' : 'they count'} as ${worst}.`;
  const year =
    years === 0
      ? ''
      : `${years} ${years === 1 ? 'has' : 'have'} no figure for the same quarter last year, which might have spared ${years === 1 ? 'it' : 'them'}.`;
  return sentences(floor, year);
}
