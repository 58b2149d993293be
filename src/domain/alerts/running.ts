/** Three quarters running off target: said instead of the ordinary alert, and not as well. */
import type { CellLine } from '../indicators/cell.ts';
import { quartersBetween } from '../time/frequency.ts';
import { wasOff } from './news.ts';

/**
 * Is a figure off target the third one in a row to be so? Of what is not reported every quarter three are years.
 * @param before reads the figure before it, which knows how the one before that stood
 */
export async function isLongOff(
  line: CellLine,
  before: () => Promise<CellLine | undefined>,
): Promise<boolean> {
  if (!line.offTarget || quartersBetween(line) > 1 || !wasOff(line)) return false;
  const earlier = await before();
  return earlier !== undefined && wasOff(earlier);
}
