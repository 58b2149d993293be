/** The parts of the council's indicators as words: “HDC”, “e-mail” for Email, “priority 1” for P1. */
import type { Breakdown } from '../../domain/figures/breakdown.ts';
import type { Entity, PartOf } from '../model/tokens.ts';
import { type PhraseBook, phraseBook, spellOut } from '../text/phrases.ts';
import { isSmall, plain, stem, wordsOf } from '../text/words.ts';
import { kindOfPart, overOrUnder, PART_WORDS } from './partWords.ts';

type Parted = { readonly ref: string; readonly breakdown?: Breakdown | undefined };

export type Parts = {
  /** Names that can be told from everything else, and the words that go with parts, by the stems of their words. */
  readonly book: PhraseBook<Entity>;
  /** Every name of a part of one indicator, short ones too; undefined for an indicator without parts. */
  readonly of: (ref: string) => PhraseBook<Entity> | undefined;
  /** The indicators whose parts are of a kind, as a sentence calls it; all that have parts where none is said. */
  readonly refsBy: (kind: string | undefined) => ReadonlySet<string>;
  /** Those whose parts are held against something; only those held against a measure, where one is named. */
  readonly held: (measure: string | undefined) => ReadonlySet<string>;
  /** The measure that words end on, as the register has it: `budget` of “over its budget”. */
  readonly measureIn: (words: string) => string | undefined;
  /** The names of the measures, as the register writes them, by the stems of their words. */
  readonly words: ReadonlySet<string>;
};

const stems = (text: string): readonly string[] =>
  wordsOf(plain(text)).map((word) => (word === '&' ? 'and' : stem(word)));

/** Indexes the parts of indicators. `isTaken` are the words that name something else, such as a title. */
export function partsOf(entries: readonly Parted[], isTaken: (word: string) => boolean): Parts {
  const parted = entries.flatMap(({ ref, breakdown }) => (breakdown ? [{ ref, breakdown }] : []));
  const own = new Map(parted.map(({ ref, breakdown }) => [ref, namesIn(ref, breakdown)]));
  const everywhere = new Map<string, PartOf[]>();
  for (const names of own.values()) {
    for (const [phrase, part] of names) {
      if (phrase.includes(' ') || !isTaken(phrase))
        everywhere.set(phrase, [...(everywhere.get(phrase) ?? []), part]);
    }
  }
  const measures = new Set(parted.flatMap(({ breakdown }) => breakdown.against ?? []));
  const phrases = new Map(
    (parted.length === 0 ? [] : cues(measures)).map(([phrase, cue]): [string, Entity] => [phrase, cue]),
  );
  for (const [phrase, parts] of everywhere) phrases.set(phrase, { kind: 'part', parts });
  const all = new Set(parted.map(({ ref }) => ref));
  const books = new Map(
    [...own].map(([ref, names]) => [
      ref,
      phraseBook(
        [...names].map(([phrase, part]): [string, Entity] => [phrase, { kind: 'part', parts: [part] }]),
      ),
    ]),
  );
  return {
    book: phraseBook(phrases),
    of: (ref) => books.get(ref),
    refsBy: (kind) =>
      kind === undefined
        ? all
        : new Set(
            parted
              .filter(({ breakdown }) => kind === undefined || isOfKind(breakdown, kind))
              .map(({ ref }) => ref),
          ),
    held: (measure) =>
      new Set(
        parted.flatMap(({ ref, breakdown: { against = [] } }) =>
          (measure === undefined ? against.length > 0 : against.includes(measure)) ? [ref] : [],
        ),
      ),
    measureIn: (words) =>
      [...measures].find((each) => ` ${stems(words).join(' ')}`.endsWith(` ${stems(each).join(' ')}`)),
    words: new Set([
      ...parted.flatMap(({ breakdown }) => breakdown.parts.flatMap(({ name }) => wordsOf(plain(name)))),
      ...(parted.length === 0 ? [] : [...cues(measures)].flatMap(([, , said]) => wordsOf(said))),
    ]),
  };
}

