/** The arguments that many kinds of question share. */
import { z } from 'zod';
import { Asked, Selection } from '../../domain/answers/selection.ts';
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
export const earlier = (named: Period | undefined, { period }: { readonly period: Period }): Period =>
  named ?? shiftPeriod(period, -1);
