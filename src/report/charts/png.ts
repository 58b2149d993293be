/** Charts as pictures: their SVG drawn at twice its size, in the font that comes with Ragtime. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { DomainError } from '../../domain/domainError.ts';
import type { Chart } from '../content/chart.ts';
import { FONT_FILES } from '../places.ts';
import { svgFile } from './draw.ts';

const FAMILY = 'Arimo';

const OPTIONS: ResvgRenderOptions = {
  font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FAMILY },
  // At its own size it would be coarse on paper.
  fitTo: { mode: 'zoom', value: 2 },
};

/** So many pictures may wait for the collection of their pixels, which V8 does not know of: a small one, as they are young. */
const BETWEEN_COLLECTIONS = 8;
/** Drawn side by side: more are no faster on two cores, and hold more memory. */
const AT_ONCE = 2;

/** The pictures of charts (PNG), by the reference of their indicator. @throws {DomainError} where the font is missing */
export async function picturesOf(
  charts: readonly Chart[],
  progress: (done: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (charts.length > 0) mustDrawLetters();
  const collect = collector();
  const drawn = new Map<string, Uint8Array>();
  const left = charts.values();
  const work = async (): Promise<void> => {
    for (const chart of left) {
      const image = await renderAsync(svgFile(chart, FAMILY), OPTIONS);
      drawn.set(chart.ref, new Uint8Array(image.asPng()));
      if (drawn.size % BETWEEN_COLLECTIONS === 0) collect({ type: 'minor' });
      progress(drawn.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // What is written of them next takes memory of its own.
  if (charts.length > 0) collect({ type: 'major' });
  return drawn;
}

/** A font that is not there is no fault to the renderer: it draws no text, and says nothing. */
function mustDrawLetters(): void {
  const letter = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-family="${FAMILY}" font-size="16">A</text></svg>`;
  const { pixels } = new Resvg(letter, OPTIONS).render();
  if (pixels.some((value) => value > 0)) return;
  throw new DomainError(
    `The charts’ font can’t be read (${FONT_FILES.join(', ')}): build Ragtime again with npm ci and npm run build.`,
  );
}

/** The garbage collector of this thread, which a worker can't be given on its command line. */
function collector(): (how: { readonly type: 'minor' | 'major' }) => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
