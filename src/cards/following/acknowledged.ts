/** “Who has acknowledged CPI13?”: everybody who was alerted to it, and whether they are on it. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { alertOf, type LedgerEntry, sentAt } from '../../domain/messages/errand.ts';
import { periodName } from '../../domain/time/period.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { Completeness } from '../words/completeness.ts';
import { chipOf } from '../words/statusChip.ts';
import { capital, clip, counted } from '../words/text.ts';
import { type Here, toldAt } from '../words/when.ts';
import { FROM_RECORD } from '../words/whyNotTold.ts';

export type AcknowledgedInput = {
  readonly cell: Cell;
  /** The alerts about it that arrived, newest first. */
  readonly entries: readonly LedgerEntry[];
  /** The id of whoever asks. */
  readonly me: string;
  readonly here: Here;
  readonly completeness: Completeness;
};

/** The most alerts with a line each. */
const MOST_LINES = 20;

export function acknowledgedCard({ cell, entries, me, here, completeness }: AcknowledgedInput): Rendered {
  const seen = entries.filter((entry) => entry.seen);
  const of = `${clip(cell.ref, 30)} for ${periodName(cell.period)}`;
  const nameOf = ({ id, name }: LedgerEntry['person']): string => (id === me ? 'you' : clip(name, 60));
  return factsCard({
    headline:
      entries.length === 0
        ? `Nobody has been alerted to ${of}`
        : seen.length === 0
          ? `Nobody has acknowledged ${of}`
          : `${capital(counted(seen.length, 'alert', 'alerts'))} of ${entries.length} about ${of} ${seen.length === 1 ? 'is' : 'are'} acknowledged`,
    sections: [
      {
        items: entries.slice(0, MOST_LINES).flatMap((entry) => {
          const { person, seen: on } = entry;
          const told = `${chipOf(alertOf(entry)?.status ?? '', cell).label} ${toldAt(sentAt(entry), here)}`;
          const says = on
            ? `Seen by ${nameOf(on.by)} ${toldAt(on.at, here)}; told ${told}.`
            : `Told ${told}, and not acknowledged.`;
          return textBlocksOf(says, `${capital(nameOf(person))}:`);
        }),
      },
      { items: entries.length > MOST_LINES ? textBlocksOf(`And ${entries.length - MOST_LINES} more.`) : [] },
    ],
    source: FROM_RECORD,
    completeness,
    next: [
      askShow(cell),
      {
        title: 'Which alerts were sent?',
        verb: 'alerts',
        data: { ref: cell.ref, asked: { kind: 'all' }, period: cell.period },
      },
    ],
  });
}
