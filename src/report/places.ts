/** Where the files lie that a paper is made with: among the sources, or beside the built program. */
import { fileURLToPath } from 'node:url';

const isSource = import.meta.url.endsWith('.ts');

const at = (source: string, built: string): URL => new URL(isSource ? source : built, import.meta.url);

/** The template that comes with Ragtime. */
export const TEMPLATE = at('./wording/paper.md', './paper.md');

/** The program of the thread in which a paper is made. */
export const WORKER = at('../dev/paperWorker.mjs', './paperWorker.cjs');

const font = (weight: string): string =>
  fileURLToPath(
    at(`../../node_modules/@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`, `./Arimo_${weight}.ttf`),
  );

/** The font of the charts, regular and bold. */
export const FONT_FILES = [font('400Regular'), font('700Bold')] as const;
