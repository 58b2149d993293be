/** A message as a person reads it, from its words alone: its kind, and the figures and people in it. */
import { readPeriod } from '../../../domain/time/readPeriod.ts';
import type { ShownCard } from '../../../jobs/sending/delivering.ts';
import { cardText } from '../../chat/cardText.ts';

/** The key of a figure in messages: `2024-25-Q2 K017`. */
export type FigureName = string;

export type ReadKind =
  | 'digest'
  | 'escalation'
  | 'signing'
  | 'alert'
  | 'correction'
  | 'still yours'
  | 'unconfirmed'
  | 'offer'
  | 'given'
  | 'moved'
  | 'declined'
  | 'disowned'
  | 'question'
  | 'answer'
  | 'weekly'
  | 'more time'
  | 'cover'
  | 'uncovered'
  | 'note'
  | 'outage'
  | 'other';

/** What else than that it is off target is said of a figure in an alert, by its first words. */
const SAID_OF_ONE = [
  ['recovered', 'On target again.'],
  ['worse', 'Worse than before, and on target still.'],
  ['no action', 'No action is recorded for it.'],
  ['action overdue', 'Its action was to be done by'],
] as const;
type SaidOfOne = (typeof SAID_OF_ONE)[number][0];

export type Read = {
  readonly kind: ReadKind;
  /** Figures asked for as outstanding, in a digest or an escalation; in a request to sign, those to be signed. */
  readonly asked: ReadonlySet<FigureName>;
  /**
   * Figures said to be off target, with the status; in a list of many without. In a line, those no longer off target.
   */
  readonly claimed: ReadonlyMap<FigureName, string>;
  /** Of figures in an alert, what is said besides, or instead. */
  readonly says: ReadonlyMap<FigureName, SaidOfOne>;
  /** Coloured figures with their standing as shown: `Red 62.0%`. */
  readonly shown: ReadonlyMap<FigureName, string>;
  /** Are some figures only counted? */
  readonly isCapped: boolean;
  /** The unsettled lines of a note, or of a message about an arrangement, the name of its quarter first. */
  readonly lines: readonly string[];
};

const QUARTER = /Q[1-4] \d{4}\/\d\d/;
const REF = /K\d{3,4}/g;
const ROW = /^(K\d{3,4}) · /;
/** The small line of a row, with the reference alone or something after it. */
const ALONE = /^(K\d{3,4})(?: · .*)?$/;
const CHIP = /^\S (Red|Amber|Green|Blue)\s+Measure (K\d{3,4})/;
const IS_IN = /(K\d{3,4}) \S (Red|Amber|Green|Blue) (\S+%)(?: \((Q[^)]*)\))?/g;

const KINDS: readonly (readonly [ReadKind, RegExp])[] = [
  ['still yours', /yours for Q.*: still right\?/],
  ['unconfirmed', /^Nobody has confirmed|has an owner who has said yes/],
  ['offer', /would like you to take/],
  ['given', /yours from Q.*: is that right\?/],
  ['moved', /(is|are) \S+ \d+’s from Q/],
  ['declined', /does not take .* stays? yours/],
  ['disowned', /says that .* not theirs for/],
  ['question', /^(Owner|Manager|Officer) \d+ asks about/],
  ['answer', /\d answered about/],
  ['weekly', /came in last week/],
  ['signing', /for your signature/],
  ['more time', /^You have until /],
  ['cover', /^You cover for /],
  ['uncovered', / can’t cover for /],
  ['outage', /^Teams (took no|was too busy to take) messages/],
  [
    'note',
    /can’t be reached about|nobody to ask for|never came in|ha(s|ve) no manager|Nothing of this is open/,
  ],
  ['escalation', /in your service/],
  ['correction', /(The alert of|The rest of the alert of) /],
  [
    'alert',
    /is (Red|Amber) (still )?in Q|o(ff|n) target|you were told of|This replaces|went from \S+ to|There is news of/,
  ],
  ['digest', /due by|overdue|is still due|are still due|is due|are due|is in for|is left for you to report/],
];

