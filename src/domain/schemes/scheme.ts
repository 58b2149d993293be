/** Status schemes as data: the colours a council gives, worst to best, and their thresholds. */
import { z } from 'zod';
import { Period } from '../time/period.ts';
import { isState, STATES } from './state.ts';

/** The host's own container styles, so that light, dark and high-contrast themes all work. */
const Style = z.enum(['attention', 'warning', 'good', 'accent', 'default']);

/** The colours that a band may be drawn in where charts show it; lavender is that of figures still to come. */
const DrawnIn = z.enum(['red', 'marigold', 'lime', 'green', 'teal', 'light blue', 'blue', 'purple']);
export type DrawnIn = z.infer<typeof DrawnIn>;

/**
 * The least margin that earns a band, in per cent of the target: positive is better than the target, negative is off it, 0
 * is on it. `inclusive` says whether the boundary itself belongs to this band.
 */
const Margin = z.strictObject({ margin: z.number(), inclusive: z.boolean() });
export type Margin = z.infer<typeof Margin>;

export const Band = z.strictObject({
  name: z.string().min(1).max(60),
  symbol: z.string().min(1).max(2),
  style: Style,
  /** The colour in charts; without it that of the style, or another one where two bands would look alike. */
  colour: DrawnIn.optional(),
  /** Its name is a word of every day: “any good?” asks for none of these figures. */
  isEveryday: z.boolean().optional(),
  /** A margin, or `floor` for a band earned by meeting the indicator's floor standard. The worst band has none. */
  from: z.union([Margin, z.literal('floor')]).optional(),
});
export type Band = z.infer<typeof Band>;

/** The baseline of an arrow. `whole graph` is the slope of a straight line through all the figures drawn. */
const AGAINST = ['previous period', 'same quarter last year', 'whole graph'] as const;

/** An arrow under the council's own name: `Long-term` against the same quarter last year. */
const Arrow = z.strictObject({ name: z.string().min(1).max(40), against: z.enum(AGAINST) });

const Shape = z.strictObject({
  /** A short name without spaces; indicators name their scheme by it. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Write a short name of small letters, digits and hyphens.'),
  name: z.string().min(1).max(120),
  /** The first quarter judged by it; earlier quarters go by the previous scheme of the same id. */
  since: Period.optional(),
  bands: z.array(Band).min(2),
  /** The name in a question: “under Kent’s rule”. */
  council: z.string().max(60).optional(),
  /** The clause on last year: the better band for a figure no worse than in the same quarter of last year. */
  lastYear: z.strictObject({ instead: z.string(), earns: z.string() }).optional(),
  /** Names given, instead of a colour, to figures that are best within an expected range. */
  activity: z.strictObject({ within: z.string(), above: z.string(), below: z.string() }).optional(),
  /** The council's names for states without a colour: `{ "Not reported": "Awaiting update" }`. */
  states: z.record(z.string(), z.string()).optional(),
  /** Do owners predict the year-end figure, judged by the same rule? */
  yearEnd: z.boolean().optional(),
  /** The arrows this council names; without any, there is one against the previous period. */
  arrows: z.array(Arrow).max(3).optional(),
  /** Bands on which the owner has to give a management action: what, by whom, by when. */
  actionOn: z.array(z.string()).optional(),
  /** True where no target is recorded without the reason for it. */
  rationale: z.boolean().optional(),
});

/** A scheme. Every refusal says what to write instead. */
export const Scheme = Shape.superRefine((scheme, context) => {
  for (const message of faultsOf(scheme)) context.addIssue({ code: 'custom', message });
});
export type Scheme = z.infer<typeof Shape>;

/** The margin from which a band is earned; undefined for the worst and for one that is earned by a floor standard. */
export const marginOf = ({ from }: Band): Margin | undefined =>
  from === undefined || from === 'floor' ? undefined : from;

/** True for a band whose figures meet the target. */
export const meetsTarget = (band: Band): boolean => (marginOf(band)?.margin ?? -1) >= 0;

function faultsOf({ bands, lastYear, actionOn = [], arrows = [], states = {} }: Scheme): readonly string[] {
  const faults: string[] = [];
  for (const state of Object.keys(states).filter((name) => !isState(name))) {
    faults.push(`“states” names “${state}”, which is no state. Write one of ${STATES.join(', ')}.`);
  }
  for (const { name } of bands.filter((band) => isState(band.name))) {
    faults.push(`A band can’t be called “${name}”: that says that there is no colour. Give it another name.`);
  }
  const names = bands.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) faults.push(`Two bands are called “${twice}”. Give each its own name.`);
  bands.forEach((band, index) => {
    if (index === 0 && band.from !== undefined) {
      faults.push(
        `“${band.name}” is the first and so the worst: it takes what no other band does. Leave its “from” out.`,
      );
    }
    if (index > 0 && band.from === undefined) {
      faults.push(
        `“${band.name}” has no boundary. Write “from”: { “margin”: a percentage, “inclusive”: true or false }.`,
      );
    }
    const before = bands[index - 1];
    const [own, earlier] = [marginOf(band), before && marginOf(before)];
    if (own && earlier && before && own.margin <= earlier.margin) {
      faults.push(
        `“${before.name}” (from ${earlier.margin}%) and “${band.name}” (from ${own.margin}%) overlap. Write the bands from worst to best, each from a greater margin than the one before.`,
      );
    }
    if (band.from === 'floor' && bands.some((each) => (marginOf(each)?.margin ?? 0) < 0)) {
      faults.push(
        `“${band.name}” is earned by the floor standard, and another band by a margin below target: they overlap. Keep one of the two.`,
      );
    }
  });
  if (!bands.some((band) => marginOf(band)?.margin === 0 && marginOf(band)?.inclusive)) {
    faults.push('No band begins exactly on target. Write one “from”: { “margin”: 0, “inclusive”: true }.');
  }
  if (lastYear && !(names.includes(lastYear.instead) && names.includes(lastYear.earns))) {
    faults.push(`“lastYear” names a band that there is not. Write two of ${names.join(', ')}.`);
  } else if (lastYear && names.indexOf(lastYear.earns) <= names.indexOf(lastYear.instead)) {
    faults.push(
      `“lastYear” gives “${lastYear.earns}” instead of “${lastYear.instead}” for doing no worse, which is not better. Write the better one as “earns”.`,
    );
  }
  for (const band of actionOn.filter((each) => !names.includes(each))) {
    faults.push(`“actionOn” names “${band}”, which is no band. Write one or more of ${names.join(', ')}.`);
  }
  const against = arrows.map((arrow) => arrow.against);
  const doubled = against.find((each, index) => against.indexOf(each) !== index);
  if (doubled !== undefined) {
    faults.push(
      `Two arrows are against the ${doubled}. Leave one out, or write one of ${AGAINST.join(', ')}.`,
    );
  }
  return faults;
}
