/** Pieces of command arguments. Card clients send every value as text, and some leave out what was not filled in. */
import { z } from 'zod';
import { Period } from '../../domain/time/period.ts';

/** Text that may be missing. */
export const Text = z
  .string()
  .max(20_000)
  .nullish()
  .transform((text) => text ?? '');

/** A toggle: `"true"`, `true`, or missing. */
export const Toggle = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => value === true || value === 'true');

/** A whole number of 0 or more, which may come as text. */
export const Whole = z.coerce.number().int().min(0);

/** An indicator in a period. */
export const CellArgs = z.object({ ref: z.string().min(1).max(200), period: Period });
