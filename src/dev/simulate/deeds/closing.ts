/** The close of a quarter: signing, sending back, the lock and corrections after it, in the store and in truth. */
import { leftOutIn, standingIn } from '../../../domain/closing/lock.ts';
import { sentBack, signedOff, whyNotSendBack, whyNotSign } from '../../../domain/closing/signOff.ts';
import type { Submission } from '../../../domain/indicators/submission.ts';
import type { PersonRef } from '../../../domain/person.ts';
import { report } from '../../../domain/reporting/reportFigure.ts';
import { signatoriesOf } from '../../../domain/signing.ts';
import type { Period } from '../../../domain/time/period.ts';
import { recordFigure } from '../../../quarters/recording.ts';
import type { StoredCell } from '../../../store/periods/periods.ts';
import type { Store } from '../../../store/store.ts';
import {
  type Council,
  figureNamed,
  personOf,
  putFigure,
  type SimulatedFigure,
  simulatedFiguresOf,
} from '../council/council.ts';

export type ClosingDeeds = {
  /** Somebody signs a figure, for every authority that they sign for; false where they have nothing to sign. */
  readonly signs: (figure: SimulatedFigure, by: PersonRef) => Promise<boolean>;
  /** Somebody sends a figure back; false where it can’t be. */
  readonly sendsBack: (figure: SimulatedFigure, by: PersonRef) => Promise<boolean>;
  /** The performance team locks a quarter, or reopens it; false where it is so already. */
  readonly locks: (period: Period, by: PersonRef) => Promise<boolean>;
  readonly reopens: (period: Period, by: PersonRef) => Promise<boolean>;
  /** The performance team corrects a figure of a locked quarter, with a reason. */
  readonly correctsAfterLock: (figure: SimulatedFigure, said: Submission, by: PersonRef) => Promise<boolean>;
};

/** The reason that is given for each change after a lock. */
export const REASON = 'A row was counted twice.';

type Parts = {
  readonly now: () => number;
  readonly nextForm: () => string;
  /** The figure is in from now on with this submission, in the council’s true state. */
  readonly becomes: (figure: SimulatedFigure, said: Submission) => void;
};

export function closingIn(
  store: Store,
  tenantId: string,
  council: Council,
  { now, nextForm, becomes }: Parts,
): ClosingDeeds {
  const at = (): string => new Date(now()).toISOString();
  const cellOf = ({ period, ref }: SimulatedFigure): Promise<StoredCell | undefined> =>
    store.periods.cell(tenantId, period, ref);
  const turn = async (period: Period, kind: 'locked' | 'reopened', by: PersonRef): Promise<boolean> => {
    const latest = await store.locks.latest(tenantId, period);
    const isNow = kind === 'locked';
    if ((latest?.kind === 'locked') === isNow) return false;
    const lines = (await store.periods.lines(tenantId, period)) ?? [];
    const number = (latest?.number ?? 0) + 1;
    const reason = isNow ? '' : REASON;
    const leftOut = leftOutIn(standingIn(lines)).length;
    if (!(await store.locks.add(tenantId, period, { number, kind, by, at: at(), reason, leftOut })))
      return false;
    council.locks.set(period, { isLocked: isNow, since: now() });
    for (const figure of simulatedFiguresOf(council, period))
      putFigure(council, { ...figure, askedSince: now() });
    return true;
  };

  return {
    signs: async (figure, by) => {
      const stored = await cellOf(figure);
      if (!stored || whyNotSign(by, stored.cell) !== undefined) return false;
      const entry = signedOff(stored.cell, { by, at: at(), submissionId: nextForm() });
      const ended = await store.periods.record(tenantId, { ...entry, etag: stored.etag });
      const present = figureNamed(council, figure.name);
      if (ended.kind === 'overtaken' || !present) return false;
      const theirs = signatoriesOf(stored.cell).flatMap(({ authority, person }) =>
        person?.id === by.id ? [authority] : [],
      );
      putFigure(council, { ...present, signed: [...new Set([...present.signed, ...theirs])] });
      return true;
    },
    sendsBack: async (figure, by) => {
      const stored = await cellOf(figure);
      const role = council.team.some(({ id }) => id === by.id) ? 'performance team' : 'staff';
      if (!stored || whyNotSendBack(personOf(by, role), stored.cell) !== undefined) return false;
      const entry = sentBack(stored.cell, 'Say what is done about it.', {
        ...{ by, at: at() },
        submissionId: nextForm(),
      });
      const ended = await store.periods.record(tenantId, { ...entry, etag: stored.etag });
      const present = figureNamed(council, figure.name);
      if (ended.kind === 'overtaken' || !present) return false;
      putFigure(council, { ...present, isSentBack: true, signed: [], since: now(), askedSince: now() });
      return true;
    },
    locks: (period, by) => turn(period, 'locked', by),
    reopens: (period, by) => turn(period, 'reopened', by),
    correctsAfterLock: async (figure, said, by) => {
      const stored = await cellOf(figure);
      const before = stored?.cell.figure ?? null;
      if (!stored || said.figure === null || said.figure === before) return false;
      const entry = report(stored.cell, said, { by, at: at(), reason: REASON }, nextForm());
      await recordFigure(store, tenantId, stored, entry);
      if (before !== null) council.corrections.push({ name: figure.name, values: [before, said.figure] });
      becomes(figure, said);
      return true;
    },
  };
}
