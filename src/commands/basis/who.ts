/** Who may call a command, as data: the matrix in infra/who-may.md is made of it, and held to it cell by cell. */

/** The parts that somebody can have in a figure, or in the council's list; one person may have several. */
export const ROLES = [
  'anybody on the list',
  'owner',
  'deputy',
  'stand-in',
  'manager',
  'signatory',
  'performance team',
  'not on the list',
  'has left',
] as const;
export type Role = (typeof ROLES)[number];

const LISTED = ROLES.filter((role) => role !== 'not on the list' && role !== 'has left');

/** Everybody that a command may be for, and the roles that they have. */
export const WHO = {
  everybody: { says: 'everybody on the list', roles: LISTED },
  'each their own': { says: 'everybody on the list, of what is their own', roles: LISTED },
  'whoever reports it': {
    says: 'owner, deputy and stand-in, of their figure; the performance team',
    roles: ['owner', 'deputy', 'stand-in', 'performance team'],
  },
  'whoever is asked for it': {
    says: 'whoever is asked for a figure: its owner, or else the stand-in',
    roles: ['owner', 'stand-in'],
  },
  'whoever holds it': {
    says: 'whoever holds a figure: its owner, or the deputy of one without',
    roles: ['owner'],
  },
  'whoever holds it, and the team': {
    says: 'whoever holds a figure: its owner, or the deputy of one without; the performance team',
    roles: ['owner', 'performance team'],
  },
  'whoever is asked to take it': { says: 'whoever a figure is offered to', roles: [] },
  'whoever was alerted': { says: 'whoever was alerted to it', roles: [] },
  'whoever manages it or was alerted': {
    says: 'the manager, of what they manage; whoever was alerted to it, of their own alerts; the performance team',
    roles: ['manager', 'performance team'],
  },
  'whoever covers': { says: 'whoever covers, of that cover', roles: ['stand-in'] },
  'whoever signs it': { says: 'whoever signs the figure', roles: ['signatory'] },
  'whoever signs it, and the team': {
    says: 'whoever signs the figure; the performance team',
    roles: ['signatory', 'performance team'],
  },
  'whoever manages it, and the team': {
    says: 'the manager, of what they manage; the performance team',
    roles: ['manager', 'performance team'],
  },
  'whoever manages the contract, and the team': {
    says: 'whoever manages the contract; the performance team',
    roles: ['manager', 'performance team'],
  },
  'whoever manages or signs it, and the team': {
    says: 'the manager, of what they manage; whoever signs the figure; the performance team',
    roles: ['manager', 'signatory', 'performance team'],
  },
  'whoever comments in a role': {
    says: 'whoever holds a role of RAGTIME_COMMENT_ROLES',
    roles: [],
  },
  'whoever manages it or is asked': {
    says: 'whoever is asked for a figure, of themselves; the manager, of what they manage; the performance team',
    roles: ['owner', 'stand-in', 'manager', 'performance team'],
  },
  'performance team': { says: 'the performance team', roles: ['performance team'] },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly roles: readonly Role[] }>>;
export type Who = keyof typeof WHO;

/** May somebody in that role call a command for these? */
export const mayCall = (who: Who, role: Role): boolean => (WHO[who].roles as readonly Role[]).includes(role);
