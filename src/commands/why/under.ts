/** "How many would be red under Kent's rule?": a quarter judged by another scheme, with nothing stored. */
import { whatIfCard } from '../../cards/why/under.ts';
import { isSelected } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { judgedUnder } from '../../domain/judging/underAnotherScheme.ts';
import { findScheme, SCHEMES } from '../../domain/schemes/schemes.ts';
import { figureRows } from '../../report/workbook/figures.ts';
import type { Answer } from '../basis/command.ts';
import { select, shown } from '../cells/select.ts';

export const under: Answer<'under'> = {
  verb: 'under',
  who: 'everybody',
  title: 'Another rule',
  topic: 'Why and what next',
  says: 'Judges a quarter by another council’s rule, and changes nothing.',
  examples: ['how many would be red under Kent’s rule?', 'summary under Havering’s rule'],
  prompt: 'Red under Kent’s rule?',
  run: async (args, context) => {
    const scheme = findScheme(args.scheme, args.period ?? context.reporting);
    if (!scheme) {
      const known = SCHEMES.map(({ council, name }) => council ?? name).join(', ');
      throw new DomainError(`I don’t know that rule. These I know: ${known}.`);
    }
    const { chosen, scope, lines: now, asking } = await select(context, args);
    const whatIf = judgedUnder(scope, scheme);
    const rank = (status: string): number => scheme.bands.findIndex(({ name }) => name === status);
    const lines = whatIf.cells
      .filter((cell) => isSelected(cell, chosen.selection, asking))
      .toSorted((a, b) => rank(a.status) - rank(b.status) || byRef(a, b));
    const { asked, except, change } = args;
    const isSummary = asked === undefined && except === undefined && change === undefined;
    return {
      ...whatIfCard({ ...chosen, whatIf, isSummary, lines, now: now.length, page: args.page ?? 0 }),
      replaces: args.page !== undefined,
      ...(isSummary ? { refs: whatIf.changed } : shown(lines, args)),
      rows: () => figureRows(lines, chosen.timeZone),
    };
  },
};
