/** Selections: a filter over the figures of a period by status, place and person, and the cells that pass it. */
import { z } from 'zod';
import { type CellLine, isCarried, isReported } from '../indicators/cell.ts';
import { changeSince, PerformanceChange } from '../indicators/change.ts';
import { bandOf, isOutstanding } from '../judging/judge.ts';

/** A standing: one way in which a figure stands. */
export const Standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.string().min(1) }),
  z.object({ kind: z.literal('off target') }),
  z.object({ kind: z.literal('on target') }),
  /** In, of what is due in the period; a carried figure is neither in nor missing. */
  z.object({ kind: z.literal('reported') }),
  z.object({ kind: z.literal('not reported') }),
  /** Not reported, and past the day it was due. */
  z.object({ kind: z.literal('overdue') }),
  z.object({ kind: z.literal('provisional') }),
  /** Its status was set by the performance team. */
  z.object({ kind: z.literal('overridden') }),
]);
export type Standing = z.infer<typeof Standing>;

/** How the figures that are asked for stand: one way, any of several, or however they do. */
export const Asked = z.union([
  Standing,
  z.object({ kind: z.literal('any of'), of: z.array(Standing).min(2) }),
  z.object({ kind: z.literal('all') }),
]);
export type Asked = z.infer<typeof Asked>;

/** Is it asked what has been reported and what has not? Only what is due in the period counts for that. */
export const isOfReporting = ({ kind }: Asked): boolean =>
  kind === 'reported' || kind === 'not reported' || kind === 'overdue';

/** The facets whose values are people. */
export const OF_PEOPLE = ['owner', 'deputy', 'manager', 'person'] as const;

/** The dimensions that indicators are sorted and filtered by. `person` is the owner, deputy or manager. */
export const Facet = z.enum([
  ...(['group', 'partner', 'perspective', 'committee', 'frequency'] as const),
  ...OF_PEOPLE,
]);
export type Facet = z.infer<typeof Facet>;

/** The value for whoever asks, in facets whose values are people: their id is never in a sentence or on a card. */
export const ME = 'me';

/** Accepted values by facet, any of which will do: as the register writes them; people by id, or `me`. */
export const Where = z.partialRecord(Facet, z.array(z.string().min(1)).min(1));
export type Where = z.infer<typeof Where>;

/** The most indicators that a selection can list one by one: a button carries their references. */
export const MOST_AMONG = 50;

/** A filter over the cells of a period. A cell must pass every part of it. */
export const Selection = z.object({
  asked: Asked,
  /** ... and in none of these ways: "red but not provisional". */
  except: z.array(Standing).min(1).optional(),
  where: Where.optional(),
  /** ... and nowhere in these: "everything outside ICT". */
  outside: Where.optional(),
  /** Since the previous period of the same frequency. A carried figure has not changed in the period, either way. */
  change: PerformanceChange.optional(),
  /** Only these references: those that an earlier answer has shown. */
  among: z.array(z.string().min(1).max(200)).min(1).max(MOST_AMONG).optional(),
});
export type Selection = z.infer<typeof Selection>;

type Stands = Pick<
  CellLine,
  | 'frequency'
  | 'ref'
  | 'scheme'
  | 'status'
  | 'offTarget'
  | 'revision'
  | 'lifecycle'
  | 'override'
  | 'reportedBy'
  | 'provisional'
  | 'carriedInto'
  | 'extension'
>;

/** The context a selection is applied in: the id of whoever asks, and whether the day on which a figure is due has passed. */
export type Asking = { readonly me: string; readonly isLate: (cell: Pick<CellLine, 'extension'>) => boolean };

/** Does a cell stand in the way asked for? */
export function isAskedFor(cell: Stands, asked: Asked, isLate: Asking['isLate']): boolean {
  switch (asked.kind) {
    case 'status':
      return cell.status === asked.status;
    case 'off target':
      return cell.offTarget;
    case 'on target':
      return !cell.offTarget && bandOf(cell) !== undefined;
    case 'reported':
      return isReported(cell) && !isCarried(cell);
    case 'not reported':
      return isOutstanding(cell);
    case 'overdue':
      return isLate(cell) && isOutstanding(cell);
    case 'provisional':
      return cell.provisional;
    case 'overridden':
      return cell.override !== null;
    case 'any of':
      return asked.of.some((each) => isAskedFor(cell, each, isLate));
    case 'all':
      return true;
  }
}

/** Does a cell pass the selection? */
export function isSelected(
  cell: CellLine,
  { asked, except = [], where, outside, change, among }: Selection,
  { me, isLate }: Asking,
): boolean {
  return (
    isAskedFor(cell, asked, isLate) &&
    !except.some((each) => isAskedFor(cell, each, isLate)) &&
    (among === undefined || among.includes(cell.ref)) &&
    (!where || facetsIn(where).every(([facet, values]) => belongs(cell, facet, values, me))) &&
    !(outside && facetsIn(outside).some(([facet, values]) => belongs(cell, facet, values, me))) &&
    (change === undefined ||
      (!isCarried(cell) &&
        changeSince(cell.previous?.figure ?? null, cell.figure, cell.direction) === change))
  );
}

const facetsIn = (where: Where): readonly (readonly [Facet, readonly string[]])[] =>
  Facet.options.flatMap((facet) => {
    const values = where[facet];
    return values ? [[facet, values] as const] : [];
  });

function belongs(cell: CellLine, facet: Facet, values: readonly string[], me: string): boolean {
  const has = facetOf(cell, facet);
  return values.some((value) => has.includes(value === ME ? me : value));
}

/** The values of a cell in a facet: one, or for `person` everybody it has; people by id. */
export function facetOf(cell: CellLine, facet: Facet): readonly string[] {
  switch (facet) {
    case 'owner':
    case 'deputy':
    case 'manager':
      return cell[facet] ? [cell[facet].id] : [];
    case 'person':
      return [cell.owner, cell.deputy, cell.manager].flatMap((each) => (each ? [each.id] : []));
    default:
      return [cell[facet]];
  }
}
