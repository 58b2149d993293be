/** The question whether an import of figures may go on. */
import { capital } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Importing } from '../importing.ts';
import { countOf, type FirstLines, shortened } from '../table/words.ts';

/**
 * Asks about replaced figures, and about those the form would ask about too: managers are told of a slip in minutes.
 */
export async function agree(
  { confirm }: Importing,
  {
    replaced,
    doubts,
    wide,
  }: {
    readonly replaced: FirstLines;
    readonly doubts: readonly string[];
    /** What a wide file was read as; empty for any other. */
    readonly wide: readonly string[];
  },
): Promise<void> {
  if (replaced.count + doubts.length + wide.length === 0) return;
  const question = [
    ...wide,
    ...(replaced.count === 0 ? [] : [`${capital(countOf(replaced.count, 'figure'))} would be replaced:`]),
    ...replaced.shown(),
    ...(doubts.length === 0
      ? []
      : [
          `${capital(countOf(doubts.length, 'figure'))} of the quarter being reported ${doubts.length === 1 ? 'is' : 'are'} far from what came before:`,
        ]),
    ...shortened(doubts.map((doubt) => `  ${doubt}`)),
  ];
  if (await confirm(question.join('\n'))) return;
  throw new DomainError('Nothing was imported.');
}
