/** "Send me a weekly digest", "stop the weekly digest": shows first what would come, or asks whether to stop. */
import { digestPreview, endPreview } from '../../cards/following/preview.ts';
import { theirsIn } from '../../domain/alerts/theirs.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Answer } from '../basis/command.ts';
import { cellsOf, completenessIn } from '../cells/cellsOf.ts';

export const weeklyDigest: Answer<'weekly digest'> = {
  verb: 'weekly digest',
  readsFor: 'many',
  title: 'Weekly digest',
  topic: 'Following figures',
  says: 'Sends you one card a week of what came in, went red, recovered and is still to come in your services. It asks you first.',
  examples: ['send me a weekly digest', 'stop the weekly digest'],
  who: 'each their own',
  run: async ({ stop }, context) => {
    const { store, tenantId, person, reporting, calendar } = context;
    const all = await store.subscriptions.all(tenantId);
    const has = all.some(({ kind, to }) => kind === 'digest' && to.id === person.id);
    if (stop) {
      if (!has) throw new DomainError('You get no weekly digest, so there is nothing to stop.');
      return {
        ...endPreview({ kind: 'digest', words: [], isHere: false, data: { kind: 'digest', all: true } }),
        replaces: false,
      };
    }
    const theirs = theirsIn(person.id, all, await cellsOf(context, reporting));
    return {
      ...digestPreview({
        has,
        lines: theirs.lines,
        because: theirs.because,
        calendar,
        completeness: await completenessIn(context, reporting),
      }),
      replaces: false,
    };
  },
};
