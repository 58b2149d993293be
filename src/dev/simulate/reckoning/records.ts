/**
 * The record: does the store have every figure as it was given, signed, sent back and corrected? A figure corrected after
 * the lock has both on record, with the reason.
 */
import type { CellLine } from '../../../domain/indicators/cell.ts';
import type { Period } from '../../../domain/time/period.ts';
import type { Store } from '../../../store/store.ts';
import { isLocked } from '../council/asked.ts';
import { type Council, figureNamed, type SimulatedFigure, simulatedFiguresOf } from '../council/council.ts';
import type { Account } from './account.ts';

type Recorded = {
  readonly store: Store;
  readonly tenantId: string;
  readonly council: Council;
  readonly reckoning: { readonly account: Account };
};

const KEPT_OTHERWISE = 'kept otherwise than it was done';

/** Holds what the store has of these quarters to the council’s true state. */
export async function holdToRecord(
  { store, tenantId, council, reckoning: { account } }: Recorded,
  periods: readonly Period[],
): Promise<void> {
  for (const period of periods) {
    const lines = (await store.periods.lines(tenantId, period)) ?? [];
    const lineOf = new Map(lines.map((line) => [line.ref, line]));
    for (const figure of simulatedFiguresOf(council, period)) {
      const line = lineOf.get(figure.ref);
      const [is, was] = [line && inStore(line), inTruth(figure)];
      if (line && is !== was) account.add(KEPT_OTHERWISE, `${figure.name} is kept as ${is}, and was ${was}`);
    }
    if ((await store.locks.isLocked(tenantId, period)) !== isLocked(council, period))
      account.add(KEPT_OTHERWISE, `The lock of ${period} is not as it was left`);
  }
}

const sayOf = (standing: readonly (string | null | undefined)[]): string =>
  standing.map((each) => each || '-').join(', ');

const inStore = (line: CellLine): string =>
  sayOf([
    line.figure,
    line.sentBack && 'sent back',
    line.signatures
      ?.map(({ authority }) => `signed ${authority}`)
      .toSorted()
      .join('+'),
    line.extension && `until ${line.extension.until}`,
  ]);

const inTruth = ({ value, isSentBack, signed, moreTime }: SimulatedFigure): string =>
  sayOf([
    value === null ? null : `${value}`,
    isSentBack ? 'sent back' : '',
    signed
      .map((authority) => `signed ${authority}`)
      .toSorted()
      .join('+'),
    moreTime && `until ${moreTime.until}`,
  ]);

/** Holds every correction after a lock to the record: the figure before and the one after it, and why. */
export async function holdToCorrections(
  { store, tenantId, council, reckoning: { account } }: Recorded,
  reason: string,
): Promise<void> {
  for (const { name, values } of council.corrections) {
    const figure = figureNamed(council, name);
    const revisions = figure ? await store.periods.revisions(tenantId, figure.period, figure.ref) : [];
    const isKept = revisions.some(
      ({ figure: after, before, reason: why }) =>
        why === reason && after === values[1] && before?.figure === values[0],
    );
    if (!isKept)
      account.add(KEPT_OTHERWISE, `${name} was corrected from ${values.join(' to ')} after the lock`);
  }
}
