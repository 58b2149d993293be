/** Judging a cell: from a figure to a status, under the definition and the scheme that the cell carries. */
import type { Cell } from './cell.ts';
import { DomainError } from './domainError.ts';
import type { Figure } from './figure.ts';
import { findScheme, type Scheme } from './scheme.ts';
import { type Rating, rate, stateOf } from './status.ts';

/** What a figure comes to: a colour with its working, or a state that has none. */
export type Judgement = {
  readonly status: string;
  readonly offTarget: boolean;
  readonly rating: Rating | undefined;
};

type Judged = Pick<Cell, 'ref' | 'lifecycle' | 'target' | 'scheme'>;

/** The scheme that a cell is judged by. A scheme that is not there is a fault of ours in the register: DomainError. */
export function schemeOf(cell: Pick<Judged, 'ref' | 'scheme'>): Scheme {
  const scheme = findScheme(cell.scheme);
  if (!scheme) {
    throw new DomainError(
      `${cell.ref} uses the status scheme “${cell.scheme}”, which Ragtime does not know. Ask the performance team to correct it.`,
    );
  }
  return scheme;
}

/**
 * The status that a figure gives. Null is a period with nothing to measure; undefined is nothing reported yet.
 * A lifecycle such as Baseline wins over both a colour and Not reported, save that an active indicator without a
 * target still has to be reported.
 */
export function judge(cell: Judged, figure: Figure | null | undefined): Judgement {
  const state = stateOf(cell);
  const uncoloured = (status: string): Judgement => ({ status, offTarget: false, rating: undefined });
  if (state !== undefined && state !== 'No target') return uncoloured(state);
  if (figure === undefined) return uncoloured('Not reported');
  if (figure === null) return uncoloured('No data this period');
  if (cell.target.kind === 'none') return uncoloured('No target');
  const rating = rate(figure, cell.target, schemeOf(cell));
  return { status: rating.band.name, offTarget: !rating.onTarget, rating };
}

/** True when a figure is expected in the cell: nobody is asked for one that is suspended, retired or not collected yet. */
export const isExpected = (cell: Pick<Cell, 'lifecycle'>): boolean =>
  !['in development', 'suspended', 'retired'].includes(cell.lifecycle);

/** True when the cell still waits for its figure. */
export const isOutstanding = (cell: Pick<Cell, 'lifecycle' | 'revision'>): boolean =>
  cell.revision === 0 && isExpected(cell);

/** A change of status between two coloured periods: Amber to Green. */
export function movementOf(
  cell: Pick<Cell, 'status' | 'previous' | 'ref' | 'scheme'>,
): { readonly from: string; readonly to: string } | undefined {
  const names = schemeOf(cell).bands.map((band) => band.name);
  const from = cell.previous?.status;
  if (from === undefined || from === cell.status) return undefined;
  return names.includes(from) && names.includes(cell.status) ? { from, to: cell.status } : undefined;
}
