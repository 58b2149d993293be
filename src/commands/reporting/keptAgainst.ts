/** The doubts that a draft is kept against: what was asked about its figure and its words, and answered with “keep it”. */
import { checkDraft } from '../../domain/reporting/checkDraft.ts';

/** A line for each, in the words of the question; undefined for a draft that nothing was asked about. */
export function keptAgainst(
  ...[draft, cell, history, by]: Parameters<typeof checkDraft>
): string | undefined {
  const { confirmedFigure, keptCommentary = '' } = draft;
  const figure = confirmedFigure
    ? checkDraft({ ...draft, confirmedFigure: null }, cell, history, by)
    : undefined;
  const words =
    keptCommentary === '' ? undefined : checkDraft({ ...draft, keptCommentary: '' }, cell, history, by);
  const asked = [
    ...(figure?.kind === 'question' ? [figure.doubt.sentence] : []),
    ...(words?.kind === 'words in doubt' ? [`${words.doubt.sentence}: keep it?`] : []),
  ];
  return asked.length === 0 ? undefined : asked.join('\n');
}
