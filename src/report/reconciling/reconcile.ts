/**
 * Reconciling: every number of a paper counted again from its rows before a file is written. What contradicts is said, all of
 * it; committees have had totals that did not add up to their rows corrected at the next meeting.
 */

import { ROUNDING_NOTE } from '../../cards/words/statusChip.ts';
import { shareOf } from '../../domain/answers/summary.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Block, Counted, Paper, Table, TableRole } from '../content/paper.ts';
import { textOf } from '../content/paper.ts';
import { moneyFaults } from './money.ts';

/** Every contradiction in a paper, a sentence each; none where all of it adds up. */
export function contradictions(paper: Paper): readonly string[] {
  const tables = (role: TableRole): readonly Table[] =>
    paper.blocks.flatMap((block) => (block.kind === 'table' && block.role === role ? [block] : []));
  return [
    ...tables('status').flatMap((table) => statusFaults(table, paper)),
    ...tables('indicators').flatMap((table) => rowFaults(table, paper.counted)),
    ...tables('moved').flatMap((table) => movedFaults(table, paper.counted)),
    ...tables('unchanged').flatMap((table) => unchangedFaults(table, paper.counted)),
    ...pageFaults(tables('indicator'), paper.counted),
    ...redFaults(paper),
    ...tables('money').flatMap(moneyFaults),
    ...claimFaults(paper, tables('moved')),
  ];
}

/** @throws {DomainError} with the list, where a paper contradicts itself */
export function mustAddUp(paper: Paper): void {
  const found = contradictions(paper);
  if (found.length === 0) return;
  const list = found.map((each) => `  ${each}`).join('\n');
  throw new DomainError(
    `The paper contradicts itself, so nothing was written:\n${list}\nThis is a fault of Ragtime, not of the figures: send this list to whoever looks after it.`,
  );
}

/** The last column but one of a status table is its numbers, the last its percentages, the last row the total. */
function statusFaults({ rows }: Table, { blocks, counted }: Paper): readonly string[] {
  const lines = rows.slice(0, -1);
  const total = rows.at(-1) ?? [];
  const faults = lines.flatMap(([label = '', number = '', share = '']) => {
    const count = counted.filter((each) => isCalled(label, each)).length;
    const percent = shareOf(count, counted.length) ?? 0;
    return [
      ...differs(`The status table’s number of ${label}`, number, String(count), 'the rows'),
      ...differs(`The status table’s share of ${label}`, share, `${percent}%`, 'the rows'),
    ];
  });
  const unlisted = counted.filter((each) => !lines.some(([label = '']) => isCalled(label, each)));
  const sum = lines.reduce((all, [, , share = '']) => all + Number.parseInt(share, 10), 0);
  const isNoted = blocks.some((block) => block.kind === 'paragraph' && textOf(block.spans) === ROUNDING_NOTE);
  const needsNote = counted.length > 0 && sum !== 100;
  return [
    ...faults,
    ...unlisted.map(({ ref, label }) => `${ref} is ${label}, and the status table has no such line.`),
    ...differs('The status table’s total', total[1] ?? '', String(counted.length), 'the rows'),
    ...(isNoted === needsNote
      ? []
      : [`The percentages come to ${sum}, and the note on rounding is ${isNoted ? '' : 'not '}there.`]),
  ];
}

/** States without a colour may have a name of their own in one scheme and not in another: the plain one counts as well. */
const isCalled = (label: string, { label: own, status }: Counted): boolean =>
  label === own || label === `○ ${status}`;

const differs = (what: string, shown: string, counted: string, from: string): readonly string[] =>
  shown === counted ? [] : [`${what} is ${shown}, and ${from} give ${counted}.`];

function rowFaults({ columns, rows }: Table, counted: readonly Counted[]): readonly string[] {
  const at = columns.findIndex(({ head }) => head === 'Status');
  return [
    ...differs(
      'The number of rows in the table of indicators',
      String(rows.length),
      String(counted.length),
      'the figures',
    ),
    ...counted.flatMap(({ ref, label, figure }, index) => {
      const row = rows[index] ?? [];
      const shown = row[1] ?? '';
      return [
        ...differs(`${ref} in the table of indicators`, row[at] ?? '', label, 'its figures'),
        ...(shown === figure || shown.startsWith(`${figure}, `)
          ? []
          : [`${ref} has ${shown} in the table, and ${figure} on record.`]),
      ];
    }),
  ];
}

