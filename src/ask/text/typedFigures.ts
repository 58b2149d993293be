/**
 * Figures as people type them within a sentence: `86.9%`, `£1.2m`, `(31)`, `-31`, `.5`, `minus 3`, `3 of 4`. They are
 * found in the text itself, since words lose signs, points and brackets; whatever is more than one plain figure
 * (`5-6`, `~5`, `5+`, `86,9`, `5½`) is none.
 */
import { readFigure } from '../../domain/figures/figure.ts';
import { readIn } from '../../domain/figures/readInUnit.ts';
import { isMoney, type Unit, upperLimitOf } from '../../domain/figures/unit.ts';

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const SCALE = '%|per ?cent|k|m|bn|thousand|million|billion';
const MEASURED =
  'stars?|points?|minutes?|mins?|working days?|days?|hours?|hrs?|weeks?|wks?|months?|years?|yrs?|tonnes?';
const DASH = '[-\u2010-\u2013\u2212]';
const SIGNED = `(?:${DASH}|(?:minus|negative) )?(?:£ ?)?(?:${DIGITS})|£${DASH}(?:${DIGITS})`;
const IN_BRACKETS = String.raw`£?\(£?(?:${DIGITS}) ?(?:${SCALE})?\)`;
const OUT_OF = String.raw`(?:${DIGITS}) ?(?:\/|(?:out )?of) ?\d+(?: ?(?:stars?|points?))?`;

/**
 * For a regular expression, without a group of its own: a figure, with nothing at either end that it may be a part of.
 * Of a mark only one that ends a clause may follow.
 */
export const TYPED_FIGURE = String.raw`(?<![\p{L}\p{N}\p{Sc}.,/#<>~^*+()\u2010-\u2015\u2212-])(?:${IN_BRACKETS}|${OUT_OF}|(?:${SIGNED})(?: ?(?:${SCALE}|${MEASURED})(?![\p{L}\p{N}]))?)(?=$|[\s,;!.])(?![,;!.]\p{N})`;

const NEGATIVE = new RegExp(`^(?:(?:minus|negative) |${DASH})`, 'iu');
const IN_ALL = new RegExp(String.raw`^(${DIGITS}) ?(?:\/|(?:out )?of) ?(\d+)(?: ?(?:stars?|points?))?$`, 'i');
const IN_WORDS = /(?:thousand|million|billion)$/i;
const OF_SCORE = /(?<=\d) ?(?:stars?|points?)$/i;

/**
 * What a typed figure puts into the form of an indicator, as typed where that can be read: `3` for `3 stars` and for `3
 * of 4` where stars are out of 4. Undefined where it is no figure in that unit.
 * @param unit undefined where it is not known
 */
export function inForm(typed: string, unit: Unit | undefined): string | undefined {
  const most = unit && upperLimitOf(unit);
  const [, part, all] = IN_ALL.exec(typed) ?? [];
  if (part !== undefined) return most !== undefined && Number(all) === most ? part : undefined;
  // “12 thousand” is rounded in speaking, as “£1.2 million” is in reports.
  if (IN_WORDS.test(typed) && !typed.includes('£')) return undefined;
  // In brackets is below nought for money alone; of anything else it may be said by the way.
  if (typed.includes('(') && !(unit && isMoney(unit))) return undefined;
  const signed = typed.replace(NEGATIVE, '-');
  const said = most === undefined ? signed : signed.replace(OF_SCORE, '');
  const figure = unit === undefined ? readFigure(said) : readIn(said, unit);
  return figure === undefined ? undefined : said;
}
