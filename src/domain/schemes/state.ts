/** States: the statuses of a cell that has no colour. */
export const STATES = [
  'No target',
  'Not reported',
  'No data this period',
  'No comparison',
  'Baseline',
  'Contextual',
  'In development',
  'Suspended',
  'Retired',
] as const;
export type State = (typeof STATES)[number];

/** Is a status a state, and so no colour? */
export const isState = (status: string): status is State => STATES.some((state) => state === status);