function movedFaults({ rows }: Table, counted: readonly Counted[]): readonly string[] {
  const moved = counted.filter(({ was, status }) => was !== undefined && was !== status);
  return [
    ...differs('The number that moved', String(rows.length), String(moved.length), 'the figures'),
    ...moved.flatMap(({ ref, wasLabel, label }) => {
      const row = rowOf(rows, ref);
      if (!row) return [`${ref} moved from ${wasLabel} to ${label}, and is not in the table of what moved.`];
      const [, from = '', to = ''] = row;
      return [
        ...differs(`What ${ref} moved from`, from, wasLabel, 'its figures'),
        ...differs(`What ${ref} moved to`, to, label, 'its figures'),
      ];
    }),
  ];
}

const rowOf = (rows: Table['rows'], ref: string) => rows.find(([name = '']) => name.startsWith(`${ref} `));

function unchangedFaults({ rows }: Table, counted: readonly Counted[]): readonly string[] {
  const same = counted.filter(({ was, status }) => was === status);
  return [
    ...differs('The number that kept their status', String(rows.length), String(same.length), 'the figures'),
    ...same.flatMap(({ ref, label }) =>
      differs(
        `${ref} among those that kept their status`,
        rowOf(rows, ref)?.[1] ?? 'missing',
        label,
        'its figures',
      ),
    ),
  ];
}

/** Where a paper has pages of the indicators, each says the same as the table. */
function pageFaults(pages: readonly Table[], counted: readonly Counted[]): readonly string[] {
  if (pages.length === 0) return [];
  return [
    ...differs(
      'The number of indicators’ pages',
      String(pages.length),
      String(counted.length),
      'the figures',
    ),
    ...counted.flatMap(({ ref, figure, label }) => {
      const row = pages.find(({ of }) => of === ref)?.rows[0] ?? [];
      return [
        ...differs(`The figure on the page of ${ref}`, row[0] ?? 'missing', figure, 'its figures'),
        ...differs(`The status on the page of ${ref}`, row.at(-1) ?? 'missing', label, 'its figures'),
      ];
    }),
  ];
}

/** Where a paper has the reds one by one, all of them are there. */
function redFaults({ blocks, counted }: Paper): readonly string[] {
  const headings = blocks.flatMap((block: Block) =>
    block.kind === 'heading' && block.anchor?.startsWith('red-') ? [block.text] : [],
  );
  const reds = counted.filter(({ isWorst }) => isWorst);
  if (headings.length === 0) return [];
  return differs(
    'The number of sections on reds',
    String(headings.length),
    String(reds.length),
    'the figures',
  );
}

/** Numbers in the text; where there is none, it is 0. */
function claimFaults({ claims, counted }: Paper, moved: readonly Table[]): readonly string[] {
  const ways = (arrow: string): number | undefined =>
    moved.length === 0
      ? undefined
      : moved.flatMap(({ rows }) => rows).filter((row) => row.at(-1)?.startsWith(arrow)).length;
  const recounted: Readonly<Record<string, number | undefined>> = {
    indicators: counted.length,
    'on target': counted.filter(({ isColoured, offTarget }) => isColoured && !offTarget).length,
    'off target': counted.filter(({ offTarget }) => offTarget).length,
    'without a colour': counted.filter(({ isColoured }) => !isColoured).length,
    unchanged: counted.filter(({ was, status }) => was === status).length,
    better: ways('▲'),
    worse: ways('▼'),
    carried: counted.filter(({ isCarried }) => isCarried).length,
  };
  return claims.flatMap(({ name, shown }) => {
    const number = /[\d,]+/.exec(shown)?.[0].replaceAll(',', '') ?? '0';
    const count = recounted[name];
    return count === undefined ? [] : differs(`“${name}” in the text`, number, String(count), 'the rows');
  });
}
