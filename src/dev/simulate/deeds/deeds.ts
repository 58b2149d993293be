/**
 * Deeds of the council's people: each is done in the store by Ragtime's code, and in the council's true state.
 */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { NOTHING_GIVEN, type Submission } from '../../../domain/indicators/submission.ts';
import { IMPORT, type PersonRef } from '../../../domain/person.ts';
import { override } from '../../../domain/reporting/override.ts';
import { report } from '../../../domain/reporting/reportFigure.ts';
import { dayAt } from '../../../domain/time/days.ts';
import type { Period } from '../../../domain/time/period.ts';
import { recordFigure } from '../../../quarters/recording.ts';
import type { StoredCell } from '../../../store/periods/periods.ts';
import type { Store } from '../../../store/store.ts';
import { askedOn } from '../council/asked.ts';
import { type Council, putFigure, type SimulatedFigure, statusOf } from '../council/council.ts';
import { CALENDAR } from '../time/calendar.ts';
import { ZONE } from '../time/cycleDays.ts';
import { type ArrangingDeeds, arrangingIn } from './arranging.ts';
import { type ClosingDeeds, closingIn } from './closing.ts';
import { type HandingDeeds, handingIn } from './handing.ts';
import { type HearingDeeds, hearingIn } from './hearing.ts';

export type Deeds = ArrangingDeeds &
  Omit<ClosingDeeds, 'correctsAfterLock'> &
  HandingDeeds &
  HearingDeeds &
  FigureDeeds;

type FigureDeeds = {
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
  /** The performance team corrects a figure of a locked quarter, and says why; false where that changes nothing. */
  readonly correctsAfterLock: (figure: SimulatedFigure, value: number, by: PersonRef) => Promise<boolean>;
};

type Place = Partial<Pick<Indicator, 'owner' | 'deputy' | 'manager'>>;

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
  /** It is given: nothing holds any more of what was signed or sent back before, unless it is given as it stands. */
  const given = (figure: SimulatedFigure, value: number | 'nothing to report'): void => {
    const number = value === 'nothing to report' ? null : value;
    const isSame = figure.isIn && figure.value === number;
    if (isSame && !figure.isSentBack) return;
    const unsignedSince = figure.signed.length > 0 ? now() : figure.unsignedSince;
    const afresh = {
      ...{ ...figure, isSentBack: false, signed: [], unsignedSince },
      ...{ askedSince: now(), givenAt: now() },
    };
    become(afresh, isSame ? figure.status : becomes(value), number);
  };
  const closing = closingIn(store, tenantId, council, {
    now,
    nextForm,
    becomes: (figure, { figure: said }) => given(figure, Number(said)),
  });

  return {
    ...arrangingIn(store, tenantId, council, { now, calendar: CALENDAR }),
    ...handingIn(store, tenantId, council, now),
    ...hearingIn(store, tenantId, council, now),
    ...closing,
    correctsAfterLock: (figure, value, by) => closing.correctsAfterLock(figure, said(value), by),
    report: async (figure, value) => {
      const stored = await cellOf(figure);
      if (!stored) return false;
      const by = askedOn(council, figure, dayAt(new Date(now()), ZONE)) ?? council.team[0] ?? IMPORT;
      const entry = report(stored.cell, said(value), { by, at: at() }, nextForm());
      await recordFigure(store, tenantId, stored, entry);
      given(figure, value);
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
      for (const { figure, value } of entries) given(figure, value);
    },
    setStatus: async (figure, status) => {
      const stored = await cellOf(figure);
      const [by] = council.team;
      if (!stored || !by || !figure.isIn) return false;
      const wish = { status, reason: 'Agreed with the committee.' };
      const entry = override(stored.cell, wish, { by, at: at() }, nextForm());
      await recordFigure(store, tenantId, stored, entry);
      // A signature holds for the status that it was given for.
      const isSame = figure.status === status;
      const unsignedSince = isSame || figure.signed.length === 0 ? figure.unsignedSince : now();
      become({ ...figure, signed: isSame ? figure.signed : [], unsignedSince }, status);
      return true;
    },
    handOver: async (ref, to, reporting) => {
      const before = council.indicators.get(ref);
      if (!before) return;
      const indicator = { ...before, ...to };
      council.indicators.set(ref, indicator);
      council.handedAt.set(ref, now());
      await store.register.saveIndicators(tenantId, [indicator], () => {});
      const figure = council.figures.get(reporting)?.get(`${reporting} ${ref}`);
      const stored = figure && (await cellOf(figure));
      if (!figure) return;
      if (stored) {
        const { owner, deputy, manager } = indicator;
        await store.periods.revise(tenantId, reporting, [
          { ...stored, cell: { ...stored.cell, owner, deputy, manager } },
        ]);
      }
      const { owner, deputy, manager } = indicator;
      putFigure(council, { ...figure, owner, deputy, manager, since: now(), askedSince: now() });
    },
    takeIn: async (indicator) => {
      council.indicators.set(indicator.ref, indicator);
      await store.register.saveIndicators(tenantId, [indicator], () => {});
    },
  };
}

/** A blank figure of an indicator. */
export const blankFigure = (
  { ref, owner, deputy, manager }: Pick<Indicator, 'ref' | 'owner' | 'deputy' | 'manager'>,
  period: Period,
  since: number,
): SimulatedFigure => ({
  name: `${period} ${ref}`,
  ref,
  period,
  owner,
  deputy,
  manager,
  isIn: false,
  isSentBack: false,
  signed: [],
  moreTime: null,
  status: 'Not reported',
  value: null,
  since,
  statusSince: since,
  givenAt: 0,
  unsignedSince: 0,
  askedSince: since,
});