/** Reads a message; `as` is its kind, where known from before it was changed in place. */
export function readMessage({ summary, card }: ShownCard, as?: ReadKind): Read {
  const kind = as ?? KINDS.find(([, words]) => words.test(summary))?.[0] ?? 'other';
  const lines = cardText(card)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(\[|tap:)/.test(line));
  const [named = ''] = QUARTER.exec(`${summary} ${lines.join(' ')}`) ?? [];
  const of = (ref: string, quarter = named): FigureName => `${readPeriod(quarter) ?? ''} ${ref}`;
  const more = lines.flatMap((line) => /(?:And \d+ more|As you were told): ([^.]*)/.exec(line)?.[1] ?? []);
  const isCapped = more.some((words) => /and \d+ more/.test(words));
  const further = more.flatMap((words) => words.match(REF) ?? []);
  switch (kind) {
    case 'digest':
    case 'escalation': {
      const rows = lines.flatMap((line) => ROW.exec(line)?.[1] ?? []);
      const late = lines.flatMap((line) => {
        const [, quarter, refs = ''] = /Also still missing, from (Q[^:]*): ([^.]*)/.exec(line) ?? [];
        return (refs.match(REF) ?? []).map((ref) => of(ref, quarter));
      });
      const isMore = lines.some((line) => /Also still missing[^.]*and \d+ more/.test(line));
      const inSince = lines
        .filter((line) => line.startsWith('Already in:'))
        .flatMap((line) => [...line.matchAll(IS_IN)])
        .map(([, ref = '', status, figure, quarter]): [FigureName, string] => [
          of(ref, quarter),
          `${status} ${figure}`,
        ]);
      const shown = new Map(inSince);
      const asked = new Set([...[...rows, ...further].map((ref) => of(ref)), ...late]);
      return { ...NOTHING, kind, asked, shown, isCapped: isCapped || isMore };
    }
    case 'still yours': {
      const rows = lines.flatMap((line) => ALONE.exec(line)?.[1] ?? []);
      return {
        ...NOTHING,
        kind,
        asked: new Set([...rows, ...further].map((ref) => of(ref))),
        isCapped,
        lines,
      };
    }
    case 'signing': {
      const rows = lines.flatMap((line) => CHIP.exec(line)?.[2] ?? []);
      return { ...NOTHING, kind, asked: new Set([...rows, ...further].map((ref) => of(ref))), isCapped };
    }
    case 'alert': {
      const chips = lines.flatMap((line): [FigureName, string][] => {
        const [, status, ref] = CHIP.exec(line) ?? [];
        return status && ref && ['Red', 'Amber'].includes(status) ? [[of(ref), status]] : [];
      });
      // Of those without a row in a message of all kinds of news it says nothing.
      const isMixed = summary.startsWith('There is news of');
      const claimed = new Map([
        ...chips,
        ...(isMixed ? [] : further).map((ref): [FigureName, string] => [of(ref), '']),
      ]);
      const shown = new Map(
        lines.flatMap((line, index): [FigureName, string][] => {
          const [, status, ref] = CHIP.exec(line) ?? [];
          const [figure = ''] = lines[index + 1]?.split(' · ') ?? [];
          return ref && figure.endsWith('%') ? [[of(ref), `${status} ${figure}`]] : [];
        }),
      );
      const named = new Set(further.map((ref) => of(ref)));
      return {
        ...NOTHING,
        kind,
        asked: isMixed ? named : new Set(),
        claimed,
        says: saidOfEach(lines, of),
        shown,
        isCapped,
      };
    }
    case 'correction': {
      const refs = lines.flatMap((line) => line.match(REF) ?? []);
      const claimed = new Map(refs.map((ref): [FigureName, string] => [of(ref), '']));
      return { ...NOTHING, kind, claimed };
    }
    default:
      return { ...NOTHING, kind, lines: [named, ...lines] };
  }
}

const NOTHING: Omit<Read, 'kind'> = {
  asked: new Set(),
  claimed: new Map(),
  says: new Map(),
  shown: new Map(),
  isCapped: false,
  lines: [],
};

/** What the lines below each figure of an alert say of it. */
function saidOfEach(
  lines: readonly string[],
  of: (ref: string) => FigureName,
): ReadonlyMap<FigureName, SaidOfOne> {
  const found = new Map<FigureName, SaidOfOne>();
  let name: FigureName | undefined;
  for (const line of lines) {
    const [, , ref] = CHIP.exec(line) ?? [];
    if (ref !== undefined) name = of(ref);
    const [says] = SAID_OF_ONE.find(([, words]) => line.startsWith(words)) ?? [];
    if (name !== undefined && says !== undefined) found.set(name, says);
  }
  return found;
}
