/** Restated and rejudged figures: the earlier value of a figure, and the sentences that say what changed. */
import { showExactly } from '../figures/figure.ts';
import { bringsFigure, type Cell, isOfSigning, type Revision } from '../indicators/cell.ts';
import { statusName } from '../judging/statusName.ts';
import { dayAt, dayInWords } from '../time/days.ts';

export type Restatement = {
  readonly kind: 'final' | 'restated';
  /** The earlier report: provisional, or final and since corrected. */
  readonly was: Revision;
};

/** The revision that today's figure replaced; undefined where nothing has changed, and while it is provisional. */
export function restatementOf(revisions: readonly Revision[]): Restatement | undefined {
  const figures = revisions.filter(bringsFigure);
  const last = figures.at(-1);
  if (!last || last.provisional) return undefined;
  const reported = figures.find(({ provisional }) => !provisional);
  if (reported && reported.figure !== last.figure) return { kind: 'restated', was: reported };
  const provisional = figures.findLast((each) => each.provisional);
  return provisional && { kind: 'final', was: provisional };
}

/** `Restated: 86.2% (Amber) was reported on 9 October 2024. Both stay on record.` Empty where nothing has changed. */
export function restatementSentence(
  revisions: readonly Revision[],
  { unit, decimals }: Pick<Cell, 'unit' | 'decimals'>,
  timeZone: string,
): string {
  const found = restatementOf(revisions);
  if (!found) return '';
  const { figure, status, at, kind } = found.was;
  const shown = figure === null ? 'Nothing to measure' : showExactly(figure, unit, decimals);
  const day = dayInWords(dayAt(new Date(at), timeZone));
  // The day of an import is not the day on which its figure was reported.
  const came = kind === 'import' ? 'imported' : 'reported';
  return found.kind === 'restated'
    ? `Restated: ${shown} (${status}) was ${came} on ${day}. Both stay on record.`
    : `Final: ${shown} (${status}) was provisional on ${day}. Both stay on record.`;
}

/**
 * `Judged again on 9 October 2024: it was Amber. The figure of Q1 2024/25 that it is compared with was corrected from
 * 74% to 76%.` Empty where the current status came with the figure itself.
 */
export function rejudgedSentence(revisions: readonly Revision[], timeZone: string): string {
  const last = revisions.findLast((each) => !isOfSigning(each));
  if (last?.kind !== 'rejudged' || !last.before) return '';
  const day = dayInWords(dayAt(new Date(last.at), timeZone));
  return `Judged again on ${day}: it was ${last.before.status}. ${last.reason}`;
}

/**
 * `As reported Red; as corrected Amber on 3 October 2026: Direction was entered the wrong way round (direction: higher →
 * lower).` Empty where no definition was corrected. Of what was not reported it says so.
 */
export function correctionSentence(
  { correction, scheme, period }: Pick<Cell, 'correction' | 'scheme' | 'period'>,
  timeZone: string,
): string {
  if (!correction) return '';
  const { asReported, asCorrected, at, reason, changed } = correction;
  const [was, is] = [asReported, asCorrected].map((status) => statusName(status, { scheme, period }));
  const on = `on ${dayInWords(dayAt(new Date(at), timeZone))}`;
  const why = `${reason}${changed === '' ? '' : ` (${changed})`}`;
  const first = asReported === 'Not reported' ? was : `As reported ${was}`;
  return was === is
    ? `${is} as reported and as corrected ${on}: ${why}.`
    : `${first}; as corrected ${is} ${on}: ${why}.`;
}
