/** Cells as a file changes them, and the changes to a quarter that they come to. */
import type { Cell, Revision } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { NOTHING_GIVEN } from '../../domain/indicators/submission.ts';
import { settled, statusBefore } from '../../domain/judging/judge.ts';
import { blankCell, type PeriodValues } from '../../domain/reporting/blankCell.ts';
import { besidePublished, comparedAgain, type EarlierFigures } from '../../domain/reporting/rejudge.ts';
import type { Period } from '../../domain/time/period.ts';
import { samePrevious } from '../../quarters/comparing.ts';
import type { Revised, StoredCell } from '../../store/periods/periods.ts';
import type { EarlierLines } from './quarters/earlierLines.ts';
import type { Figured } from './scoreFigure.ts';

/** The changes to one quarter. */
export type QuarterPlan = {
  readonly period: Period;
  readonly figures: readonly Figured[];
  /** Blank cells to add with a commentary. */
  readonly noted: readonly Cell[];
  /** Cells with the same figure, now compared with another one. */
  readonly compared: readonly Revised[];
};

/** What becomes of one cell of a quarter. */
export type CellChange =
  | { readonly figured: Figured }
  | { readonly noted: Cell }
  | { readonly compared: Revised };

/** A cell on its way into the store. */
export type Draft = {
  readonly cell: Cell;
  readonly stored: StoredCell | undefined;
  readonly figured?: Figured;
  /** The revision of a status that changes although the figure stays. */
  readonly rejudged?: Revision | undefined;
  /** A commentary was added, and no figure. */
  readonly isNoted?: boolean;
};

/** The targets set for one period alone, of the whole and of its parts. */
type OwnTargets = Pick<PeriodValues, 'target' | 'partTargets'>;

/** True where both cells are compared with the same earlier figures. */
const sameComparison = (a: EarlierFigures, b: EarlierFigures): boolean =>
  samePrevious(a.previous, b.previous) && samePrevious(a.lastYear, b.lastYear);

/** One cell while a file is gone through. Those of earlier quarters are final by then. */
export class CellDraft {
  readonly #earlier: EarlierLines;
  #draft: Draft | undefined;

  constructor(stored: StoredCell | undefined, earlier: EarlierLines) {
    this.#earlier = earlier;
    this.#draft = stored && { cell: stored.cell, stored };
  }

  /** The cell as it is by now; undefined where there is none yet. */
  get cell(): Cell | undefined {
    return this.#draft?.cell;
  }

  /** The cell with its present earlier figures; blank where there is none yet. `own` are those of this quarter alone. */
  of(indicator: Indicator, period: Period, own: OwnTargets): Draft {
    const found = this.#draft;
    if (found) {
      const now = besidePublished(found.cell, this.#earlier.before(found.cell));
      return sameComparison(now, found.cell) ? found : { ...found, cell: { ...found.cell, ...now } };
    }
    const { ref, frequency, unit, basis, definedSince } = indicator;
    const earlier = this.#earlier.before({ ref, frequency, unit, basis, definedSince, period });
    return { cell: blankCell(indicator, period, { ...earlier, ...own }), stored: undefined };
  }

  put(draft: Draft): void {
    this.#draft = draft;
  }

  /** Updates the earlier figures of a cell that is there. One that is judged by the comparison is judged again. */
  compareAgain(at: string): void {
    const draft = this.#draft;
    if (!draft) return;
    const now = besidePublished(draft.cell, this.#earlier.before(draft.cell));
    if (sameComparison(now, draft.cell)) return;
    if (draft.figured || !draft.stored) {
      this.#draft = { ...draft, cell: settled({ ...draft.cell, ...now }) };
      return;
    }
    const { cell, submissionId } = draft.stored;
    const again = comparedAgain(cell, now, { at, submissionId });
    this.#draft = { ...draft, cell: again.cell, rejudged: again.revision };
  }

  /** What becomes of it; undefined where it stays as it is. */
  get change(): CellChange | undefined {
    if (!this.#draft) return undefined;
    const { figured, stored, cell, rejudged, isNoted } = this.#draft;
    if (figured) return { figured: { ...figured, cell } };
    if (!stored) return isNoted ? { noted: cell } : undefined;
    const isCompared = isNoted || !sameComparison(cell, stored.cell);
    return isCompared ? { compared: { ...stored, cell, revision: rejudged } } : undefined;
  }
}

/** The changes to a quarter, as they come together. */
export class QuarterChanges implements QuarterPlan {
  readonly period: Period;
  readonly figures: Figured[] = [];
  readonly noted: Cell[] = [];
  readonly compared: Revised[] = [];

  constructor(period: Period) {
    this.period = period;
  }

  add(change: CellChange): void {
    if ('figured' in change) this.figures.push(change.figured);
    else if ('noted' in change) this.noted.push(change.noted);
    else this.compared.push(change.compared);
  }
}

/** Blank cells to add to the quarter, before its figures. */
export const openedBy = ({ figures, noted }: QuarterPlan): readonly Cell[] => [
  ...figures.flatMap(({ cell, stored }) => (stored ? [] : [unreported(cell)])),
  ...noted,
];

const unreported = (cell: Cell): Cell => ({
  ...cell,
  ...NOTHING_GIVEN,
  status: statusBefore(cell),
  offTarget: false,
  reportedAt: null,
  reportedBy: null,
  revision: 0,
});
