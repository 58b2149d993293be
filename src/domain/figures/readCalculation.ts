/** Reads calculations as registers and reports publish them. */
import { Calculation } from './calculation.ts';
import type { Unit } from './unit.ts';

const NET = ['positive', 'neutral', 'negative'];
/** `(positive engagements - negative engagements) / all engagements x 100`: the rest, left out here, are neutral. */
const NET_FORMULA =
  /^\(?positive ([^()/]+?) ?[-−–] ?negative \1\)? ?[/÷] ?(?:all|total) \1(?: ?[x×*] ?100)?$/i;
/** The same without what it is a share of, which as a percentage can only be all of them. */
const NET_OF_NOTHING =
  /^\(?(?:total )?(?:number of )?(positive .+?)\)? [-−–] \(?(?:total )?(?:number of )?(negative .+?)\)?(?: ?[x×*] ?100)?$/i;
const FACTOR = / ?[x×*] ?(\d+(?:[.,]\d+)*)$/i;
const DIVISION = / ?[÷/] ?/;

/**
 * Reads a calculation: `changes succeeded / changes x 100`, `(Portal tickets ÷ Total tickets) × 100`, `(joiners − leavers) ÷
 * staff`, `recycled / (recycled + residual) x 100`, `net of good, neither, bad`, also a net one written out. Without a factor
 * it is 100 for a percentage, else 1. Undefined when it cannot be read.
 */
export function readCalculation(text: string, unit: Unit): Calculation | undefined {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const counted = NET_FORMULA.exec(tidy)?.[1];
  if (counted) return readCalculation(`net of ${NET.map((kind) => `${kind} ${counted}`).join(', ')}`, unit);
  const [, positive, negative] = unit === 'percent' ? (NET_OF_NOTHING.exec(tidy) ?? []) : [];
  if (positive !== undefined && negative !== undefined && !/[÷/]/.test(tidy)) {
    const neutral = positive.replace(/^positive/i, 'neutral');
    return Calculation.safeParse({ kind: 'net', positive, neutral, negative }).data;
  }
  const net = /^net(?: of|:) ?([^,]+), ?([^,]+), ?([^,]+)$/i.exec(tidy);
  if (net) {
    const [, first, second, third] = net;
    const read = Calculation.safeParse({ kind: 'net', positive: first, neutral: second, negative: third });
    return read.success && unit === 'percent' ? read.data : undefined;
  }
  return readFormula(tidy, unit);
}

function readFormula(tidy: string, unit: Unit): Calculation | undefined {
  const written = FACTOR.exec(tidy)?.[1]?.replaceAll(',', '');
  const formula = unwrapped(tidy.replace(FACTOR, ''));
  const by = formula.search(DIVISION);
  const [top, bottom] =
    by === -1 ? [formula, ''] : [formula.slice(0, by), formula.slice(by).replace(DIVISION, '')];
  const [above, under] = [termsIn(top), bottom === '' ? NOTHING : termsIn(bottom)];
  if (!above || !under || under.taken.length > 0 || above.added.length === 0) return undefined;
  // Without anything below the line it is no percentage, and one count alone is no calculation.
  if (bottom === '' && (unit === 'percent' || above.added.length + above.taken.length < 2)) return undefined;
  const factor = written ?? (unit === 'percent' ? '100' : '1');
  const [numerator] = above.added;
  const [denominator] = under.added;
  const isRatio = above.added.length + above.taken.length === 1 && under.added.length === 1;
  return Calculation.safeParse(
    isRatio
      ? { kind: 'ratio', numerator, denominator, factor }
      : { kind: 'combined', ...above, below: under.added, factor },
  ).data;
}

type Terms = { readonly added: readonly string[]; readonly taken: readonly string[] };
const NOTHING: Terms = { added: [], taken: [] };

/** The counts of one side of a formula; undefined where there are brackets within brackets. */
function termsIn(side: string): Terms | undefined {
  const [added, taken]: [string[], string[]] = [[], []];
  // A hyphen within a word, as in self-help, is no minus.
  for (const term of ` + ${unwrapped(side.trim())}`.split(/ (?=[+−–-] )/).slice(1)) {
    const name = unwrapped(term.slice(2).trim());
    if (name === '' || /[()÷×]/.test(name)) return undefined;
    (term.startsWith('+') ? added : taken).push(name);
  }
  return { added, taken };
}

/** Without the brackets around all of it. */
function unwrapped(text: string): string {
  const inner = /^\((.*)\)$/.exec(text.trim())?.[1];
  if (inner === undefined) return text.trim();
  let depth = 0;
  for (const sign of inner) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return text.trim();
  }
  return unwrapped(inner);
}
