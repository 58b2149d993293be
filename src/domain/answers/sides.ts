/** Sides: groups, partner authorities or people held against each other by what share of each stands as asked. */
import type { CellLine } from '../indicators/cell.ts';
import { bandOf } from '../judging/judge.ts';
import { type Band, meetsTarget } from '../schemes/scheme.ts';
import { bandCalled, bandIn, schemesOf } from '../schemes/schemes.ts';
import { type Asked, type Asking, type Facet, facetOf, isAskedFor, isOfReporting } from './selection.ts';
import { isDue, shareOf } from './summary.ts';

export type Side = {
  /** The facet's value as the register writes it; a person's id; empty for indicators without one. */
  readonly value: string;
  /** All cells of this side. */
  readonly cells: readonly CellLine[];
  /**
   * Number of cells that stand as asked, and the number that the share is taken of: all of the side, as in every other
   * answer; of those due where reporting is asked about; 0 where a colour is asked about and none has any.
   */
  readonly matching: number;
  readonly of: number;
  /** Whole per cent, rounded half up; undefined where there is nothing to take a share of. */
  readonly share: number | undefined;
};

/** The band of a status, as a scheme has it that judged the cells. */
type BandNamed = (status: string) => Band | undefined;

/** Is a colour asked about, or being on target? */
const isOfColour = (asked: Asked, bandNamed: BandNamed): boolean => {
  switch (asked.kind) {
    case 'on target':
    case 'off target':
      return true;
    case 'any of':
      return asked.of.every((each) => isOfColour(each, bandNamed));
    case 'status':
      return bandNamed(asked.status) !== undefined;
    default:
      return false;
  }
};

/** True where a greater share is worse. */
const isBad = (asked: Asked, bandNamed: BandNamed): boolean => {
  switch (asked.kind) {
    case 'off target':
    case 'not reported':
    case 'overdue':
      return true;
    case 'status': {
      const band = bandNamed(asked.status);
      return band !== undefined && !meetsTarget(band);
    }
    case 'any of':
      return asked.of.every((each) => isBad(each, bandNamed));
    default:
      return false;
  }
};

/**
 * The sides of a facet, worst first; those with nothing to compare come last.
 *
 * @param wanted the values to compare; all there are without it
 */
export function sidesIn(
  cells: readonly CellLine[],
  facet: Facet,
  wanted: readonly string[] | undefined,
  { asked, isLate }: { asked: Asked; isLate: Asking['isLate'] },
): readonly Side[] {
  const valuesOf = (cell: CellLine): readonly string[] => {
    const values = [...new Set(facetOf(cell, facet))];
    return values.length === 0 ? [''] : values;
  };
  const sides = new Map<string, CellLine[]>((wanted ?? []).map((value) => [value, []]));
  for (const cell of cells) {
    for (const value of valuesOf(cell)) {
      const side = sides.get(value);
      if (side) side.push(cell);
      else if (wanted === undefined) sides.set(value, [cell]);
    }
  }
  const schemes = schemesOf(cells);
  const bandNamed: BandNamed = (status) =>
    schemes.flatMap((scheme) => bandIn(scheme, status) ?? [])[0] ?? bandCalled(status);
  const ofColour = isOfColour(asked, bandNamed);
  const counted = (own: readonly CellLine[]): readonly CellLine[] => {
    if (isOfReporting(asked)) return own.filter(isDue);
    return ofColour && own.every((cell) => bandOf(cell) === undefined) ? [] : own;
  };
  const found = [...sides].map(([value, own]): Side => {
    const of = counted(own);
    const matching = of.filter((cell) => isAskedFor(cell, asked, isLate)).length;
    return { value, cells: own, matching, of: of.length, share: shareOf(matching, of.length) };
  });
  // Compared crosswise, so that no rounded share decides: 1 of 3 against 33 of 100.
  const sign = isBad(asked, bandNamed) ? -1 : 1;
  const worse = (a: Side, b: Side): number => (a.matching * b.of - b.matching * a.of) * sign;
  return found.toSorted(
    (a, b) =>
      Number(a.of === 0) - Number(b.of === 0) ||
      Number(a.value === '') - Number(b.value === '') ||
      worse(a, b) ||
      b.of - a.of ||
      a.value.localeCompare(b.value, 'en-GB'),
  );
}
