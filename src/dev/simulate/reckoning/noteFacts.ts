/** The facts in a note to the performance team, parsed from its lines. */

/**
 * `owed`: somebody was not asked for figures. `below`: somebody does not know what is off target. `either`: one of the two.
 * The others are of figures: nobody to ask, nobody to tell, never came in.
 */
export type Fact = {
  readonly kind: 'owed' | 'below' | 'either' | 'ownerless' | 'unmanaged' | 'lapsed';
  /** A person’s name or a reference. */
  readonly of: string;
  /** The figures of a fact about a person; `many` where there are too many to name. */
  readonly refs: readonly string[] | 'many';
  /** The quarter that its line names; '' for that of the note. */
  readonly quarter?: string;
};

const NAME = /(?:Owner|Manager|Officer) \d{4}/g;
const REF = /K\d{3,4}/g;

const refsIn = (words: string): Fact['refs'] =>
  /and \d+ more/.test(words) ? 'many' : [...new Set(words.match(REF) ?? [])];

const each = (kind: Fact['kind'], words: string, what: RegExp): readonly Fact[] =>
  [...new Set(words.match(what) ?? [])].map((of) => ({ kind, of, refs: 'many', quarter: quarterIn(words) }));

const quarterIn = (words: string): string => /Q[1-4] \d{4}\/\d\d/.exec(words)?.[0] ?? '';

function ofPerson(line: string): readonly Fact[] {
  const [of = ''] = line.match(NAME) ?? [];
  if (line.includes('never reported')) {
    const [words = ''] = line.split(' for Q');
    const refs = refsIn(words);
    return refs === 'many' ? [{ kind: 'lapsed', of, refs }] : each('lapsed', words, REF);
  }
  const [toAsk = '', toHear] = line.split(', and does not know that');
  const owed = /: (K.*)/.exec(toAsk)?.[1];
  return [
    ...(owed === undefined ? [] : [{ kind: 'owed' as const, of, refs: refsIn(owed) }]),
    ...(toHear === undefined ? [] : [{ kind: 'below' as const, of, refs: refsIn(toHear) }]),
  ];
}

/** The unsettled facts of a note. */
export function noteFactsOf(lines: readonly string[]): readonly Fact[] {
  // Late paragraphs run on, one sentence after the other.
  const sentences = lines.flatMap((line) => line.split(/(?<=\.) (?=[A-Z])/));
  return sentences.flatMap((line): readonly Fact[] => {
    if (line.startsWith('Settled since')) return [];
    if (line.startsWith('Not reached either')) return each('either', line, NAME);
    if (/^Never reported either/.test(line)) return each('lapsed', line, NAME);
    if (/^Never came in/.test(line)) return each('lapsed', line, REF);
    if (/^(Owner|Manager|Officer) /.test(line)) return ofPerson(line);
    // The name of whoever is away is none of a figure.
    if (/no owner and no deputy|, and nobody covers|^Nobody to ask for, too/.test(line))
      return each('ownerless', line, REF);
    if (/no manager is there|^Off target without/.test(line)) return each('unmanaged', line, REF);
    return [];
  });
}
