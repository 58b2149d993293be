/** About which of an indicator's own words somebody asks. */

export const ASPECTS = [
  'definition',
  'formula',
  'purpose',
  'target',
  /** The target over time. */
  'targets',
  'direction',
  'frequency',
  'rule',
  'links',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Who somebody may ask for: whoever an indicator has, or whoever reported its figure. */
export const ROLES = ['owner', 'deputy', 'manager', 'reporter'] as const;
export type RoleAsked = (typeof ROLES)[number];
