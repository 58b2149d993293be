/** Charts as pictures: their SVG drawn larger than it is. */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
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

/**
 * The pictures of charts (PNG), by the reference of their indicator.
 *
 * One after the other, and each picture's dots given back before the next is drawn: V8 does not know of them, and most of
 * the time of a chart goes into being given new memory for them.
 * @throws {DomainError} where the font is missing
 */
export async function picturesOf(
  charts: readonly Chart[],
  progress: (done: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  if (charts.length === 0) return drawn;
  const letter = await outlines();
  const collect = collector();
  for (const chart of charts) {
    drawn.set(chart.ref, new Uint8Array(new Resvg(svgFile(chart, letter), OPTIONS).render().asPng()));
    // The dots are young; they are given back between two turns of the event loop.
    collect({ type: 'minor' });
    await turnOfTheLoop();
    progress(drawn.size);
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
