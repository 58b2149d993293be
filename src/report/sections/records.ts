/** What is on record beside the figures: what a draft leaves open, and what has been restated since the lock. */

import { figureText } from '../../cards/words/figureWords.ts';
import { asLine } from '../../cards/words/text.ts';
import { onDay } from '../../cards/words/when.ts';
import { periodName } from '../../domain/time/period.ts';
import { type Block, paragraph } from '../content/paper.ts';
import { labelOf, nameOf, type Setting } from '../content/setting.ts';

/** What is open of each figure, with whom to ask: of a draft alone. */
export function beforeThisGoesOut({ isDraft, open, input }: Setting): readonly Block[] {
  if (!isDraft) return [];
  const first: Block = {
    kind: 'heading',
    level: 2,
    text: 'Before this goes out',
    anchor: 'before-this-goes-out',
  };
  const lock = `This is a draft, for officers only. Once ${periodName(input.period)} is locked, the paper is final and has no marks.`;
  if (open.length === 0) return [first, paragraph(`${lock} Nothing else is open.`, 'mark')];
  return [
    first,
    paragraph(lock, 'mark'),
    {
      kind: 'table',
      caption: 'Still open, and whom to ask',
      columns: [
        { head: 'Indicator', width: 3 },
        { head: 'What is open', width: 7 },
        { head: 'Whom to ask', width: 5 },
      ],
      rows: open.map(({ ref, what, ask }) => [ref, what, ask]),
    },
  ];
}

/** Figures and statuses that have changed since the lock: as reported, and as restated. */
export function restatements({ entries, input }: Setting): readonly Block[] {
  if (!input.lock) return [];
  const rows = entries.flatMap(({ cell, restated }) => {
    if (!restated) return [];
    const now = { ...cell, ...restated.now };
    const why = asLine(restated.reason);
    return [
      [
        nameOf(cell),
        `${figureText(cell)}, ${labelOf(cell)}`,
        `${figureText(now)}, ${labelOf(now)}`,
        `${onDay(restated.at, input.timeZone)}, ${asLine(restated.by)}${why === '' ? '' : `: ${why}`}`,
      ],
    ];
  });
  if (rows.length === 0) return [paragraph('Nothing has been restated since the quarter was locked.')];
  return [
    paragraph('The rest of this paper has every figure as it was reported.'),
    {
      kind: 'table',
      caption: 'Restated since the quarter was locked',
      columns: [
        { head: 'Indicator', width: 5 },
        { head: 'As reported', width: 4 },
        { head: 'As restated', width: 4 },
        { head: 'When, by whom and why', width: 6 },
      ],
      rows,
    },
  ];
}
