/** The colours in which the bands of a scheme are drawn in charts. */
import type { Band, DrawnIn, Scheme } from '../../domain/schemes/scheme.ts';

// The host's own colours, which it has for light, dark and high-contrast themes.
const DRAWN: Record<DrawnIn, string> = {
  red: 'categoricalRed',
  marigold: 'categoricalMarigold',
  lime: 'categoricalLime',
  green: 'categoricalGreen',
  teal: 'categoricalTeal',
  'light blue': 'categoricalLightBlue',
  blue: 'categoricalBlue',
  purple: 'categoricalPurple',
};

const OF_STYLE: Record<Band['style'], string> = {
  attention: 'attention',
  warning: 'warning',
  good: 'good',
  accent: 'categoricalBlue',
  default: 'neutral',
};

/** Taken in turn by bands whose style gives no colour, or one that another band has. */
const SPARE = [DRAWN.purple, DRAWN.teal, DRAWN.lime, DRAWN.marigold, DRAWN['light blue'], DRAWN.red];

/**
 * The colour of a band: the one it asks for; the one it is called by, where its style says nothing of good or bad; that of
 * its style; or a spare one where a band before it has that already.
 */
export function bandColour({ bands }: Scheme, name: string): string {
  const given = bands.map(givenTo);
  const colours = new Map<string, string>();
  const isTaken = (colour: string): boolean =>
    given.includes(colour) || [...colours.values()].includes(colour);
  bands.forEach((band, index) => {
    const usual = OF_STYLE[band.style];
    const isFree = band.style !== 'default' && !isTaken(usual);
    const colour = isFree ? usual : (SPARE.find((each) => !isTaken(each)) ?? usual);
    colours.set(band.name, given[index] ?? colour);
  });
  return colours.get(name) ?? OF_STYLE.default;
}

function givenTo({ name, style, colour }: Band): string | undefined {
  if (colour !== undefined) return DRAWN[colour];
  return style === 'accent' || style === 'default' ? DRAWN[name.toLowerCase() as DrawnIn] : undefined;
}
