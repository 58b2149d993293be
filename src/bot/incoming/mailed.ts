/** What mail programs and phones put round words: signatures, headers of what is forwarded, lines that are quoted. */

const FORWARDED = /^(?:(?:fw|fwd|re) ?: ?)+/i;
const DELIVERED = /^-{2,} ?(?:original|forwarded) message ?-{2,}$|^begin forwarded message:?$/i;
const HEADER = /^(?:from|sent|date|to|cc|subject|importance) ?: ?/i;
/** The line before a signature, or one that a phone adds. */
const SIGNED = /^(?:--|—|_{5,}|-{5,})$|^(?:sent from (?:my|outlook|mail|teams)\b|get outlook for\b)/i;

const isHeader = (lines: readonly string[], at: number): boolean =>
  DELIVERED.test(lines[at] ?? '') ||
  (/^from ?:/i.test(lines[at] ?? '') &&
    HEADER.test(lines[at + 1] ?? '') &&
    !/^from/i.test(lines[at + 1] ?? ''));

/**
 * The words themselves: without the signature, and without what is quoted below them. What is forwarded without a word
 * of one's own is what was meant to be read.
 * @param sender the name of whoever wrote them, as Teams has it
 */
export function withoutMail(words: string, sender: string): string {
  const lines = words.split('\n').map((line) => line.trim());
  const own = lines.filter((line) => !line.startsWith('>'));
  const said = own.some((line) => line !== '') ? own : lines.map((line) => line.replace(/^[> ]+/, ''));
  const quotes = said.findIndex((_line, at) => isHeader(said, at));
  const above = quotes === -1 ? said : said.slice(0, quotes);
  const body = above.some((line) => line !== '')
    ? above
    : said.slice(quotes).filter((line) => !DELIVERED.test(line) && !HEADER.test(line));
  const signed = body.findIndex((line, at) => at > 0 && (SIGNED.test(line) || isName(line, sender)));
  const kept = signed === -1 ? body : body.slice(0, signed);
  return kept.join('\n').trim().replace(FORWARDED, '');
}

/** A line that is the sender's own name, or their first name. */
function isName(line: string, sender: string): boolean {
  const bare = line.replace(/[\s,.!–—-]+$/u, '').toLowerCase();
  const name = sender.toLowerCase();
  return bare !== '' && (bare === name || bare === name.split(' ')[0]);
}
