/** Sentences as runs of plain words, and finding phrases in them whole. */

/** Lower case, curly quotes and apostrophes gone, anything but letters, digits and `/ - & .` inside words a space. */
export function plain(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘'`]/g, '')
    .replace(/[^\p{L}\p{N}/&.–-]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentence without the first occurrence of a whole phrase; undefined when it does not contain it. */
export function without(sentence: string, phrase: string): string | undefined {
  const padded = ` ${sentence} `;
  const at = padded.indexOf(` ${phrase} `);
  if (at === -1) return undefined;
  return `${padded.slice(0, at)} ${padded.slice(at + phrase.length + 1)}`.replace(/\s+/g, ' ').trim();
}

/** The first of the phrases that the sentence contains, and what is left without it. */
export function take<Meaning>(
  sentence: string,
  phrases: readonly (readonly [string, Meaning])[],
): { readonly meaning: Meaning; readonly rest: string } | undefined {
  for (const [phrase, meaning] of phrases) {
    const rest = without(sentence, phrase);
    if (rest !== undefined) return { meaning, rest };
  }
  return undefined;
}
