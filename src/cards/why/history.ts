/** “Who changed CPI02 and when?”: every revision of a figure, the latest first. */
import { showExactly } from '../../domain/figures/figure.ts';
import { correctionSentence } from '../../domain/history/restatements.ts';
import { type Cell, isOfSigning, type Revision } from '../../domain/indicators/cell.ts';
import { isImport } from '../../domain/person.ts';
import { periodName } from '../../domain/time/period.ts';
import { askAgainst, askShow, askWhyOrWho, yearBefore } from '../buttons/onIndicator.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRow } from '../parts/row.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { chipOf, chipWidth } from '../words/statusChip.ts';
import { statusNamed } from '../words/statusWords.ts';
import { asLine, clip, dotted, often } from '../words/text.ts';
import { atTime } from '../words/when.ts';

export type RevisionsInput = CellCardContext & {
  readonly cell: Cell;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  readonly page: number;
};

const KINDS: Record<Revision['kind'], string> = {
  submission: 'Submitted',
  correction: 'Corrected',
  import: 'Imported',
  override: 'Status set',
  rejudged: 'Judged again',
  redefined: 'Definition corrected',
  'signed off': 'Signed off',
  'sent back': 'Sent back',
};

/** Lists the revisions of a figure. */
export function revisionsCard(input: RevisionsInput): Rendered {
  const { cell, revisions, yearStart, timeZone } = input;
  const page = pageOf(revisions.toReversed(), input.page);
  const width = chipWidth(page.rows.map(({ status }) => chipOf(status, cell)));
  const corrected = correctionSentence(cell, timeZone);
  const items = page.rows.flatMap((revision) => [
    chipRow({
      chip: chipOf(revision.status, cell),
      chipWidth: width,
      title: doneBy(revision),
      detail: dotted(atTime(revision.at, timeZone), revision.provisional ? 'provisional' : undefined),
      end: { main: shown(revision.figure, cell), colour: 'Default', under: wasBefore(revision, cell) },
      action: askShow(cell),
    }),
    ...(revision.reason.trim() === '' ? [] : textBlocksOf(clip(revision.reason, 300), 'Reason:')),
    ...(revision.kept ? textBlocksOf(clip(revision.kept, 200), 'Kept although asked:') : []),
  ]);
  return factsCard({
    headline: headlineOf(cell, revisions, timeZone),
    subtitle: dotted(clip(cell.title, 200), pageText(page)),
    sections: [...(corrected === '' ? [] : [{ items: textBlocksOf(corrected) }]), { items }],
    source: sourceOf(cell, yearStart, timeZone),
    completeness: input.completeness,
    turns: turnPage(page, 'history', { ref: cell.ref, period: cell.period }),
    next: [askWhyOrWho(cell), askShow(cell), askAgainst(cell, yearBefore(cell.period))],
  });
}

function headlineOf(cell: Cell, all: readonly Revision[], timeZone: string): string {
  const revisions = all.filter((each) => !isOfSigning(each));
  const figure = `${asLine(cell.ref)} for ${periodName(cell.period)}`;
  const last = revisions.at(-1);
  if (!last) return `Nothing has been reported of ${figure}, so nothing has changed`;
  const on = `on ${atTime(last.at, timeZone)}`;
  const by = `by ${clip(last.by.name, 60)} ${on}`;
  if (revisions.length === 1) {
    if (last.kind === 'override') return `The status of ${figure} was set once, ${by}`;
    const came = last.kind === 'import' ? `imported once, ${on}${reporterOf(last)}` : `reported once, ${by}`;
    return `${figure} was ${came}, and not changed since`;
  }
  const count = revisions.length - 1;
  return `${figure} was changed ${often(count)} since it first came in, last ${lastly(last, on, by)}`;
}

function lastly({ kind }: Revision, on: string, by: string): string {
  if (kind === 'rejudged') return `judged again ${on}`;
  if (kind === 'redefined') return `by a correction of its definition ${on}`;
  return kind === 'import' ? `from a file ${on}` : by;
}

/** The reporter named in an imported file: not the one who imported it. */
const reporterOf = ({ by }: Revision): string => (isImport(by) ? '' : ` as reported by ${clip(by.name, 60)}`);

/** Who did what; a rejudging is nobody's doing, and a correction of the definition comes from a file. */
function doneBy(revision: Revision): string {
  const { kind, by } = revision;
  if (kind === 'rejudged' || kind === 'redefined') return KINDS[kind];
  return `${KINDS[kind]}${kind === 'import' ? reporterOf(revision) : ` by ${clip(by.name, 60)}`}`;
}

const shown = (figure: string | null, { unit, decimals }: Cell): string =>
  figure === null ? 'No figure' : showExactly(figure, unit, decimals);

/** The values before; of figure and status only those that changed. */
function wasBefore({ before, figure, status }: Revision, cell: Cell): readonly (string | undefined)[] {
  if (!before) return ['first'];
  return [
    before.figure === figure ? undefined : `was ${shown(before.figure, cell).toLowerCase()}`,
    before.status === status
      ? undefined
      : `was ${statusNamed({ ...cell, status: before.status }).toLowerCase()}`,
  ];
}
