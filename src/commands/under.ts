/** "How many would be red under Kent's rule?": a quarter judged by another scheme, with nothing stored. */
import { z } from 'zod';
import { whatIfCard } from '../cards/whatIf.ts';
import { Asked, isAskedFor } from '../domain/asked.ts';
import { dueDay } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import { DomainError } from '../domain/domainError.ts';
import { byRef } from '../domain/indicator.ts';
import { Period } from '../domain/period.ts';
import { findScheme, SCHEMES } from '../domain/scheme.ts';
import { judgedUnder } from '../domain/whatIf.ts';
import { Whole } from './arguments.ts';
import type { Command } from './command.ts';
import { cellsOf } from './reach.ts';

const Args = z.object({
  scheme: z.string().max(100),
  asked: Asked.optional(),
  period: Period.optional(),
  /** Given when a card is being paged, which then changes in place. */
  page: Whole.optional(),
});

export const under: Command<z.infer<typeof Args>> = {
  verb: 'under',
  title: 'Another rule',
  says: 'Judges a quarter by another council’s rule, and changes nothing.',
  examples: ['how many would be red under Kent’s rule?', 'summary under Havering’s rule'],
  who: 'everybody',
  args: Args,
  run: async ({ scheme: id, asked, period, page }, context) => {
    const scheme = findScheme(id);
    if (!scheme) {
      const known = SCHEMES.map(({ council, name }) => council ?? name).join(', ');
      throw new DomainError(`I don’t know that rule. These I know: ${known}.`);
    }
    const wanted = period ?? context.reporting;
    const cells = await cellsOf(context, wanted);
    const whatIf = judgedUnder(cells, scheme);
    const isLate = dayAt(context.now, context.calendar.timeZone) > dueDay(wanted, context.calendar);
    const rank = (status: string): number => scheme.bands.findIndex(({ name }) => name === status);
    return {
      ...whatIfCard({
        whatIf,
        period: wanted,
        yearStart: context.calendar.yearStart,
        asked,
        lines: asked
          ? whatIf.cells
              .filter((cell) => isAskedFor(cell, asked, isLate))
              .toSorted((a, b) => rank(a.status) - rank(b.status) || byRef(a, b))
          : [],
        now: asked ? cells.filter((cell) => isAskedFor(cell, asked, isLate)).length : 0,
        page: page ?? 0,
      }),
      replaces: page !== undefined,
    };
  },
};
