/** “What is restricted?”: each indicator with who may see it until when, and how many there are besides. */

import { restrictionWords } from '../../domain/answers/readingWords.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { sentences } from '../../domain/sentences.ts';
import type { Day } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import type { PreElection } from '../../domain/time/reportingCycle.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import type { Completeness } from '../words/completeness.ts';
import { asLine, clip, counted, dotted } from '../words/text.ts';
import { keptBack } from './readers.ts';

export type RestrictedInput = {
  /** Those that whoever asks may see. */
  readonly lines: readonly Pick<Indicator, 'ref' | 'title' | 'restriction'>[];
  /** How many there are besides. */
  readonly hidden: number;
  /** Do others read along? */
  readonly isShared: boolean;
  readonly period: Period;
  readonly preElection: PreElection | undefined;
  readonly today: Day;
  readonly completeness: Completeness;
  readonly page: number;
};

/** Answers which indicators are restricted. */
export function restrictedCard(input: RestrictedInput): Rendered {
  const { lines, hidden, isShared, period, preElection, today, completeness } = input;
  const page = pageOf(lines, input.page);
  const others = counted(hidden, 'indicator is', 'indicators are');
  const besides =
    hidden === 0
      ? ''
      : isShared
        ? `${others} restricted, and shown in no chat that others read. Ask me in your own chat with me.`
        : `${others} restricted besides, and not for you to see. The performance team can tell you more.`;
  const gate = preElection && today <= preElection.until ? keptBack(preElection) : '';
  return factsCard({
    headline:
      lines.length === 0
        ? hidden === 0
          ? 'No indicator is restricted'
          : 'No indicator that I can show you here is restricted'
        : `${counted(lines.length, 'indicator that you can see is', 'indicators that you can see are')} restricted`,
    sections: [
      {
        items: page.rows.map(({ ref, title, restriction }) =>
          plainRow({
            title: clip(title, 140),
            detail: dotted(asLine(ref), clip(restriction ? restrictionWords(restriction) : '', 120)),
            end: { main: '', colour: 'Default', under: [] },
            action: { title: `Who can see ${ref}?`, verb: 'readers', data: { ref, period } },
          }),
        ),
      },
      { items: textBlocksOf(sentences(besides, gate, pageText(page))) },
    ],
    completeness,
    turns: turnPage(page, 'restricted', {}),
    next: [{ title: 'Summary', verb: 'summary', data: { period } }],
  });
}
