/** Papers to test with: ordinary figures, with whatever the test is about put in their place. */
import { readFileSync } from 'node:fs';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { settled } from '../../src/domain/judging/judge.ts';
import { SCHEMES } from '../../src/domain/schemes/schemes.ts';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import type { Entry, PaperInput } from '../../src/report/content/input.ts';
import type { Block, Paper, Table, TableRole } from '../../src/report/content/paper.ts';
import { textOf } from '../../src/report/content/paper.ts';
import { TEMPLATE } from '../../src/report/places.ts';
import { composePaper } from '../../src/report/sections/compose.ts';
import { readTemplate } from '../../src/report/wording/template.ts';
import { cell, ISAIAH, Q2 } from '../support/cells.ts';

export const LOCK: NonNullable<PaperInput['lock']> = {
  number: 1,
  kind: 'locked',
  by: { id: 'patti', name: 'Patti Fernandez' },
  at: '2024-10-30T09:00:00.000Z',
  reason: '',
  leftOut: 0,
};

/** A figure that is in, judged by its own rule. */
export const reported = (figure: string, different: Partial<Cell> = {}): Cell =>
  settled(
    cell({
      figure,
      revision: 1,
      reportedAt: '2024-10-09T10:00:00.000Z',
      reportedBy: ISAIAH,
      ...different,
    }),
  );

/** A cell with the figures before it, oldest first; the last of them is what it is compared with. */
export function entry(now: Cell, before: readonly string[] = [], different: Partial<Entry> = {}): Entry {
  const history = before.map((figure, index) =>
    settled({ ...now, figure, previous: null, period: shiftPeriod(Q2, index - before.length) }),
  );
  const last = history.at(-1);
  const previous = last ? { period: last.period, figure: last.figure, status: last.status } : now.previous;
  const own = { ...now, previous };
  return { cell: own, history: [...history, own], about: undefined, restated: undefined, ...different };
}

/** Three indicators: one fell to red, one rose to green, one stayed green. */
export const THREE: readonly Entry[] = [
  entry(
    reported('70', {
      ref: 'CPI02',
      title: 'Calls answered',
      commentary: 'Two posts are empty.\nBoth start soon.',
    }),
    ['93'],
  ),
  entry(reported('96', { ref: 'CPI13' }), ['94', '93', '91']),
  entry(reported('97', { ref: 'CPI14', title: 'Requests resolved' }), ['96']),
];

/** What a final paper of them is made of. */
export function paperInput(different: Partial<PaperInput> = {}): PaperInput {
  const { entries = THREE } = different;
  const before = shiftPeriod(Q2, -1);
  const earlier = entries.flatMap(({ cell: { previous, ...now } }) =>
    previous?.period === before
      ? [{ ...now, previous: null, period: before, figure: previous.figure, status: previous.status }]
      : [],
  );
  return {
    ...{ period: Q2, yearStart: 4, timeZone: 'Europe/London' },
    ...{ committee: undefined, group: undefined, highlights: [], given: {} },
    ...{ at: LOCK.at, lock: LOCK, entries, earlier, schemes: SCHEMES },
    ...different,
  };
}

/** What a draft of them is made of. */
export const draftInput = (different: Partial<PaperInput> = {}): PaperInput =>
  paperInput({ lock: undefined, at: '2024-10-16T09:00:00.000Z', ...different });

export const shipped = (): string => readFileSync(TEMPLATE, 'utf8');

/** The paper by a template, that which comes with Ragtime without one. */
export const compose = (input: PaperInput, template = shipped()): Paper =>
  composePaper(input, readTemplate(template, 'paper.md'));

export function tableCalled(paper: Paper, role: TableRole): Table {
  const found = paper.blocks.find((block): block is Table => block.kind === 'table' && block.role === role);
  if (!found) throw new Error(`The paper has no table “${role}”`);
  return found;
}

/** Everything that a block says, in order. */
export function saidIn(blocks: readonly Block[]): string {
  const said = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return block.text;
      case 'paragraph':
        return textOf(block.spans);
      case 'list':
        return block.items.map(textOf).join('\n');
      case 'facts':
        return block.rows.map(([label, words]) => `${label} ${textOf(words)}`).join('\n');
      case 'table':
        return [block.caption, ...block.rows.map((row) => row.join(' | '))].join('\n');
      case 'figure':
        return block.alt;
      default:
        return '';
    }
  });
  return said.join('\n');
}

/** What stands between a heading and the next of its level or above. */
export function under(paper: Paper, heading: string): readonly Block[] {
  const start = paper.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const first = paper.blocks[start];
  if (first?.kind !== 'heading') throw new Error(`The paper has no heading “${heading}”`);
  const after = paper.blocks.slice(start + 1);
  const end = after.findIndex((block) => block.kind === 'heading' && block.level <= first.level);
  return end === -1 ? after : after.slice(0, end);
}
