/** A card for several figures, or what was read from a workbook, given back where the store may not have taken all of it. */
import { type Period, periodName } from '../../domain/time/period.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { type EntryField, fieldId } from '../entries/entryFields.ts';
import type { Rendered } from '../parts/render.ts';
import { FIELD } from '../reporting/formFields.ts';
import { refsNamed } from '../words/names.ts';
import { clip, keepSmall } from '../words/text.ts';
import { unsavedCard } from './unsaved.ts';

/** Gives back a card for several figures: those that are stored already are stored once, however often it is sent. */
export function unsavedEntries(
  { period, submissionId, rows, aside }: SentEntries,
  sentence: string,
  verb: 'submit all' | 'keep all' = 'submit all',
): Rendered {
  const written = rows.flatMap(({ said }) => LONG.map((field) => said[field]));
  const bytes = (words: string): number => Buffer.byteLength(JSON.stringify(words));
  const all = written.reduce((sum, words) => sum + bytes(words), 0);
  const shorts = rows.flatMap(({ said }) =>
    Object.keys(said)
      .filter(isShort)
      .map((field) => said[field]),
  );
  const short = shorts.reduce((sum, words) => sum + bytes(words), 0) <= MOST_SHORT ? FIELD : MOST_CUT;
  // Of what is far longer than allowed, each keeps its share of the room.
  const room = (words: string): number => (all <= MOST_BYTES ? all : (MOST_BYTES * bytes(words)) / all);
  const fields = rows.flatMap(({ ref, said }, row) =>
    SHOWN.map(([field, label]) => ({
      id: fieldId(field, row),
      label: `${clip(ref, 60)}: ${label}`,
      said: LONG.includes(field) ? keepSmall(said[field], room(said[field])) : clip(said[field], short),
      isMultiline: LONG.includes(field),
    })),
  );
  const chosen = rows.flatMap(({ said }, row) =>
    CARRIED_ON.filter((field) => said[field] !== '').map(
      (field) => [fieldId(field, row), clip(said[field], short)] as const,
    ),
  );
  return unsavedCard({
    title: `Some of these figures for ${periodName(period)} may not be stored yet`,
    sentence,
    words: [],
    fields,
    dates: [],
    again: {
      verb,
      data: {
        ...Object.fromEntries(chosen),
        ...{ period, submissionId, aside },
        rows: rows.map(({ said: _said, ...row }) => row),
      },
    },
    next: askMine(period),
  });
}

/** Says that what was read from a workbook may not be stored yet: it is kept, and the button stores it once. */
export function unsavedRead(
  {
    period,
    ...read
  }: {
    readonly period: Period;
    readonly submissionId: string;
    readonly rows: readonly { readonly ref: string; readonly mark: string }[];
  },
  sentence: string,
): Rendered {
  return unsavedCard({
    title: `What was read from the workbook for ${periodName(period)} may not be stored yet`,
    sentence,
    words: [refsNamed(read.rows)],
    fields: [],
    dates: [],
    again: { verb: 'store read', data: { period, ...read } },
    next: askMine(period),
  });
}

type SentEntries = {
  readonly period: Period;
  readonly submissionId: string;
  readonly aside: readonly string[];
  readonly rows: readonly (Readonly<Record<string, unknown>> & {
    readonly ref: string;
    readonly said: Readonly<Record<EntryField, string>>;
  })[];
};

/** What the rows may give back together: in words, and in all else; and the most characters where that is more. */
const MOST_BYTES = 10_000;
const MOST_SHORT = 4_000;
const MOST_CUT = 20;

const SHOWN: readonly (readonly [EntryField, string])[] = [
  ['figure', 'figure'],
  ...([1, 2, 3, 4] as const).map((at) => [`given${at}`, `count or part ${at}`] as const),
  ['yearEnd', 'predicted for year end'],
  ['commentary', 'commentary'],
  ['actionWhat', 'what is being done?'],
  ['actionWho', 'who does it?'],
];
const LONG: readonly EntryField[] = ['commentary', 'actionWhat'];
const isShort = (field: string): field is EntryField => !LONG.some((long) => long === field);

/** What was chosen, and a date: sent again as they are. */
const CARRIED_ON: readonly EntryField[] = ['picked', 'choice', 'actionBy'];
