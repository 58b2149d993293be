/** The status of one cell in words: `is amber`, `has no target`, and states by the council's own name. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { predicate } from './standingWords.ts';

type Standing = Pick<Cell, 'status' | 'scheme'> & Partial<Pick<Cell, 'period'>>;

/** The status with its verb: `is amber`. */
export const stands = (cell: Standing): string =>
  predicate({ kind: 'status', status: cell.status }, 1, (name) => statusName(name, cell));

/** The status by the council's own name. */
export const statusNamed = (cell: Standing): string => statusName(cell.status, cell);
