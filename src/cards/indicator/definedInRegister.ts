/** Definition texts from the register, or the statement that it has none. */
import { countNames } from '../../domain/figures/calculation.ts';
import { showCalculation } from '../../domain/figures/calculationWords.ts';
import { refsIn } from '../../domain/history/predecessors.ts';
import { definitionAt } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Link, readLinks } from '../../domain/indicators/links.ts';
import { periodName } from '../../domain/time/period.ts';
import { labelled, textBlocksOf } from '../parts/facts.ts';
import { renderPart } from '../parts/render.ts';
import { howOften } from '../words/carriedWords.ts';
import { asLine, clip } from '../words/text.ts';
import { onDay } from '../words/when.ts';
import { BASIS, type Defined, type DefineInput } from './definitionParts.ts';

/** The definition texts in force in the period. */
export const wordsIn = ({ versions, cell, indicator }: DefineInput): Words | undefined =>
  definitionAt(versions, cell.period) ?? indicator;

type Words = Pick<Indicator, 'description' | 'purpose' | 'formula' | 'standard'>;

type Text = {
  readonly headline: string;
  /** The name of the text, which also heads its column in the register unless that is named. */
  readonly what: string;
  readonly column?: string;
  readonly text: string | undefined;
  readonly facts?: readonly object[];
};

/** A text of the register; where there is none, a sentence that says so and who can add it. */
export function fromRegister(
  { cell, team }: DefineInput,
  { headline, what, column = what, text, facts = [] }: Text,
): Defined {
  if (text && text.trim() !== '')
    return { headline, sections: [{ items: textBlocksOf(text) }, { items: facts }] };
  const names = team.length === 0 ? '' : ` (${team.map((name) => clip(name, 60)).join(', ')})`;
  return {
    headline: `The register has no ${what} ${what === 'definition' ? 'of' : 'for'} ${asLine(cell.ref)}`,
    sections: [
      {
        items: textBlocksOf(
          `The performance team${names} can add it, in the column “${column}” of the indicators file.`,
        ),
      },
      { items: facts },
    ],
  };
}

/** The useful links of an indicator, a line each, or who may know where to look. */
export function definedLinks({ cell, indicator }: DefineInput): Defined {
  const ref = asLine(cell.ref);
  const source = indicator?.dataSource ? [labelled('Source', clip(indicator.dataSource, 120))] : [];
  const links = readLinks(indicator?.links ?? '') ?? [];
  if (links.length === 0) {
    const { owner } = cell;
    const who = owner
      ? `${clip(owner.name, 60)} owns it and may know where to look.`
      : 'Nobody owns it who could be asked.';
    return {
      headline: `I hold no links for ${ref}`,
      sections: [{ items: textBlocksOf(`The register keeps none. ${who}`) }, { items: source }],
    };
  }
  return {
    headline: `${ref} has ${links.length === 1 ? 'one useful link' : `${links.length} useful links`}`,
    sections: [{ items: links.map(linkLine) }, { items: source }],
  };
}

const linkLine = ({ name, url }: Link): object => {
  const { hostname } = new URL(url);
  const title = `Open ${clip(name, 60)}`;
  return renderPart('link', {
    name: clip(name, 60),
    title,
    url,
    host: name === hostname ? '' : ` (${hostname})`,
  });
};

/** More earlier definitions than this are only counted. */
const MOST_VERSIONS = 3;

/** The earlier definitions, the latest first. */
function versionsOf({ versions, timeZone }: DefineInput): readonly object[] {
  const left = versions.length - MOST_VERSIONS;
  return [
    ...versions
      .slice(-MOST_VERSIONS)
      .toReversed()
      .flatMap((version) => [
        labelled(
          version.until ? `Until ${periodName(version.until)}` : 'Earlier',
          clip(version.description, 300) || `${version.title} (no definition was kept)`,
        ),
        ...textBlocksOf(`Changed on ${onDay(version.replacedAt, timeZone)}: ${clip(version.changed, 200)}.`),
      ]),
    ...(left > 0 ? textBlocksOf(`And ${left} before that.`) : []),
  ];
}

/** The facts beside a definition: unit, frequency, since when it holds, predecessors, earlier versions. */
export function measured(input: DefineInput): readonly object[] {
  const { cell, indicator, versions } = input;
  const words = wordsIn(input);
  const before = refsIn(indicator?.predecessors);
  const since = indicator?.definedSince;
  return [
    labelled('Counted in', clip(cell.unit, 60)),
    labelled('Reported', `${howOften(cell, cell.period)}, ${BASIS[cell.basis]}`),
    ...(since ? [labelled('So since', `${periodName(since)}; figures from before are not compared`)] : []),
    ...(before.length > 0 ? [labelled('Took over', `from ${before.join(', ')}`)] : []),
    ...(indicator?.dataSource ? [labelled('Source', clip(indicator.dataSource, 120))] : []),
    ...(words?.standard ? [labelled('Standard', words.standard)] : []),
    ...(versions.length > 0 ? versionsOf(input) : []),
  ];
}

/** The formula of a figure: in words, and as it is worked out here. */
export function definedFormula(input: DefineInput): Defined {
  const { cell } = input;
  const ref = asLine(cell.ref);
  const { calculation, breakdown } = cell;
  const made = [
    ...(calculation
      ? [
          labelled('Counts', countNames(calculation).join('; ')),
          labelled('Worked out', showCalculation(calculation)),
        ]
      : []),
    ...(breakdown
      ? [labelled('Parts', `${breakdown.rollUp} of ${breakdown.parts.map(({ name }) => name).join(', ')}`)]
      : []),
  ];
  const text = wordsIn(input)?.formula ?? '';
  if (text.trim() === '' && made.length > 0) {
    return { headline: `How ${ref} is worked out`, sections: [{ items: made }] };
  }
  return fromRegister(input, { headline: `How ${ref} is worked out`, what: 'formula', text, facts: made });
}
