/** The ways out of a reminder: nothing to report, not mine, or somebody else should. */
import { z } from 'zod';
import { cannotReportCard } from '../../cards/arrangements/choose.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { Period, periodName } from '../../domain/time/period.ts';
import type { Command } from '../basis/command.ts';
import { cellsOf } from '../cells/cellsOf.ts';

const Args = z.object({ period: Period });

export const cannotReport: Command<z.infer<typeof Args>> = {
  verb: 'cannotReport',
  title: 'Nothing to report, or not mine',
  says: 'Offers what can be said of a figure instead of reporting it.',
  examples: [],
  who: 'whoever is asked for it',
  args: Args,
  run: async ({ period }, context) => {
    const indicators = (await cellsOf(context, period))
      .filter((line) => isOwed(line) && whoReports(line)?.id === context.person.id)
      .toSorted(byRef);
    if (indicators.length === 0)
      throw new DomainError(`You owe nothing for ${periodName(period)}, so there is nothing more to say.`);
    return { ...cannotReportCard({ period, indicators }), replaces: false };
  },
};
