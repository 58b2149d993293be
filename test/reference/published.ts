/** The published reports as tests: every row of a file one case, held against what Ragtime makes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Figure, readFigure } from '../../src/domain/figures/figure.ts';
import type { Unit } from '../../src/domain/figures/unit.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { readTarget } from '../../src/domain/indicators/readTarget.ts';
import { type Direction, type TargetPlan, targetIn } from '../../src/domain/indicators/target.ts';
import { judge } from '../../src/domain/judging/judge.ts';
import type { Frequency } from '../../src/domain/time/frequency.ts';
import { Period, shiftPeriod } from '../../src/domain/time/period.ts';
import { readCsv } from '../../src/intake/table/readCsv.ts';
import { cell } from '../support/cells.ts';
import { DISAGREEMENTS } from './disagreements.ts';

/** A row by the names of its columns; an empty cell is ''. */
export type Row = Readonly<Record<string, string>>;

/** One thing that a row publishes, and what Ragtime gives for it. */
type Outcome = { readonly what: string; readonly published: string; readonly ours: string };

/** The rows of a published file, read as an operator's file is. */
export function published(file: string): readonly Row[] {
  const { header, rows } = readCsv(readFileSync(join(import.meta.dirname, file)));
  return rows.map(({ cells }) =>
    Object.fromEntries(header.cells.map((name, index) => [name, cells[index] ?? ''])),
  );
}

type Reading = {
  /** What a row is called in the list of disagreements. */
  readonly ref: (row: Row) => string;
  /** The name of the row's test. */
  readonly says: (row: Row) => string;
  readonly outcomes: (row: Row) => readonly Outcome[];
};

/** Tests every row of a file: all comes out as published, save what the list of disagreements has, and that exactly. */
export function describeRows(file: string, { ref, says, outcomes }: Reading): void {
  const rows = published(file);
  const listed = DISAGREEMENTS.filter((each) => each.file === file);
  describe(`the published rows of ${file}`, () => {
    it.each(rows.map((row) => [says(row), row] as const))('%s', (_says, row) => {
      const given = outcomes(row);
      const known = listed
        .filter((each) => each.ref === ref(row))
        .map(({ what, published, ours }) => ({ what, published, ours }));
      expect(given).not.toEqual([]);
      expect(given.filter((each) => each.published !== each.ours)).toEqual(known);
    });

    it('are all here, each under its own name, and so is every row that a disagreement is listed for', () => {
      const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
        .trim()
        .split('\n');
      expect(rows).toHaveLength(lines.length - 1);
      expect(new Set(rows.map(ref)).size).toBe(rows.length);
      expect(rows.map(ref)).toEqual(expect.arrayContaining(listed.map((each) => each.ref)));
    });
  });
}

/** A published figure as Ragtime reads it; undefined for an empty cell. It fails where there is text and no figure. */
export function figureIn(text = ''): Figure | undefined {
  if (text === '') return undefined;
  const figure = readFigure(text);
  if (figure === undefined) throw new Error(`“${text}” was not read as a figure`);
  return figure;
}

export type Kind = {
  readonly unit: Unit;
  readonly direction: Direction;
  readonly frequency?: Frequency;
};

/** A published target as Ragtime reads it; it fails with the sentence that an operator would get. */
export function planIn(text: string, kind: Kind): TargetPlan {
  const read = readTarget(text, kind);
  if (read.kind === 'wrong') throw new Error(read.sentence);
  return read.plan;
}

type Said = Kind & {
  readonly period: string;
  readonly scheme: string;
  readonly decimals: number;
  readonly target: string;
  readonly previous?: string | undefined;
  /** Empty where nothing was reported. */
  readonly figure: string;
};

/** The cell that Ragtime makes of a published line, the figure before it judged by the same target. */
export function judgedCell({ period: at, target, previous, figure, ...kind }: Said): Cell {
  const period = Period.parse(at);
  const plain = cell({ ...kind, period, target: targetIn(planIn(target, kind), period) });
  const [before, now] = [figureIn(previous), figureIn(figure)];
  const made: Cell = {
    ...plain,
    previous:
      before === undefined
        ? null
        : { period: shiftPeriod(period, -1), figure: before, status: judge(plain, before).status },
    figure: now ?? null,
    revision: now === undefined ? 0 : 1,
  };
  const { status, offTarget } = judge(made, now);
  return { ...made, status, offTarget };
}
