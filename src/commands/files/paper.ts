/** “Draft the committee paper for Q2”: a draft while the quarter is open, the final one once it is locked. */
import { messageCard } from '../../cards/parts/message.ts';
import { asLine, counted } from '../../cards/words/text.ts';
import { isPreElectionOn } from '../../domain/answers/preElection.ts';
import { leftOutWords, unpublishedSentence } from '../../domain/answers/readingWords.ts';
import type { Where } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { sentences, together } from '../../domain/sentences.ts';
import { addDays, dayAt, dayInWords } from '../../domain/time/days.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { leftOutOf, publishedIn } from '../../quarters/view.ts';
import { gatherPaper } from '../../report/gathering/gatherPaper.ts';
import { PAPER_NAMES, PAPER_TYPES } from '../../report/making/request.ts';
import type { Answer, Context } from '../basis/command.ts';
import { tableIn, tableOf } from '../cells/table.ts';

export const paper: Answer<'paper'> = {
  verb: 'paper',
  who: 'performance team',
  title: 'Committee paper',
  topic: 'Closing a quarter',
  says: 'Writes the committee paper of a quarter: a draft with what is still open, and the final one once it is locked.',
  examples: ['draft the committee paper for Q2', 'write the Q2 report for Customer services as a Word file'],
  teamOnly:
    'Only the performance team can have the committee paper written. “How are we doing?” shows you where the quarter stands, and “export this” puts any list into a file.',
  reads: true,
  run: async ({ as, where, highlights = [], period }, context) => {
    const { store, tenantId, calendar, now } = context;
    const { committee, group } = narrowedTo(where);
    const [table, earlier] = await Promise.all([
      tableOf(context, period),
      tableIn(context, shiftPeriod(period, -1)),
    ]);
    const sheet = await context.sheet(period);
    refuseUnpublished(sheet, period, context);
    const forAnybody = (lines: readonly CellLine[]): readonly CellLine[] =>
      lines.filter(({ ref }) => context.view.restrictionOf(ref) === undefined);
    const keptBack = await keptBackWords(period, context);
    const input = await gatherPaper(store, {
      ...{ tenantId, period, calendar, now, committee, group, highlights, given: {}, keptBack },
      table: forAnybody(table),
      earlier: forAnybody(earlier ?? []),
    });
    const { files, isDraft, open } = await context.makePaper(input, {
      formats: [as],
      progress: (done, of, doing) =>
        context.doing(`Writing the committee paper for ${periodName(period)}. ${doing}: ${done} of ${of}.`),
    });
    const [file] = files;
    if (!file) throw new Error('No paper was made.');
    const restricted = table.flatMap(({ ref }) => (context.view.restrictionOf(ref) ? [ref] : []));
    const of = [group, committee].flatMap((each) => (each === undefined ? [] : [asLine(each)]));
    const says = sentences(
      `The committee paper for ${periodName(period)}${of.length > 0 ? ` of ${together(of)}` : ''}, as a ${PAPER_NAMES[as]}: ${standing(isDraft, open)}`,
      leftOutOfPaper(restricted),
      leftOutWords(sheet && leftOutOf(sheet), period),
      keptBack,
    );
    return {
      ...messageCard({ headline: 'Here is the paper', sentence: says }),
      replaces: false,
      file: { name: file.name, says, contentType: PAPER_TYPES[as], make: async () => file.bytes },
    };
  },
};

/** `a draft, with 12 things still open: …` */
function standing(isDraft: boolean, open: number): string {
  if (!isDraft) return 'the final one, with its figures as they were at the lock.';
  return open === 0
    ? 'a draft, as the quarter is not locked. Nothing else is open.'
    : `a draft, as the quarter is not locked. ${counted(open, 'thing is', 'things are')} open: its page “Before this goes out” says what, and whom to ask.`;
}

/** The one group, and the one committee, that a paper can be of. */
function narrowedTo(where: Where | undefined): {
  readonly committee: string | undefined;
  readonly group: string | undefined;
} {
  const { committee = [], group = [], ...others } = where ?? {};
  if (Object.keys(others).length > 0 || committee.length > 1 || group.length > 1)
    throw new DomainError(
      'A paper is of the whole council, or of one group or one committee. Ask for it like this: “draft the committee paper for ICT”. To have other figures in a file, list them and say “export this”.',
    );
  return { committee: committee[0], group: group[0] };
}

/** A paper without the figures that are kept back would be another quarter's than it says. */
function refuseUnpublished(
  lines: readonly CellLine[] | undefined,
  period: Period,
  { view, calendar: { preElection } }: Context,
): void {
  const left = lines && leftOutOf(lines);
  if (preElection && left && left.unpublished > 0)
    throw new DomainError(unpublishedSentence(period, preElection, view.isShared));
}

/** Said of a paper whose quarter a pre-election period keeps back; empty for most. */
export async function keptBackWords(
  period: Period,
  { store, tenantId, calendar, now }: Parameters<typeof publishedIn>[0],
): Promise<string> {
  const { preElection, timeZone } = calendar;
  if (!isPreElectionOn(preElection, dayAt(now, timeZone))) return '';
  if (await publishedIn({ store, tenantId, calendar, now })(period)) return '';
  return `In the pre-election period its figures are not published: keep it among officers until ${dayInWords(addDays(preElection.until, 1))}.`;
}

/** What is not in it, as a paper is for anybody. */
export const leftOutOfPaper = (refs: readonly string[]): string =>
  refs.length === 0
    ? ''
    : `Not in it, as a paper is for anybody: ${together(refs)}, which ${refs.length === 1 ? 'is' : 'are'} restricted.`;
