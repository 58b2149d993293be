/** The card of when the next performance notice of each contract has to be published, as an answer and as a message. */
import { hasChanged, type RatingThenAndNow } from '../../../domain/closing/contracts/asPublished.ts';
import { type Contract, contractName } from '../../../domain/closing/contracts/contract.ts';
import { type NoticeDue, whyDue } from '../../../domain/closing/contracts/noticeDue.ts';
import { type Day, dayInWords, dayNearby } from '../../../domain/time/days.ts';
import { pageOf, pageText, turnPage } from '../../buttons/paging.ts';
import { answerCard, type Section } from '../../parts/answerCard.ts';
import type { Rendered } from '../../parts/render.ts';
import { plainRow } from '../../parts/row.ts';
import { asLine, capital, clip, counted, dotted } from '../../words/text.ts';
import { shortDay } from '../../words/when.ts';
import { askDraft, askPublished } from './buttons.ts';

export type NoticesDueInput = {
  /** The soonest first. */
  readonly due: readonly NoticeDue[];
  /** Contracts that are over, with nothing to come. */
  readonly over: readonly Contract[];
  readonly today: Day;
  readonly page: number;
  /** The one contract asked about, as it was named. */
  readonly asked?: string;
  /** What the last notice of the one contract said, and what its figures give now. */
  readonly last?: { readonly on: Day; readonly ratings: readonly RatingThenAndNow[] };
  /** Something else to say first. */
  readonly headline?: string;
};

/** Says when each is due. */
export function noticesDueCard(input: NoticesDueInput): Rendered {
  const { due, over, today, asked } = input;
  const page = pageOf(due, input.page);
  const [only] = due;
  return answerCard({
    headline: input.headline ?? headlineOf(input),
    subtitle: 'Section 71 of the Procurement Act 2023: at least once in every 12 months, and on termination',
    sections: [
      { rows: page.rows.map((each) => dueRow(each, today)) },
      ...(input.last ? [saidLast(input.last)] : []),
    ],
    note: dotted(
      pageText(page),
      over.length > 0
        ? `${capital(counted(over.length, 'contract is', 'contracts are'))} over, with no notice to come`
        : undefined,
    ),
    turns: turnPage(page, 'contract notices', asked === undefined ? {} : { contract: asked }),
    next: only && due.length === 1 ? [askDraft(only.contract.ref), askPublished(only.contract.ref)] : [],
  });
}

/** What was published stays as it was; beside it, where the figures have changed since, what they give now. */
const saidLast = ({ on, ratings }: NonNullable<NoticesDueInput['last']>): Section => ({
  heading: `As published on ${dayInWords(on)}`,
  rows: ratings.map((each) => {
    const { kpi, title, target, rating, isByHand } = each.published;
    return plainRow({
      title: title === '' ? asLine(kpi) : `${asLine(kpi)} ${asLine(title)}`,
      detail: dotted(target === '' ? undefined : capital(target), isByHand ? 'rated by hand' : undefined),
      end: {
        main: rating ?? 'No rating on record',
        colour: hasChanged(each) ? 'Attention' : 'Default',
        under: hasChanged(each) ? [each.now ? `▲ now ${each.now}` : '▲ now left open'] : [],
      },
      action: undefined,
    });
  }),
});

/** One contract's notice: a click drafts it. */
function dueRow(each: NoticeDue, today: Day): object {
  const { contract, day } = each;
  const isLate = day < today;
  return plainRow({
    title: contractName(contract),
    detail: dotted(
      capital(whyDue(each)),
      contract.manager ? clip(contract.manager.name, 60) : 'nobody manages it',
    ),
    end: {
      main: day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`,
      colour: isLate ? 'Attention' : 'Default',
      under: [isLate ? '▲ overdue' : 'due by'],
    },
    action: askDraft(contract.ref),
  });
}

function headlineOf({ due, over, today, asked }: NoticesDueInput): string {
  const [first] = due;
  if (!first) {
    return asked === undefined || over.length !== 1
      ? 'No contract performance notice is to come'
      : `No notice is to come for ${asLine(over[0]?.ref ?? asked)}: it is over`;
  }
  const late = due.filter(({ day }) => day < today).length;
  if (due.length === 1) {
    return `The notice for ${asLine(first.contract.ref)} ${late > 0 ? 'was' : 'is'} due by ${dayInWords(first.day)}${late > 0 ? ', and is overdue' : ''}`;
  }
  if (late > 0) return `${counted(late, 'contract notice is', 'contract notices are')} overdue`;
  return `The next contract notice is due by ${dayNearby(first.day)}`;
}

/** Tells whoever manages contracts, or the performance team, that notices are due. */
export function noticesToTellCard({
  due,
  today,
  isForTeam,
}: {
  readonly due: readonly NoticeDue[];
  readonly today: Day;
  readonly isForTeam: boolean;
}): Rendered {
  const late = due.filter(({ day }) => day < today).length;
  const what = counted(due.length, 'contract performance notice', 'contract performance notices');
  const [only] = due;
  return answerCard({
    headline:
      late > 0
        ? `${capital(what)}: ${late === due.length ? 'overdue' : `${late} overdue`}`
        : `${capital(what)} to publish`,
    subtitle: 'Section 71 of the Procurement Act 2023: at least once in every 12 months, and on termination',
    sections: [{ rows: due.slice(0, MOST_ROWS).map((each) => dueRow(each, today)) }],
    note: dotted(
      due.length > MOST_ROWS
        ? `And ${due.length - MOST_ROWS} more: “which contract notices are due?”`
        : undefined,
      isForTeam ? 'You are told as the performance team' : undefined,
      'Draft it, settle what it names as missing, publish it on the central digital platform, and say so here',
    ),
    next: only && due.length === 1 ? [askDraft(only.contract.ref), askPublished(only.contract.ref)] : [],
  });
}
const MOST_ROWS = 8;
