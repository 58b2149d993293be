/** The form that puts a published notice on record: which days it assesses, and when it was published. */
import { type Contract, contractName } from '../../../domain/closing/contracts/contract.ts';
import type { DaysAssessed } from '../../../domain/closing/contracts/records.ts';
import { type Day, dayInWords, isDay } from '../../../domain/time/days.ts';
import { actionSlots } from '../../buttons/button.ts';
import { type Rendered, renderCard } from '../../parts/render.ts';
import { asLine, clip } from '../../words/text.ts';
import { askDraft } from './buttons.ts';

export type PublishedFormInput = {
  readonly contract: Contract;
  readonly days: DaysAssessed;
  /** The day that is filled in. */
  readonly on: Day;
  readonly problem?: string;
};

/** Asks when. */
export function publishedForm({ contract, days, on, problem }: PublishedFormInput): Rendered {
  const title = `Was the notice for ${asLine(contract.ref)} published?`;
  return renderCard('published', title, {
    title,
    detail: clip(contractName(contract), 200),
    says: `It assesses ${dayInWords(days.from)} to ${dayInWords(days.until)}. Once it is on record, the next 12 months begin.`,
    problems: problem === undefined ? [] : [{ text: `▲ ${problem}` }],
    on: isDay(on) ? on : '',
    ...actionSlots([
      {
        title: 'It was published',
        verb: 'recordPublished',
        data: { contract: contract.ref, ...days },
        style: 'positive',
      },
      askDraft(contract.ref, 'Show the draft'),
    ]),
  });
}
