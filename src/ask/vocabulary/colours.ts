/** Words for the colours of every scheme in use, present and earlier: “purple”, “purples”, “rated purple”. */
import { type Band, meetsTarget } from '../../domain/schemes/scheme.ts';
import { everyScheme } from '../../domain/schemes/schemes.ts';
import { spellOut } from '../text/phrases.ts';
import { plain, wordsOf } from '../text/words.ts';
import { DROPPED } from './filler.ts';

/** What else people call some colours, unless a scheme has a colour of that very name. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['Amber', ['yellow', 'yellows', 'orange']],
  ['Very Green', ['vg']],
]);

/** “Rated red”, “flagged red”, “red rated”. */
const rated = (colour: string): string =>
  `[[rag] rated|flagged|coloured|colored|marked|showing [as]] ${colour} [rated|status]`;

/** A name as it is said in a question. */
export const saidAs = (name: string): string =>
  wordsOf(plain(name))
    .filter((word) => !DROPPED.has(word))
    .join(' ');

/** Does the name mean the colour wherever it is said? */
const isSaid = ({ isEveryday = false }: Pick<Band, 'isEveryday'>): boolean => !isEveryday;

/** The names of all colours there are, but those that are everyday words. */
const namesOf = (): readonly string[] => [
  ...new Set(everyScheme().flatMap(({ bands }) => bands.filter(isSaid).map(({ name }) => name))),
];

/** A name of one or two words is said of several too: “purples”; of a longer one nobody does. */
const hasPlural = (said: string): boolean => said.split(' ').length <= 2;

/**
 * The phrases for colours, each with the colour, those by which they are called first.
 *
 * @param isKnown whether words mean something else already, so that nobody says “the on tracks”
 */
export function colourPhrases(isKnown: (said: string) => boolean): readonly (readonly [string, string])[] {
  const colours = namesOf()
    .map((name) => ({ name, said: saidAs(name) }))
    .filter(({ said }) => hasPlural(said) && !isKnown(said));
  const phrasesFor = (name: string, words: readonly string[]) =>
    words.flatMap((word) => spellOut(rated(word)).map((phrase) => [phrase, name] as const));
  return [
    ...colours.flatMap(({ name, said }) => phrasesFor(name, [said, `${said}s`])),
    ...colours.flatMap(({ name }) => phrasesFor(name, ALSO.get(name) ?? [])),
  ];
}

type Spoken = { readonly of: unknown; readonly one: RegExp; readonly many: RegExp };
let spoken: Spoken | undefined;

/** Read on first use, as schemes may be added when the program starts. */
function theColours(): Spoken {
  const of = everyScheme();
  if (spoken?.of !== of) {
    const said = namesOf().map(saidAs);
    const any = (words: readonly string[]): string =>
      words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const several = [...said.filter(hasPlural), ...[...ALSO.values()].flat()].map((word) => `${word}s`);
    spoken = { of, one: new RegExp(`^(?:${any(said)})$`), many: new RegExp(`(?:^| )(?:${any(several)})$`) };
  }
  return spoken;
}

/** Are the words the name of a colour? */
export const isColourName = (words: string): boolean => theColours().one.test(words);

/** Do the words end in several of a colour: “reds”, “flagged purples”? */
export const isColourOfMany = (words: string): boolean => theColours().many.test(words);

/** Of what is said of red or green, the same of the colours that stand there: the worst, and the first on target. */
export function saidOfOthers(phrase: string): readonly string[] {
  const ends = everyScheme()
    .map(({ bands }) => [bands[0], bands.find(meetsTarget)])
    .map((each) => each.map((band) => (band && isSaid(band) ? band.name : '')));
  const other = (word: 'red' | 'green', at: 0 | 1): readonly string[] =>
    new RegExp(`\\b${word}\\b`).test(phrase)
      ? [...new Set(ends.map((each) => saidAs(each[at] ?? '')))]
          .filter((said) => said !== word && said !== '' && !said.includes(' '))
          .map((said) => phrase.replace(word, said))
      : [];
  return [...other('red', 0), ...other('green', 1)];
}
