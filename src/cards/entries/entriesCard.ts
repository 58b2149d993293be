/** The card on which several figures are reported at once: those stored, then a row for each that is still to be. */
import { askedMark } from '../../domain/reporting/countsAndParts.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askReport } from '../buttons/onIndicator.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { besidesText, reportBesides } from '../buttons/owedElsewhere.ts';
import { type Rendered, renderCard, renderPart } from '../parts/render.ts';
import { chipRows, figureEnd } from '../parts/row.ts';
import { completenessShort } from '../words/completeness.ts';
import { andMore, refsNamed } from '../words/names.ts';
import { asLine, clip, counted, dotted, inTextBlock } from '../words/text.ts';
import type { EntriesInput, Entry } from './entriesInput.ts';
import { MOST_ENTRIES } from './entryFields.ts';
import { entryRow } from './entryRow.ts';

/** Below the 28 KB that Teams takes, with room for the envelope of a message. */
const MOST_BYTES = 24_000;

/** As many rows as one card takes; those that it has no room for come after them. */
export function entriesCard(input: EntriesInput): Rendered {
  const most = Math.min(input.entries.length, MOST_ENTRIES);
  for (let count = most; count > 1; count -= 1) {
    const made = cardOf(input, count);
    if (Buffer.byteLength(JSON.stringify(made.card)) <= MOST_BYTES) return made;
  }
  const last = cardOf(input, Math.min(most, 1));
  const isSmall = Buffer.byteLength(JSON.stringify(last.card)) <= MOST_BYTES;
  return isSmall ? last : cardOf(input, Math.min(most, 1), { inShort: true });
}

/**
 * @param count how many rows it has
 * @param how in short, those stored are only named
 */
function cardOf(input: EntriesInput, count: number, { inShort = false } = {}): Rendered {
  const { completeness, stored } = input;
  const { period } = completeness;
  const entries = input.entries.slice(0, count);
  const later = input.later + input.entries.length - count;
  const headline = headlineOf(input, entries.length + later);
  const toSettle = entries.filter(isToSettle).length;
  const detail =
    entries.length === 0
      ? dotted(besidesText(input.besides) || nothingLeft(input), completenessShort(completeness))
      : dotted(
          toSettle > 0 ? `${counted(toSettle, 'row', 'rows')} to look at again` : '',
          input.due,
          later > 0 ? `${counted(later, 'more comes', 'more come')} after these` : '',
          completenessShort(completeness),
        );
  return renderCard('entries', `${headline}.`, {
    headline: inTextBlock(headline),
    hasDetail: detail !== '',
    detail,
    hasStored: stored.length > 0 && !inShort,
    stored: inShort ? [] : storedRows(input),
    notes: [...(inShort ? storedInShort(input) : []), ...notesOf(input)],
    hasEntries: entries.length > 0,
    entries: entries.map(entryRow),
    ...actionSlots(actionsOf(input, entries, period)),
  });
}

const isToSettle = ({ problems = [], question, words }: Entry): boolean =>
  problems.length > 0 || question !== undefined || words !== undefined;

function headlineOf({ stored, completeness: { period } }: EntriesInput, left: number): string {
  const name = periodName(period);
  if (stored.length === 0 && left === 0) return `Nothing is stored for ${name}`;
  if (stored.length === 0) return `${counted(left, 'figure', 'figures')} to report for ${name}`;
  const saved = `${counted(stored.length, 'figure is', 'figures are')} stored for ${name}`;
  return left === 0 ? saved : `${saved}, ${left} ${left === 1 ? 'is' : 'are'} left`;
}

const nothingLeft = ({ aside, elsewhere }: EntriesInput): string =>
  aside.length > 0 || elsewhere.length > 0 ? '' : 'Nothing more to do.';

/** A row for each figure that is stored, with its owner's own words under it. */
const storedRows = ({ stored }: EntriesInput): readonly object[] => {
  const rows = chipRows(
    stored.map(({ cell }) => cell),
    (line, index) => ({
      ...figureEnd(line),
      under: stored[index]?.isUnchanged ? ['stored already'] : figureEnd(line).under,
    }),
  );
  return rows.flatMap((row, index) => {
    const { commentary = '', reportedBy } = stored[index]?.cell ?? {};
    const said = clip(commentary, 160);
    return said === ''
      ? [row]
      : [row, renderPart('quote', { words: `“${said}”`, author: clip(reportedBy?.name ?? '', 60) })];
  });
};

const storedInShort = ({ stored }: EntriesInput): readonly object[] =>
  stored.length === 0 ? [] : [{ label: 'Stored: ', text: refsNamed(stored.map(({ cell }) => cell)) }];

/** What was put aside, and what can't be stored from here. */
const notesOf = ({ aside, elsewhere }: EntriesInput): readonly object[] => [
  ...(aside.length > 0
    ? [
        {
          label: `Not available yet: ${refsNamed(aside.map((ref) => ({ ref })))}. `,
          text: 'Nothing is stored for that; you are reminded of it as before.',
        },
      ]
    : []),
  ...elsewhere.slice(0, MOST_NAMED).map(({ cell, sentence }) => ({
    label: `${asLine(cell.ref)}: `,
    text: clip(sentence, 200),
  })),
  ...(elsewhere.length > MOST_NAMED
    ? [{ label: '', text: andMore(elsewhere.slice(MOST_NAMED).map(({ cell }) => cell)) }]
    : []),
];

/** Those that are not stored from here are as many as a council likes: a few have a line of their own. */
const MOST_NAMED = 4;

/** Own forms offered beside the rows: the card has room for few. */
const MOST_FORMS = 3;

function actionsOf(input: EntriesInput, entries: readonly Entry[], period: Period): readonly CardAction[] {
  const forms = input.elsewhere
    .filter(({ hasForm }) => hasForm)
    .slice(0, MOST_FORMS)
    .map(({ cell }) => askReport(cell));
  if (entries.length === 0) return [...forms, ...reportBesides(input.besides), askMine(period)];
  const data = {
    period,
    submissionId: input.submissionId,
    rows: entries.map(rowData),
    ...(input.aside.length > 0 && { aside: input.aside }),
  };
  return [
    { title: 'Submit what is filled in', verb: 'submit all', data, style: 'positive' },
    { title: 'Keep for later', verb: 'keep all', data },
    ...forms,
  ];
}

/** What a row is about, and what was settled in it. */
const rowData = ({ cell, draft, asksAction }: Entry) => ({
  ref: cell.ref,
  basedOn: cell.revision,
  asks: askedMark(cell),
  ...(asksAction && { action: true }),
  ...(draft.confirmedFigure && { confirmedFigure: draft.confirmedFigure }),
  ...(draft.keptCommentary && { keptCommentary: draft.keptCommentary }),
});
