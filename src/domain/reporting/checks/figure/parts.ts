/** Parts that don't come to the total that was given beside them. */
import type { Asked, Doubt } from './asked.ts';

/** The question where more than rounding lies between the parts and the total; `asked.disagreement` says what. */
export const partsDoubt = ({ disagreement }: Asked): Doubt | undefined =>
  disagreement === undefined ? undefined : { kind: 'parts', sentence: disagreement };
