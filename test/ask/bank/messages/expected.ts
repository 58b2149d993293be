/** What questions about messages should be understood as: one function for each kind. */
import type { Question } from '../../../../src/ask/model/question.ts';
import { all, list, missing } from '../expected.ts';

type Parts = Parameters<typeof list>[1][];

/** The selection that these parts make, of the quarter being reported where none of them says another. */
const selection = (asked: Parameters<typeof list>[0], ...parts: Parts) => {
  const { kind: _kind, ...rest } = list(asked, ...parts) as Extract<Question, { kind: 'list' }>;
  return rest;
};

export const alerts = (...parts: Parts): Question => ({ kind: 'alerts', ...selection(all, ...parts) });
export const alertsOf = (ref: string, ...parts: Parts): Question => ({
  kind: 'alerts',
  ref,
  ...selection(all, ...parts),
});
/** Those that told a status. */
export const alertsThat = (asked: Parameters<typeof list>[0], ref?: string): Question => ({
  kind: 'alerts',
  ...(ref === undefined ? {} : { ref }),
  ...selection(asked),
});
export const unsent = (...parts: Parts): Question => ({
  kind: 'alerts',
  unsent: true,
  ...selection(all, ...parts),
});

export const reminded = (...parts: Parts): Question => ({ kind: 'reminded', ...selection(all, ...parts) });
export const remindedToday = (...parts: Parts): Question =>
  ({ ...reminded(...parts), since: 'today' }) as Question;
export const remindedOf = (ref: string, ...parts: Parts): Question => ({
  kind: 'reminded',
  ref,
  ...selection(all, ...parts),
});

/** Of those whose figures stand so. */
export const remindedThose = (asked: Parameters<typeof list>[0], ...parts: Parts): Question => ({
  kind: 'reminded',
  ...selection(asked, ...parts),
});

export const notChased = (...parts: Parts): Question => ({
  kind: 'not chased',
  ...selection(missing, ...parts),
});
export const notChasedSince = (since: 'due' | 'today' | 'ever', ...parts: Parts): Question => ({
  kind: 'not chased',
  since,
  ...selection(missing, ...parts),
});

export const outOfReach = (...parts: Parts): Question => ({
  kind: 'out of reach',
  ...selection(all, ...parts),
});
export const outOfReachBecause = (because: 'blocked' | 'not installed'): Question => ({
  kind: 'out of reach',
  because,
  ...selection(all),
});
