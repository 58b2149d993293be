/** People's text made safe for a card, and the wording of counts. */

// Control characters, and the marks that could turn the reading direction of the words around them.
const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;
const MOST_PARAGRAPHS = 20;
const MOST_RUNNING_ON = 6;

/** A person's text for one line: whole characters only, no line ends, nothing invisible that acts on its surroundings. */
export function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').replace(HALF_CHARACTER, '\uFFFD').trim();
}

/** A paragraph on a card has no more than that many characters. */
export const MOST_IN_A_PARAGRAPH = 1_000;

/**
 * Text as paragraphs, blank ones left out. From the twentieth on they run on in as few as hold them, so that a card stays
 * small and nothing that comes late, such as a name, is cut off.
 */
export function paragraphs(text: string): readonly string[] {
  const all = text
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map(asLine)
    .filter((line) => line !== '');
  if (all.length <= MOST_PARAGRAPHS) return all;
  return [...all.slice(0, MOST_PARAGRAPHS - 1), ...runningOn(all.slice(MOST_PARAGRAPHS - 1))];
}

function runningOn(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isLast = joined.length === MOST_RUNNING_ON;
    if (last !== undefined && (isLast || last.length + line.length + 1 <= MOST_IN_A_PARAGRAPH)) {
      joined[joined.length - 1] = `${last} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

/** One line of at most `most` characters, ending in … when something was left out. */
export function clip(text: string, most: number): string {
  const line = asLine(text);
  // A character is at most two units long, so this is enough to count by and spares splitting 4,000 of them.
  const characters = [...line.slice(0, 2 * most + 2)];
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * Text for a TextBlock, which reads Markdown: what would be read as markup is escaped. Only for short names out of the
 * council's own settings; text from people goes into RichTextBlocks, which have no Markdown.
 */
export function inTextBlock(text: string): string {
  return asLine(text)
    .replace(/[\\*_[\]`~<>]/g, (mark) => `\\${mark}`)
    .replace(/^([-+#])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** `1 figure`, `3 figures`. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `999`, `1,000`. */
export const grouped = (count: number): string =>
  count < 1000 ? String(count) : count.toLocaleString('en-GB');

/** `once`, `twice`, `3 times`. */
export const often = (times: number): string =>
  times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;

/** The non-empty parts of a subtle line, between middle dots. */
export function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** The text with its first letter in capitals. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const MOST_BYTES = 18_000;

/**
 * A person's text, unchanged, for giving back in its field. The length allowed always fits; of a far longer one, only
 * as much is kept as a card can carry, or so many bytes.
 */
export function keepSmall(text: string, most = MOST_BYTES): string {
  const whole = text.replace(HALF_CHARACTER, '\uFFFD');
  const bytes = (part: string): number => Buffer.byteLength(JSON.stringify(part));
  if (bytes(whole) <= most) return whole;
  let kept = whole;
  while (bytes(kept) > most) {
    kept = kept.slice(0, Math.floor((kept.length * most) / bytes(kept)) - 1);
  }
  return kept.replace(HALF_CHARACTER, '');
}
