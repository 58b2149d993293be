/** A council with five colours of its own, and another rule before this quarter under which Purple was the worst. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSchemes } from '../../../src/domain/schemes/schemes.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { readSchemes } from '../../../src/store/files/schemeFile.ts';
import { Q2 } from '../../support/cells.ts';
import { type Council, ISAIAH, MEGAN, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const Q1 = shiftPeriod(Q2, -1);
const from = (margin: number) => ({ from: { margin, inclusive: true } });
const [RED, AMBER, GREEN, BLUE, PURPLE] = [
  { name: 'Red', symbol: '■', style: 'attention' },
  { name: 'Amber', symbol: '◆', style: 'warning', ...from(-10) },
  { name: 'Green', symbol: '●', style: 'good', ...from(0) },
  { name: 'Blue', symbol: '★', style: 'accent', ...from(5) },
  { name: 'Purple', symbol: '✦', style: 'accent', ...from(15) },
];
const SINCE_Q2 = {
  id: 'five',
  name: 'Five colours',
  since: Q2,
  bands: [RED, AMBER, GREEN, BLUE, PURPLE],
};
const BEFORE = {
  id: 'five',
  name: 'Purple, Red, Amber, Green',
  bands: [
    { name: 'Purple', symbol: '▼', style: 'attention', colour: 'purple' },
    { ...RED, ...from(-20) },
    AMBER,
    GREEN,
  ],
};

/** Against a target of 50: Q1, by the rule before, and Q2. */
const FIGURES = {
  K1: ['30', '40'], // Purple to Red
  K2: ['44', '47'], // Red to Amber
  K3: ['47', '50'], // Amber to Green
  K4: ['50', '54'], // Green to Blue
  K5: ['52', '60'], // Green to Purple
} as const;

describe('a council whose best colour is purple, and whose worst was', () => {
  let council: Council;
  beforeAll(async () => {
    addSchemes(readSchemes(JSON.stringify([SINCE_Q2, BEFORE]), 'five.json'));
    council = await startCouncil(
      Object.keys(FIGURES).map((ref) =>
        indicator({
          ref,
          title: `Measure ${ref}`,
          scheme: 'five',
          target: { kind: 'at least', value: '50' },
        }),
      ),
    );
    council.at('2024-07-09T10:00:00Z');
    for (const [ref, [figure]] of Object.entries(FIGURES)) {
      await council.reports(ISAIAH, ref, { figure, period: Q1 });
    }
    council.at('2024-10-09T10:00:00Z');
    for (const [ref, [, figure]] of Object.entries(FIGURES)) await council.reports(ISAIAH, ref, { figure });
  });
  afterAll(() => council.stop());
  const ask = async (words: string) => (await council.ask(MEGAN, words)).card;
  const told = async (words: string) => said(await ask(words));

  it('is summed up best first, with Purple above Blue', async () => {
    expect(await told('summary')).toMatch(/✦ Purple.*★ Blue.*● Green.*◆ Amber.*■ Red/);
  });

  it('is summed up by the rule of its day for a quarter before', async () => {
    expect(await told('summary of Q1')).toMatch(/● Green.*◆ Amber.*■ Red.*▼ Purple/);
    expect(await told('summary of Q1')).not.toContain('Blue');
  });

  it('has Purple drawn in purple, and Blue in blue', async () => {
    const ring = (card: unknown) =>
      JSON.stringify(card)
        .match(/"(?:legend|color)":"[^"]*"/g)
        ?.join(' ') ?? '';
    expect(ring(await ask('how many are purple?'))).toMatch(
      /"legend":"★ Blue 1" "color":"categoricalBlue" "legend":"✦ Purple 1" "color":"categoricalPurple"/,
    );
    expect(ring(await ask('how many were purple in Q1?'))).toContain(
      '"legend":"▼ Purple 1" "color":"categoricalPurple" "legend":"■ Red 1" "color":"attention"',
    );
  });

  it.each(['what’s purple this quarter?', 'show the purples', 'which are rated purple?', 'purple'])(
    'lists them for “%s”',
    async (words) => {
      const card = await told(words);
      expect(card).toContain('1 of 5 is purple in Q2 2024/25');
      expect(card).toMatch(/✦ Purple.*Measure K5/);
    },
  );

  it('lists the purples of a quarter before with the symbol of their day', async () => {
    const card = await told('what was purple in Q1?');
    expect(card).toContain('1 of 5 is purple in Q1 2024/25');
    expect(card).toMatch(/▼ Purple.*Measure K1/);
    expect(card).toContain('What’s red?');
  });

  it.each(['what is a purple?', 'what does purple mean?'])('explains it for “%s”', async (words) => {
    const card = await told(words);
    expect(card).toContain('Purple: the figure is 15% or more better than its target');
    expect(card).toContain('✦ Purple');
  });

  it('explains what it meant in a quarter before', async () => {
    expect(await told('what does purple mean in Q1?')).toContain(
      'Purple: the figure is more than 20% worse than its target',
    );
  });

  it('has as bad ones those that miss their targets by the rule of their quarter', async () => {
    expect(await told('show me the bad ones')).toMatch(/2 of 5 are off target.*1 red, 1 amber/);
    const q1 = await told('what were the bad ones in Q1?');
    expect(q1).toMatch(/3 of 5 are off target.*1 purple, 1 red, 1 amber/);
    expect(q1).toMatch(/Measure K1.*Measure K2.*Measure K3/);
  });

  it('compares the two, and does not take Purple of the old rule for that of the new', async () => {
    const card = await told('compare this quarter with last');
    expect(card).toMatch(/Purple.*★ Blue.*● Green.*◆ Amber.*■ Red/);
    expect(await told('what got worse since last quarter?')).toContain('None of 5');
    expect(await told('what got better since last quarter?')).toContain('K4');
  });

  it('says how close to its worst colour each is', async () => {
    expect(await told('closest to red')).toMatch(/closest to red/i);
  });
});
