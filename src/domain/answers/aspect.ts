/** The aspects of an indicator's definition, and the roles of its people, that a question can ask for. */

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

/** Roles that somebody may ask for: the indicator's own, and the reporter of its figure. */
export const ROLES = ['owner', 'deputy', 'manager', 'reporter'] as const;
export type RoleAsked = (typeof ROLES)[number];
