/** The words that targets are written with: on which side of a figure they are met, whether the figure itself meets them, and none. */
import type { Direction } from './target.ts';

/** Met from a figure on or up to it; `isStrict` where the figure itself misses it: `<15%` is missed at 15%. */
type Side = { readonly kind: 'at least' | 'at most'; readonly isStrict: boolean };

const AT_LEAST =
  'at least|minimum of|minimum|min\\.?|(?:no|not) (?:less|fewer|lower) than|not below|>=|≥|=>|=/>|>/=';
const ABOVE = 'above|over|more than|greater than|higher than|better than|in excess of|exceeding|>';
const AT_MOST =
  'at most|up to|maximum of|maximum|max\\.?|(?:no|not) (?:more|greater|higher) than|not above|not over|<=|≤|=<|=/<|</=';
const BELOW = 'below|under|less than|fewer than|lower than|<';

const SIDES: readonly (readonly [before: string, after: string, side: Side])[] = [
  [
    AT_LEAST,
    '\\+|(?:or|and) (?:more|above|higher|over|greater|upwards)|minimum|min\\.?',
    { kind: 'at least', isStrict: false },
  ],
  [
    AT_MOST,
    '(?:or|and) (?:less|below|lower|under|fewer)|maximum|max\\.?',
    { kind: 'at most', isStrict: false },
  ],
  [ABOVE, '', { kind: 'at least', isStrict: true }],
  [BELOW, '', { kind: 'at most', isStrict: true }],
];

const READERS = SIDES.map(([before, after, side]) => ({
  before: new RegExp(`^(?:${before})\\s*(?=[^a-z])(.+)$`, 'i'),
  after: after === '' ? undefined : new RegExp(`^(.+?)\\s*(?:${after})$`, 'i'),
  side,
}));

/** A target without the word for its side; `side` is undefined for a bare figure. */
type Sided = { readonly figure: string; readonly side: Side | undefined };

/** Takes the word for the side off: `no more than 21%`, `15% or below`, `=<21%`, `90% or better`. */
export function readSide(said: string, direction: Direction): Sided {
  const better = /^(.+?)\s*or better$/i.exec(said)?.[1];
  if (better !== undefined) {
    return {
      figure: better,
      side: { kind: direction === 'lower' ? 'at most' : 'at least', isStrict: false },
    };
  }
  for (const { before, after, side } of READERS) {
    const figure = before.exec(said)?.[1] ?? after?.exec(said)?.[1];
    if (figure !== undefined) return { figure: figure.trim(), side };
  }
  return { figure: said, side: undefined };
}

const WORDED =
  /^(?:tb[cad]|to be (?:confirmed|agreed|advised|determined|decided|set)|(?:data|trend|activity|monitoring|tracking|information|contextual|context)(?: only)?|for (?:information|monitoring)(?: only)?|baseline(?: year)?|baselining|not set|not applicable|no target set)$/i;

/** A word that stands where there is no target: `TBC`, `Data only`. */
export const isWordForNone = (said: string): boolean => WORDED.test(said);

/** A time that belongs to the measure and not to its target, after a figure: `within 4 hours`. */
export const WITHIN =
  '(?:of [a-z ]{1,30} )?(?:with)?in (?:\\d+(?:\\.\\d+)?|one|two|three|four|five|ten) (?:working |calendar |clock )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)';
