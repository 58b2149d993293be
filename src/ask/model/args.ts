/** The arguments that many kinds of question share. */
import { z } from 'zod';
import { Asked, Facet, Selection } from '../../domain/answers/selection.ts';
import { Move } from '../../domain/history/movers.ts';
import { Period, shiftPeriod } from '../../domain/time/period.ts';

export const Ref = z.string().min(1).max(200);
/** Somebody by id, and a day; either may be left out. */
export const Who = z.string().min(1).max(100).optional();
export const OnDay = z.iso.date().optional();
export const PartName = z.string().min(1).max(80);
/** Words for a form, as they were typed: checked there. */
export const Note = z.string().max(2_000);
/** Card clients send every value as text. */
export const Count = z.coerce.number().int().min(0);
export const One = z.object({ ref: Ref, period: Period });
export const Many = Selection.extend({ period: Period });
/** The same for kinds that can be asked of everything. */
export const Any = Many.extend({ asked: Asked.default({ kind: 'all' }) });
/** Without `asked` it is about all indicators, and gives the standing of each. */
export const Places = Many.partial({ asked: true });
/** About outstanding figures, where nothing else is said. */
export const Owing = Many.extend({ asked: Asked.default({ kind: 'not reported' }) });
/** An earlier period; the previous one where none is named. */
const earlier = (named: Period | undefined, { period }: { readonly period: Period }): Period =>
  named ?? shiftPeriod(period, -1);
/** The previous period, or another earlier one, to compare with. */
export const Compared = Any.extend({ other: Period.optional() }).transform((args) => ({
  ...args,
  other: earlier(args.other, args),
}));
/** Whose a figure is in the quarter being reported or the next: `quarter` where it was said, else the latest asked about. */
export const Owned = One.partial({ ref: true }).extend({ quarter: Period.optional() });
/** The same of some of them; `without` are those that were left out. */
export const Kept = Owned.extend({ among: Selection.shape.among, without: Selection.shape.among });
/** People by id or as they were typed; `carried` are several references, as a button carries them. */
export const Handed = Owned.extend({
  carried: z.string().max(20_000).optional(),
  whose: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
});
/** Who has confirmed, in a part of the council. */
export const Confirmed = Places.omit({ asked: true, period: true }).extend({
  only: z.enum(['confirmed', 'not confirmed']).optional(),
  quarter: Period.optional(),
});
export const Moved = Any.extend({
  move: Move.default({ kind: 'any' }),
  since: Period.optional(),
}).transform((args) => ({ ...args, since: earlier(args.since, args) }));
/** No `sides` are all there are. */
export const Sides = Any.extend({
  facet: Facet,
  sides: z.array(z.string().min(1)).min(1).max(30).readonly().optional(),
});
