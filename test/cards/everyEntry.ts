/** Cards on which several figures are reported at once, and what is kept of them. */

import { entriesCard } from '../../src/cards/entries/entriesCard.ts';
import type { EntriesInput, Entry } from '../../src/cards/entries/entriesInput.ts';
import { ENTRY_FIELDS } from '../../src/cards/entries/entryFields.ts';
import { evidenceForm } from '../../src/cards/entries/evidenceForm.ts';
import { filePreviewCard } from '../../src/cards/entries/filePreview.ts';
import { keptCard } from '../../src/cards/entries/kept.ts';
import { unsavedEntries, unsavedRead } from '../../src/cards/messages/unsavedEntries.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { NO_DRAFT } from '../../src/domain/reporting/draft.ts';
import type { Texts } from './everyCard.ts';
import { HELD, LONDON, Q2, YEAR_START } from './sample.ts';

export function everyEntry({ ref, words }: Texts, cell: Cell, missing: Cell): Record<string, Rendered> {
  const sentence = `“${words}” is not a number.`;
  const empty: Entry = {
    ...{ cell: missing, draft: NO_DRAFT, asksAction: false, yearStart: YEAR_START, timeZone: LONDON },
  };
  const begun: Entry = { ...empty, draft: { ...NO_DRAFT, figure: words, commentary: words } };
  const milestone: Entry = {
    ...begun,
    cell: { ...missing, unit: 'milestone', target: { kind: 'milestone', text: words.slice(0, 200) } },
  };
  const card: EntriesInput = {
    ...{ completeness: HELD, due: 'due by 18 October', submissionId: 'abc', later: 0, besides: [] },
    ...{ stored: [], aside: [], elsewhere: [], entries: [begun, empty, milestone] },
  };
  const stored = Array.from({ length: 6 }, () => ({ cell, isUnchanged: false }));
  const elsewhere = Array.from({ length: 9 }, () => ({ cell, sentence, hasForm: true }));
  const read = { row: 7, cell, mark: 'abc', draft: begun.draft, entered: undefined };
  const said = Object.fromEntries(ENTRY_FIELDS.map((field) => [field, words]));
  return {
    'all of mine': entriesCard({ ...card, later: 3 }),
    'all of mine again': entriesCard({
      ...card,
      stored,
      entries: [
        { ...begun, problems: [{ field: 'figure', sentence }], likely: '84.6' },
        { ...begun, question: { figure: '8.46', offTarget: true, sentence, likely: '84.6' } },
        { ...begun, words: sentence },
        {
          ...begun,
          asksAction: true,
          draft: { ...begun.draft, action: { what: words, who: words, by: '2024-11-04' } },
          problems: [{ field: 'actionBy', sentence }],
        },
        begun,
        empty,
      ],
      aside: Array.from({ length: 9 }, () => ref),
      elsewhere,
    }),
    'all of mine stored': entriesCard({
      ...card,
      stored: [{ cell, isUnchanged: true }, ...stored.slice(1)],
      entries: [],
      elsewhere,
      besides: [missing],
    }),
    'all of mine that may not be stored': unsavedEntries(
      {
        ...{ period: Q2, submissionId: 'abc', aside: [ref] },
        rows: Array.from({ length: 6 }, () => ({ ref, basedOn: 0, said: said as never })),
      },
      sentence,
    ),
    'what a workbook says': filePreviewCard({
      ...{ name: words, period: Q2, submissionId: 'abc', blank: 3 },
      rows: [
        ...Array.from({ length: 9 }, () => ({ kind: 'ready' as const, ...read })),
        ...Array.from({ length: 9 }, () => ({ kind: 'to settle' as const, ...read, sentence })),
        ...Array.from({ length: 9 }, () => ({ kind: 'refused' as const, row: 7, ref, sentence })),
      ],
    }),
    'a workbook that may not be stored': unsavedRead(
      { period: Q2, submissionId: 'abc', rows: Array.from({ length: 80 }, () => ({ ref, mark: 'abc' })) },
      sentence,
    ),
    'keeping evidence': evidenceForm({
      ...{ period: Q2, submissionId: 'abc', named: ref, evidence: words },
      lines: Array.from({ length: 40 }, () => cell),
    }),
    'what is kept for later': keptCard({ period: Q2, refs: [ref, ref] }),
    'nothing to keep': keptCard({ period: Q2, refs: [], ref }),
  };
}
