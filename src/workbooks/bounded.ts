/** A workbook from a chat, unpacked no further than a workbook of figures is: a small zip may hold a thousand times its size. */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The same zip without compression, so that whoever reads it unpacks nothing; undefined where its parts come to more than
 * that many bytes, or are not as long as they say.
 */
export function bounded(bytes: Uint8Array, most: number): Uint8Array | undefined {
  let length = 0;
  try {
    const parts: Zippable = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        length += originalSize;
        return length <= most;
      },
    });
    return length > most ? undefined : zipSync(parts, { level: 0 });
  } catch {
    return undefined;
  }
}
