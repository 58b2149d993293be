/** Reproducible random numbers, drawn from a seed. */
export type Chance = {
  /** A number from 0 up to 1. */
  readonly draw: () => number;
  /** True with a given probability. */
  readonly isLucky: (share: number) => boolean;
  /** One of several things; there must be one. */
  readonly one: <Thing>(of: readonly Thing[]) => Thing;
  /** A whole number from the first to the last. */
  readonly whole: (from: number, to: number) => number;
  /** An independent stream, which other streams' draws do not shift. */
  readonly apart: (name: string) => Chance;
};

/** Draws by Mulberry32 (Tommy Ettinger, public domain), seeded with a number and whatever name tells streams apart. */
export function chanceFrom(seed: number, name = ''): Chance {
  let state = [...`${seed} ${name}`].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const first = Math.imul(state ^ (state >>> 15), 1 | state);
    const mixed = (first + Math.imul(first ^ (first >>> 7), 61 | first)) ^ first;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(draw() * (to - from + 1));
  return {
    draw,
    whole,
    isLucky: (share) => draw() < share,
    one: (of) => {
      const drawn = of[whole(0, of.length - 1)];
      if (drawn === undefined) throw new RangeError('There is nothing to draw from.');
      return drawn;
    },
    apart: (other) => chanceFrom(seed, `${name}/${other}`),
  };
}
