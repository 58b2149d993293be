/** Charts as pictures: their SVG drawn larger than it is. */
import { createHash } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import type { Chart } from '../content/chart.ts';
import { svgFile } from './draw.ts';
import { outlines } from './lettering.ts';

const OPTIONS: ResvgRenderOptions = {
  font: { loadSystemFonts: false },
  // 144 dots an inch on paper: at its own size it would be coarse, and the time grows with the dots.
  fitTo: { mode: 'zoom', value: 1.5 },
  // A rectangle of this colour would be painted dot by dot.
  background: '#fff',
};

/** The dots of so many pictures are given back at a time, some 10 MB. */
const TOGETHER = 4;

/**
 * The pictures of charts (PNG), by the reference of their indicator; charts that look the same share one.
 *
 * One after the other, and the dots of a few pictures given back before the next are drawn: V8 does not know of them, and
 * would let them stand.
 * @throws {DomainError} where the font is missing
 */
export async function picturesOf(
  charts: readonly Chart[],
  progress: (done: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  if (charts.length === 0) return drawn;
  const [letter, { Resvg }] = await Promise.all([outlines(), import('@resvg/resvg-js')]);
  const collect = collector();
  const known = new Map<string, Uint8Array>();
  for (const chart of charts) {
    const svg = svgFile(chart, letter);
    const name = createHash('sha256').update(svg).digest('base64');
    const before = known.get(name);
    const bytes = before ?? new Uint8Array(new Resvg(svg, OPTIONS).render().asPng());
    known.set(name, bytes);
    drawn.set(chart.ref, bytes);
    progress(drawn.size);
    if (before || known.size % TOGETHER > 0) continue;
    // The dots are young; they are given back between two turns of the event loop.
    collect({ type: 'minor' });
    await turnOfTheLoop();
  }
  // What is written of them next takes memory of its own.
  collect({ type: 'major' });
  return drawn;
}

/** The garbage collector of this thread, which a worker can't be given on its command line. */
function collector(): (how: { readonly type: 'minor' | 'major' }) => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
