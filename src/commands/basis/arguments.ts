/** Pieces of command arguments. Card clients send every value as text, and some leave out what was not filled in. */
import { z } from 'zod';
import { Period } from '../../domain/time/period.ts';

/** Text that may be missing. */
export const Text = z
  .string()
  .max(20_000)
  .nullish()
  .transform((text) => text ?? '');

/** What is given instead of a figure, field by field: counts, or the figures of parts. */
export const GIVEN = {
  ...{ given1: Text, given2: Text, given3: Text, given4: Text, given5: Text, given6: Text },
  ...{ given7: Text, given8: Text, given9: Text, given10: Text, given11: Text, given12: Text },
};

/** Those fields in order. */
export const givenIn = (args: Readonly<Record<keyof typeof GIVEN, string>>): readonly string[] =>
  Object.keys(GIVEN).map((key) => args[key as keyof typeof GIVEN]);

/** A toggle: `"true"`, `true`, or missing. */
export const Toggle = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => value === true || value === 'true');

/** A whole number of 0 or more, which may come as text. */
export const Whole = z.coerce.number().int().min(0);

/** An indicator in a period. */
export const CellArgs = z.object({ ref: z.string().min(1).max(200), period: Period });
