/** "How many would be red under Kent's rule?": a period judged by another scheme than its own. */
import type { CellLine } from '../indicators/cell.ts';
import { meetsTarget, type Scheme } from '../schemes/scheme.ts';
import { settled } from './judge.ts';
import { toleratedBand } from './rating.ts';

export type WhatIf = {
  readonly scheme: Scheme;
  /** Every cell rejudged: its own target and figure under the other scheme, without overrides. */
  readonly cells: readonly CellLine[];
  /** References of cells whose status would change. */
  readonly changed: readonly string[];
  /** References of figures off target without a floor standard, where the scheme asks for one. */
  readonly withoutFloor: readonly string[];
  /** References that the clause on last year would spare, had the same quarter of last year a figure. */
  readonly withoutLastYear: readonly string[];
};

/** Judges the cells of a period by another scheme. Nothing is stored. */
export function judgedUnder(cells: readonly CellLine[], scheme: Scheme): WhatIf {
  const judged = cells.map(
    (cell): CellLine =>
      settled({ ...cell, scheme: scheme.id, override: null, picked: cell.picked && samePlace(cell, scheme) }),
  );
  const refs = (wanted: (now: CellLine) => boolean): readonly string[] =>
    judged.filter(wanted).map(({ ref }) => ref);
  const asksFloor = scheme.bands.some(({ from }) => from === 'floor');
  const before = new Map(cells.map(({ ref, status }) => [ref, status]));
  return {
    scheme,
    cells: judged,
    changed: refs(({ ref, status }) => before.get(ref) !== status),
    withoutFloor: refs((now) => asksFloor && now.offTarget && now.figure !== null && now.floor === null),
    withoutLastYear: refs(
      (now) => scheme.lastYear?.instead === now.status && now.figure !== null && now.lastYear === null,
    ),
  };
}

/** The band of the other scheme that stands where a milestone's own status does: worst, off target, or on it. */
function samePlace({ picked, offTarget }: CellLine, scheme: Scheme): string | null {
  const named = scheme.bands.find(({ name }) => name === picked);
  const off = toleratedBand(scheme) ?? scheme.bands[0];
  return (named ?? (offTarget ? off : scheme.bands.find(meetsTarget)))?.name ?? null;
}
