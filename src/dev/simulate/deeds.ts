/** Deeds of the council's people: each is done in the store by Ragtime's code, and in the council's true state. */
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { NOTHING_GIVEN, type Submission } from '../../domain/indicators/submission.ts';
import { IMPORT, type PersonRef } from '../../domain/person.ts';
import { override } from '../../domain/reporting/override.ts';
import { report } from '../../domain/reporting/reportFigure.ts';
import type { Period } from '../../domain/time/period.ts';
import { recordFigure } from '../../quarters/recording.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Store } from '../../store/store.ts';
import { type Council, putFigure, type SimulatedFigure, statusOf } from './council/council.ts';

export type Deeds = {
  /** Reports or corrects a figure by a form; false where the store has no such cell yet. */
  readonly report: (figure: SimulatedFigure, value: number | 'nothing to report') => Promise<boolean>;
  /** Brings in figures of one quarter with a file. */
  readonly importFile: (
    period: Period,
    figures: readonly (readonly [SimulatedFigure, number])[],
  ) => Promise<void>;
  /** The performance team sets a status by hand. */
  readonly setStatus: (figure: SimulatedFigure, status: string) => Promise<boolean>;
  /** Gives an indicator to others, from the quarter being reported on. */
  readonly handOver: (ref: string, to: Place, reporting: Period) => Promise<void>;
  /** Takes a new indicator into the register. */
  readonly takeIn: (indicator: Indicator) => Promise<void>;
};

type Place = Partial<Pick<Indicator, 'owner' | 'manager'>>;

/** A checked form's submission. */
const said = (value: number | 'nothing to report'): Submission => ({
  ...NOTHING_GIVEN,
  figure: value === 'nothing to report' ? null : String(value),
  commentary: 'As every quarter.',
});

const becomes = (value: number | 'nothing to report'): string =>
  value === 'nothing to report' ? 'No data this period' : statusOf(value);

export function deedsIn(store: Store, tenantId: string, council: Council, now: () => number): Deeds {
  let forms = 0;
  const nextForm = (): string => {
    forms += 1;
    return `form-${forms}`;
  };
  const at = (): string => new Date(now()).toISOString();
  const cellOf = ({ period, ref }: SimulatedFigure): Promise<StoredCell | undefined> =>
    store.periods.cell(tenantId, period, ref);
  const become = (figure: SimulatedFigure, status: string, value = figure.value): void => {
    const isSame = figure.isIn && figure.status === status;
    const statusSince = isSame ? figure.statusSince : now();
    putFigure(council, { ...figure, isIn: true, status, value, since: now(), statusSince });
  };

  return {
    report: async (figure, value) => {
      const stored = await cellOf(figure);
      if (!stored) return false;
      const by = figure.owner ?? council.team[0] ?? IMPORT;
      const entry = report(stored.cell, said(value), { by, at: at() }, nextForm());
      await recordFigure(store, tenantId, stored, entry);
      become(figure, becomes(value), value === 'nothing to report' ? null : value);
      return true;
    },
    importFile: async (period, figures) => {
      const read = await Promise.all(figures.map(async ([figure]) => cellOf(figure)));
      const entries = figures.flatMap(([figure, value], index) => {
        const stored = read[index];
        if (!stored) return [];
        const { cell, revision } = report(stored.cell, said(value), { by: IMPORT, at: at() }, nextForm());
        const entry = { cell, revision: { ...revision, kind: 'import' as const }, etag: stored.etag };
        return [{ figure, value, entry }];
      });
      await store.periods.recordAll(
        tenantId,
        period,
        entries.map(({ entry }) => entry),
        () => {},
      );
      for (const { figure, value } of entries) become(figure, becomes(value), value);
    },
    setStatus: async (figure, status) => {
      const stored = await cellOf(figure);
      const [by] = council.team;
      if (!stored || !by || !figure.isIn) return false;
      const wish = { status, reason: 'Agreed with the committee.' };
      const entry = override(stored.cell, wish, { by, at: at() }, nextForm());
      await recordFigure(store, tenantId, stored, entry);
      become(figure, status);
      return true;
    },
    handOver: async (ref, to, reporting) => {
      const before = council.indicators.get(ref);
      if (!before) return;
      const indicator = { ...before, ...to };
      council.indicators.set(ref, indicator);
      await store.register.saveIndicators(tenantId, [indicator], () => {});
      const figure = council.figures.get(reporting)?.get(`${reporting} ${ref}`);
      const stored = figure && (await cellOf(figure));
      if (!figure) return;
      if (stored) {
        const cell = { ...stored.cell, owner: indicator.owner, manager: indicator.manager };
        await store.periods.revise(tenantId, reporting, [{ ...stored, cell }]);
      }
      putFigure(council, { ...figure, owner: indicator.owner, manager: indicator.manager, since: now() });
    },
    takeIn: async (indicator) => {
      council.indicators.set(indicator.ref, indicator);
      await store.register.saveIndicators(tenantId, [indicator], () => {});
    },
  };
}

/** A blank figure of an indicator. */
export const blankFigure = (
  { ref, owner, manager }: { ref: string; owner: PersonRef | null; manager: PersonRef | null },
  period: Period,
  since: number,
): SimulatedFigure => ({
  name: `${period} ${ref}`,
  ref,
  period,
  owner,
  manager,
  isIn: false,
  status: 'Not reported',
  value: null,
  since,
  statusSince: since,
});
