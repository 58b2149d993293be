/**
 * The letters of a chart as outlines. The renderer would open its font's file again for each letter that it draws, which took
 * it longer than all the lines of the chart.
 */
import { readFile } from 'node:fs/promises';
import opentype, { type Font } from 'opentype.js';
import { DomainError } from '../../domain/domainError.ts';
import { FONT_FILES } from '../places.ts';
import type { Label, Letter } from './draw.ts';

type Outline = { readonly path: string; readonly width: number };

/** How labels are drawn as outlines of the font that comes with Ragtime. @throws {DomainError} where the font is missing */
export async function outlines(): Promise<Letter> {
  const [regular, bold] = await Promise.all(FONT_FILES.map(fontOf));
  if (!regular || !bold) throw new Error('A chart has a regular font and a bold one.');
  // Quarters, ends of lines and round figures stand in many charts.
  const known = new Map<string, Outline>();
  return ({ x, y, text, ink, anchor, size, isBold }) => {
    const key = `${isBold} ${size} ${text}`;
    const outline = known.get(key) ?? outlineOf(isBold ? bold : regular, text, size);
    known.set(key, outline);
    const from = x - outline.width * BEFORE[anchor];
    return `<path transform="translate(${from.toFixed(2)} ${y})" fill="${ink}" d="${outline.path}"/>`;
  };
}

/** The share of its width by which a label begins before its anchor. */
const BEFORE: Readonly<Record<Label['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

const outlineOf = (font: Font, text: string, size: number): Outline => ({
  path: font.getPath(text, 0, 0, size).toPathData(2),
  width: font.getAdvanceWidth(text, size),
});

async function fontOf(file: string): Promise<Font> {
  try {
    const { buffer, byteOffset, byteLength } = await readFile(file);
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
    // A chart needs some fifty of its letters: all of them would be 10 MB.
    return opentype.parse(bytes, { lowMemory: true });
  } catch (error) {
    throw new DomainError(
      `The charts’ font can’t be read (${file}): build Ragtime again with npm ci and npm run build.`,
      { cause: error },
    );
  }
}
