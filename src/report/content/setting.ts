/** What every section of a paper is made from: the cells, how they moved, and what is still open of them. */

import { figureText } from '../../cards/words/figureWords.ts';
import { chipOf } from '../../cards/words/statusChip.ts';
import { asLine } from '../../cards/words/text.ts';
import { type Mover, movementSince } from '../../domain/history/movers.ts';
import { type CellLine, isCarried } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { bandOf, schemeOf } from '../../domain/judging/judge.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import type { Entry, PaperCell, PaperInput } from './input.ts';
import { openIn } from './open.ts';
import type { Counted, Open } from './paper.ts';

export type Setting = {
  readonly input: PaperInput;
  readonly entries: readonly Entry[];
  readonly cells: readonly PaperCell[];
  readonly isDraft: boolean;
  readonly open: readonly Open[];
  readonly counted: readonly Counted[];
  readonly moved: {
    /** To a better colour or a worse one; those that fell stand first. */
    readonly movers: readonly Mover[];
    readonly unchanged: readonly CellLine[];
    /** Without a colour on one of the two sides. */
    readonly otherwise: readonly Mover[];
    readonly incomparable: readonly CellLine[];
    readonly waiting: readonly CellLine[];
    /** Carried, and not reported anew since. */
    readonly carried: readonly CellLine[];
  };
  /** The name of an indicator's page for links within the paper, and of its place among the reds. */
  readonly anchorOf: (ref: string) => string;
};

export function settingOf(input: PaperInput): Setting {
  const entries = input.entries.toSorted((a, b) => byRef(a.cell, b.cell));
  const cells = entries.map(({ cell }) => cell);
  const since = shiftPeriod(input.period, -1);
  const { movers, incomparable, carried } = movementSince(cells, input.earlier, since, {
    kind: 'between',
  });
  const moving = new Map(movers.map((mover) => [mover.line.ref, mover]));
  // Also what had no figure before either: nothing twice is no status that was kept.
  const waiting = cells.filter(
    ({ ref, status }) =>
      status === 'Not reported' && !moving.has(ref) && !carried.some((line) => line.ref === ref),
  );
  const still = new Set([...incomparable, ...waiting, ...carried].map(({ ref }) => ref));
  const isDraft = input.lock === undefined;
  const places = new Map(cells.map(({ ref }, index) => [ref, `indicator-${index + 1}`]));
  return {
    input,
    entries,
    cells,
    isDraft,
    open: isDraft ? cells.flatMap((cell) => openIn(cell)) : [],
    counted: cells.map((cell) => countedOf(cell, moving.get(cell.ref), still.has(cell.ref))),
    moved: {
      movers: movers.filter(({ way }) => way !== 'otherwise'),
      otherwise: movers.filter(({ way }) => way === 'otherwise'),
      unchanged: cells.filter(({ ref }) => !moving.has(ref) && !still.has(ref)),
      incomparable,
      waiting,
      carried,
    },
    anchorOf: (ref) => places.get(ref) ?? 'indicators',
  };
}

function countedOf(cell: PaperCell, mover: Mover | undefined, isStill: boolean): Counted {
  const { ref, status, offTarget } = cell;
  const worst = schemeOf(cell).bands[0]?.name;
  return {
    ref,
    status,
    label: labelOf(cell),
    figure: figureText(cell),
    was: mover?.from ?? (isStill ? undefined : status),
    wasLabel: mover ? chipOf(mover.from, { scheme: cell.scheme, period: mover.since }).label : '',
    offTarget,
    isColoured: bandOf(cell) !== undefined,
    isCarried: isCarried(cell),
    isWorst: status === worst,
  };
}

/** Symbol and word, never a colour alone: `◆ Amber`. */
export const labelOf = (cell: Pick<PaperCell, 'status' | 'scheme' | 'period'>): string =>
  chipOf(cell.status, cell).label;

/** `CPI13 Incidents resolved in time`. */
export const nameOf = ({ ref, title }: Pick<CellLine, 'ref' | 'title'>): string =>
  `${asLine(ref)} ${asLine(title)}`;
