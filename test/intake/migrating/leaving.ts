/** An officer who leaves another tool: an empty store, a list of people, that tool's export, and one question afterwards. */
import { type CellValue, writeXlsx } from 'hucre';
import { type Operator, operator, type Ran } from '../../cli/operator.ts';

/** In October 2024, when Q2 2024/25 is being reported. */
const NOW = '2024-10-14T09:00:00Z';

export const PEOPLE = [
  'name,email,aad_id,role',
  'Isaiah Langer,isaiah@example.com,11111111-aaaa-4aaa-8aaa-111111111111,',
  'Megan Bowen,megan@example.com,22222222-aaaa-4aaa-8aaa-222222222222,',
  'Patti Fernandez,patti@example.com,33333333-aaaa-4aaa-8aaa-333333333333,performance team',
].join('\n');

type Row = readonly CellValue[];
export type Rows = readonly Row[];

/** A workbook of one sheet; a number below 1 in it is a percentage, as Excel keeps one. */
export async function workbook(rows: Rows): Promise<Uint8Array> {
  const percent = { style: { numFmt: '0.0%' } };
  const cells = new Map(
    rows.flatMap((row, index) =>
      row.flatMap((value, at) =>
        typeof value === 'number' && value < 1 ? [[`${index},${at}`, percent] as const] : [],
      ),
    ),
  );
  return Buffer.from(
    await writeXlsx({ sheets: [{ name: 'Export', rows: rows.map((row) => [...row]), cells }] }),
  );
}

export type Desk = Operator & {
  /** Imports the export, by the options that follow it. */
  readonly leave: (content: string | Uint8Array, ...options: string[]) => Promise<Ran>;
  /** What Ragtime answers to it, in lines. */
  readonly ask: (words: string) => Promise<string>;
};

/** Sits down at an empty store with the list of people, to leave a tool. @param ask what the operator says to a question */
export async function sitDown(
  from: string,
  ask?: (question: string) => boolean,
  people = PEOPLE,
): Promise<Desk> {
  const sitting = await operator({ now: NOW, ask: ask && (async (question) => ask(question)) });
  const list = await sitting.file('people.csv', people);
  return {
    ...sitting,
    leave: async (content, ...options) => {
      const name = typeof content === 'string' ? 'export.csv' : 'export.xlsx';
      return sitting.run(
        'import',
        'all',
        '--from',
        from,
        list,
        await sitting.file(name, content),
        ...options,
      );
    },
    ask: async (words) => (await sitting.run('ask', '--at', NOW, words)).out.join('\n'),
  };
}

/** The rows with something else in one cell, by its row as Excel numbers it and its place from 0. */
export const withCell = (rows: Rows, row: number, at: number, value: CellValue): Rows =>
  rows.map((cells, index) =>
    index === row - 1 ? cells.map((cell, place) => (place === at ? value : cell)) : cells,
  );
