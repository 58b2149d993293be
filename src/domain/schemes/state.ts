/** States: what a cell can be instead of coloured. */
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

/** True for a status that is no colour. */
export const isState = (status: string): status is State => STATES.some((state) => state === status);
