/** Status schemes as data: the colours a council gives, from worst to best, and where one ends and the next begins. */
import { z } from 'zod';

/** The host's own container styles, so that light, dark and high-contrast themes all work. */
export const Style = z.enum(['attention', 'warning', 'good', 'accent', 'default']);
export type Style = z.infer<typeof Style>;

export const Band = z.object({
  name: z.string().min(1),
  symbol: z.string().min(1),
  style: Style,
  /**
   * The least margin that earns this band, in per cent of the target: positive is better than the target, negative
   * is off it, 0 is on it. `inclusive` says whether the boundary itself belongs to this band. The worst band has none.
   */
  from: z.object({ margin: z.number(), inclusive: z.boolean() }).optional(),
});
export type Band = z.infer<typeof Band>;

export const Scheme = z
  .object({ id: z.string().min(1), name: z.string().min(1), bands: z.array(Band).min(2) })
  .refine(({ bands }) => bands.every((band, index) => (index === 0) === (band.from === undefined)), {
    message: 'Only the first band, the worst, goes without a boundary.',
  })
  .refine(
    ({ bands }) =>
      bands.every((band, index) => {
        const before = bands[index - 1]?.from;
        return !before || !band.from || before.margin < band.from.margin;
      }),
    { message: 'Bands go from worst to best, each with a greater boundary than the one before.' },
  )
  .refine(({ bands }) => bands.some(({ from }) => from?.margin === 0 && from.inclusive), {
    message: 'One band has to begin exactly on target.',
  });
export type Scheme = z.infer<typeof Scheme>;

const RED: Band = { name: 'Red', symbol: '■', style: 'attention' };
const AMBER: Band = { name: 'Amber', symbol: '◆', style: 'warning', from: { margin: -10, inclusive: false } };
const GREEN: Band = { name: 'Green', symbol: '●', style: 'good', from: { margin: 0, inclusive: true } };

/** The schemes that come with Ragtime; boundaries as published by Cambridgeshire in 2024 and 2019. */
export const SCHEMES: readonly Scheme[] = [
  {
    id: 'ragb',
    name: 'Red, Amber, Green, Blue',
    bands: [
      RED,
      AMBER,
      GREEN,
      { name: 'Blue', symbol: '★', style: 'accent', from: { margin: 5, inclusive: false } },
    ],
  },
  {
    id: 'vg',
    name: 'Red, Amber, Green, Very Green',
    bands: [
      RED,
      AMBER,
      GREEN,
      { name: 'Very Green', symbol: '★', style: 'accent', from: { margin: 5, inclusive: true } },
    ],
  },
  { id: 'rag', name: 'Red, Amber, Green', bands: [RED, AMBER, GREEN] },
];

/** The scheme of that id; undefined when there is none. */
export const findScheme = (id: string): Scheme | undefined => SCHEMES.find((scheme) => scheme.id === id);

/** True for a band whose figures meet the target. */
export const meetsTarget = (band: Band): boolean => band.from !== undefined && band.from.margin >= 0;
