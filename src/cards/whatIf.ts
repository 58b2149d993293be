/** The answer to what would be red under another council's rule: how many, which, and what that rule did not find here. */
import type { Asked } from '../domain/asked.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Period, periodMonths, periodName, type YearStart } from '../domain/period.ts';
import type { Scheme } from '../domain/scheme.ts';
import { statusName } from '../domain/statusName.ts';
import { summarise } from '../domain/summary.ts';
import type { WhatIf } from '../domain/whatIf.ts';
import { actionSlots, type CardAction } from './action.ts';
import { standing } from './answer.ts';
import { pageOf, pageText, turnPage } from './paging.ts';
import { type Rendered, renderCard } from './render.ts';
import { chipRows } from './row.ts';
import { dotted, inTextBlock } from './said.ts';
import { ROUNDING_NOTE, statusRows } from './statusRows.ts';

export type WhatIfInput = {
  readonly whatIf: WhatIf;
  readonly period: Period;
  readonly yearStart: YearStart;
  /** What is asked for; undefined for all of it, as a summary. */
  readonly asked: Asked | undefined;
  /** Those that would be as asked, and how many are so now. */
  readonly lines: readonly CellLine[];
  readonly now: number;
  /** From 0. */
  readonly page: number;
};

/** `Kent’s rule`, or the scheme's own name. */
export const ruleOf = ({ council, name }: Scheme): string =>
  council === undefined ? `the rule “${name}”` : `${council}’s rule`;

/** Answers for one status, or sums up. */
export function whatIfCard(input: WhatIfInput): Rendered {
  return input.asked === undefined ? summaryOf(input) : listOf(input, input.asked);
}

function listOf({ whatIf, period, yearStart, lines, now, page: at }: WhatIfInput, asked: Asked): Rendered {
  const { scheme, cells } = whatIf;
  const page = pageOf(lines, at);
  const status =
    asked.kind === 'all' ? 'judged' : standing(asked, (name) => statusName(name, { scheme: scheme.id }));
  const many = lines.length === 0 ? 'None' : String(lines.length);
  const headline = `${many} of ${cells.length} would be ${status} under ${ruleOf(scheme)} in ${periodName(period)}`;
  const subtitle = dotted(
    periodMonths(period, yearStart),
    `${now} ${now === 1 ? 'is' : 'are'} now`,
    scheme.name,
  );
  const note = [notesOf(whatIf), pageText(page)].filter((each) => each !== '').join(' ');
  const data = { scheme: scheme.id, period };
  return renderCard('list', `${headline}. ${now} ${now === 1 ? 'is' : 'are'} now.`, {
    headline: inTextBlock(headline),
    subtitle: inTextBlock(subtitle),
    sections: page.rows.length === 0 ? [] : [{ hasHeading: false, heading: '', rows: chipRows(page.rows) }],
    hasNote: note !== '',
    note,
    ...actionSlots([
      ...turnPage(page, 'under', { ...data, asked }),
      { title: 'All of it under that rule', verb: 'under', data },
      ...(asked.kind === 'status' || asked.kind === 'off target'
        ? [{ title: 'As it is', verb: 'list', data: { asked, period } }]
        : []),
    ]),
  });
}

function summaryOf({ whatIf, period, yearStart }: WhatIfInput): Rendered {
  const { scheme, cells, changed } = whatIf;
  const { lines, roundingNote } = summarise(cells);
  const headline = `${changed.length === 0 ? 'None' : changed.length} of ${cells.length} would be judged otherwise under ${ruleOf(scheme)} in ${periodName(period)}`;
  const notes = [notesOf(whatIf), roundingNote ? ROUNDING_NOTE : ''];
  const note = notes.filter((each) => each !== '').join(' ');
  const back: CardAction = { title: 'As it is', verb: 'summary', data: { period } };
  return renderCard('summary', `${headline}.`, {
    headline: inTextBlock(headline),
    subtitle: inTextBlock(dotted(periodMonths(period, yearStart), scheme.name)),
    lines: statusRows(lines, (status) => ({
      verb: 'under',
      data: { scheme: scheme.id, period, asked: { kind: 'status', status } },
    })),
    hasNote: note !== '',
    note,
    ...actionSlots([back]),
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
  return [floor, year].filter((each) => each !== '').join(' ');
}
