/**
 * The text of a file, whatever program wrote it: UTF-8, UTF-16, Windows or an old Mac. What can't be told is refused, so that no
 * “Café” is ever kept as “CafÃ©”.
 */
import { DomainError } from '../../domain/domainError.ts';

/** @throws {DomainError} for what is no text, or is in no encoding that can be told */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw new DomainError('This is not text. In Excel, save it as “CSV UTF-8”, and import that file.');
  }
  const text = inUtf8(bytes) ?? inOneByte(bytes);
  const garbled = GARBLED.exec(text);
  if (garbled) {
    throw new DomainError(
      `Row ${rowOf(text, garbled.index)} has “${garbled[0]}”, which is left of another letter where a file was opened in the wrong encoding. Open the original again (in Excel: Data, From Text/CSV, UTF-8), save it as “CSV UTF-8”, and import that file.`,
    );
  }
  return text;
}

/** What becomes of é, £, ’ and the like, whose UTF-8 was read as Windows-1252. No word has these beside each other. */
const GARBLED = /Ã[\u0080-\u00bf©ªº¨§¶¼½¾±¡]|Â[\u0080-\u00bf£°½¼¾²³·]|â€[\u0080-\u00bf™œ“”˜¦¢]/;

function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    // Letters of several bytes that fit do not come about by chance: the rest of the file is UTF-8.
    if (!/[\u0080-\ufffc]/.test(lenient)) return undefined;
    throw new DomainError(
      `Row ${rowOf(lenient, lenient.indexOf('\ufffd'))} has a character in another encoding than the rest of the file. Write it again, save the file as “CSV UTF-8”, and import it.`,
    );
  }
}

/** By a byte for each character, as Windows or an old Mac writes: whichever makes of it the characters of English and Welsh. */
function inOneByte(bytes: Uint8Array): string {
  const windows = fromWindows(bytes);
  if (!UNUSUAL.test(windows)) return windows;
  const mac = new TextDecoder('macintosh').decode(bytes);
  if (!UNUSUAL.test(mac)) return mac;
  const found = UNUSUAL.exec(windows);
  throw new DomainError(
    `Row ${rowOf(windows, found?.index ?? 0)} has a character that may be several (“${found?.[0] ?? ''}”), as the file does not say in which encoding it is. In Excel, save it as “CSV UTF-8”, and import that file.`,
  );
}

/** Anything that is neither ASCII nor a mark or a letter that British councils write. */
const UNUSUAL =
  /[^\p{ASCII}\u00a0‘’“”–—…•€£°·×÷±¼½¾²³§©®™áàâäéèêëíìîïóòôöúùûüýÿçñæøåßŵŷÁÀÂÄÉÈÊËÍÌÎÏÓÒÔÖÚÙÛÜÝÇÑŴŶ≤≥]/u;

// Node 20 to 22 decode windows-1252 as Latin-1 and leave curly quotes, dashes and the euro as control characters.
const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);

/** The characters of Windows-1252 at 80 to 9F; five of them are unassigned. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The row of a place in a text, as Excel counts lines. */
const rowOf = (text: string, place: number): number => text.slice(0, place).split(/\r\n|\r|\n/).length;