/** The cues that go with parts, by the stems of their words, and as they are said. */
const cues = (measures: ReadonlySet<string>): readonly [string, Entity, string][] =>
  [
    ...Object.entries(PART_WORDS),
    ...[...measures].flatMap((each) =>
      Object.entries(overOrUnder(plain(each))).map(([cue, phrase]): [string, string[]] => [cue, [phrase]]),
    ),
  ].flatMap(([cue, list]) =>
    list
      .flatMap(spellOut)
      .map((said): [string, Entity, string] => [stems(said).join(' '), { kind: 'cue', cue }, said]),
  );

const DIGITS = 'nought one two three four five six seven eight nine'.split(' ');
const PRIORITY = /^(?:p|pri|prio|priority) ?(\d)$/i;

/** Are the parts of an indicator of a kind? Where the register does not say which they are, priorities are told by their names. */
function isOfKind({ by, parts }: Breakdown, kind: string): boolean {
  const said = kindOfPart(kind);
  if (said === 'part') return true;
  if (by !== undefined) return kindOfPart(by) === said;
  return (said === 'priority') === parts.every(({ name }) => PRIORITY.test(name.trim()));
}

/** Every phrase for each part of one indicator; none that could be two of them. */
function namesIn(ref: string, { parts }: Breakdown): ReadonlyMap<string, PartOf> {
  const found = new Map<string, Set<string>>();
  const whole = new Map(parts.map(({ name }) => [stems(name).join(' '), name]));
  for (const { name } of parts) {
    for (const phrase of phrasesOf(name)) found.set(phrase, (found.get(phrase) ?? new Set()).add(name));
  }
  return new Map(
    [...found].flatMap(([phrase, names]): [string, PartOf][] => {
      const name = whole.get(phrase) ?? (names.size === 1 ? [...names][0] : undefined);
      return name === undefined ? [] : [[phrase, { ref, name }]];
    }),
  );
}

/** The phrases of a name: whole, any run of its words, any two of them, its initials, and other spellings of each. */
function phrasesOf(name: string): ReadonlySet<string> {
  const words = wordsOf(plain(name));
  const runs = words.flatMap((first, start) =>
    words.slice(start).flatMap((last, length) => {
      const run = words.slice(start, start + length + 1);
      const isName = length + 1 === words.length || !(isSmall(first) || isSmall(last) || run.every(isNumber));
      return isName ? [run] : [];
    }),
  );
  const pairs = words.flatMap((first, at) =>
    words.slice(at + 1).flatMap((last) => (isSmall(first) || isSmall(last) ? [] : [[first, last]])),
  );
  const letters = initials(name);
  const said = [...runs, ...pairs, ...(letters === undefined ? [] : [[letters]])].flatMap(spelledOtherwise);
  const [, number] = PRIORITY.exec(name.trim()) ?? [];
  const numbers = number === undefined ? [] : [number, `${number}s`, DIGITS[Number(number)] ?? number];
  const priorities = numbers.flatMap((each) => [
    ...['p', 'pri', 'prio', 'priority'].map((word) => [word, each]),
    [`p${each}`],
  ]);
  return new Set([...said, ...priorities].map((each) => stems(each.join(' ')).join(' ')));
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** “E-mail” and “email”, “web site” and “website”. */
const spelledOtherwise = (run: readonly string[]): readonly (readonly string[])[] => [
  run,
  ...run.slice(1).map((word, at) => [...run.slice(0, at), `${run[at] ?? ''}${word}`, ...run.slice(at + 2)]),
  ...run.flatMap((word, at) =>
    /^e[a-z]{4,}$/.test(word) ? [[...run.slice(0, at), 'e', word.slice(1), ...run.slice(at + 1)]] : [],
  ),
];

/** `HDC` of Huntingdonshire DC, `CCC` of Cambridge City Council: of names in which every word has a capital. */
function initials(name: string): string | undefined {
  const words = name.split(/[\s/&-]+/).filter((word) => word !== '' && !isSmall(word.toLowerCase()));
  if (words.length < 2 || !words.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  return words
    .map((word) => (/^\p{Lu}+$/u.test(word) ? word : word.charAt(0)))
    .join('')
    .toLowerCase();
}
