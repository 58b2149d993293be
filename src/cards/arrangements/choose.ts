/** The card that asks which indicator is meant, and to whom it is to go; and the one for whoever can't report a figure. */
import { refsCarried } from '../../domain/arrangements/holding.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { PersonRef } from '../../domain/person.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { refsNamed } from '../words/names.ts';
import { clip } from '../words/text.ts';

type Named = Pick<Indicator, 'ref' | 'title'>;

/** The most that is chosen from: with more of them a card grows too large for Teams, and the rest is typed. */
const MOST_INDICATORS = 30;
const MOST_PEOPLE = 50;

export type ChooseInput = {
  readonly period: Period;
  /** What is chosen from; empty where it is known which one is meant, or nobody is to be chosen. */
  readonly indicators: readonly Named[];
  readonly people?: readonly PersonRef[];
  readonly problem?: string | undefined;
};

type Choosing = ChooseInput & {
  readonly title: string;
  readonly says: readonly string[];
  readonly actions: readonly CardAction[];
};

function choosing({ title, says, indicators, people = [], problem, actions }: Choosing): Rendered {
  const isMore = indicators.length > MOST_INDICATORS || people.length > MOST_PEOPLE;
  return renderCard('choose', title.endsWith('?') ? title : `${title}.`, {
    title,
    says: [...says, ...(isMore ? ['Whoever or whatever is not listed can be written.'] : [])].map((text) => ({
      text: clip(text, 600),
    })),
    problems: problem === undefined ? [] : [{ text: `▲ ${problem}` }],
    hasIndicators: indicators.length > 0,
    ref: indicators[0]?.ref ?? '',
    indicators: indicators
      .slice(0, MOST_INDICATORS)
      .map((each) => ({ title: `${clip(each.ref, 30)} ${clip(each.title, 60)}`, value: each.ref })),
    hasPeople: people.length > 0,
    to: '',
    people: people.slice(0, MOST_PEOPLE).map(({ id, name }) => ({ title: clip(name, 60), value: id })),
    ...actionSlots(actions),
  });
}

/** Asks to whom all that somebody holds is to go, such as that of a leaver. */
export const chooseForAll = ({
  lines,
  whose,
  period,
  ...input
}: Omit<ChooseInput, 'indicators'> & {
  readonly lines: readonly Named[];
  /** Whose they are; undefined where they are not one person's. */
  readonly whose: PersonRef | undefined;
  readonly isTeam: boolean;
}): Rendered =>
  choosing({
    ...{ ...input, period, indicators: [] },
    title: `Hand ${lines.length} indicators${whose ? ` of ${clip(whose.name, 60)}` : ''} over`,
    says: [
      `${refsNamed(lines)}.`,
      input.isTeam
        ? `You see it once more before it is done. From ${periodName(period)} on they are theirs; earlier quarters keep their owner.`
        : `They are asked, and have to accept. Until then all stay yours.`,
      'To give them to different people, name one: “hand CPI13 to Adele”.',
    ],
    actions: [
      {
        title: 'Go on',
        verb: 'hand over',
        data: { quarter: period, carried: refsCarried(lines) },
        style: 'positive',
      },
    ],
  });

/** Asks which indicator is to be handed over, and to whom. `ref` is the one that is known to be meant. */
export const chooseHandOver = (
  input: ChooseInput & { readonly ref?: string | undefined; readonly isTeam: boolean },
): Rendered =>
  choosing({
    ...input,
    title: input.ref === undefined ? 'Hand one over' : `Hand ${clip(input.ref, 30)} over`,
    says: [
      input.isTeam
        ? `From ${periodName(input.period)} on it is theirs; earlier quarters keep their owner.`
        : `They are asked, and have to accept. Until then it stays yours. From ${periodName(input.period)} on it is theirs.`,
    ],
    actions: [
      {
        title: 'Go on',
        verb: 'hand over',
        data: { quarter: input.period, ...(input.ref !== undefined && { ref: input.ref }) },
        style: 'positive',
      },
    ],
  });

/** Asks which indicator is not theirs. */
export const chooseNotMine = (input: ChooseInput): Rendered =>
  choosing({
    ...input,
    title: 'Which one is not yours?',
    says: [
      'The performance team is told. Until they give it to somebody else, you are named as whoever is asked for it.',
    ],
    actions: [
      { title: 'It is not mine', verb: 'not mine', data: { quarter: input.period }, style: 'positive' },
      { title: 'Hand one over', verb: 'hand over', data: { quarter: input.period } },
    ],
  });

/** Every way out for whoever is reminded of a figure that they can't report. */
export const cannotReportCard = (input: ChooseInput): Rendered => {
  const { period } = input;
  return choosing({
    ...input,
    title: `Nothing to report for ${periodName(period)}, or not yours?`,
    says: [
      'Nothing to report: open the form, which has a button for that and asks why.',
      'Not yours: the performance team is told. To hand it over, somebody else has to accept it.',
    ],
    actions: [
      { title: 'Nothing to report', verb: 'form', data: { period } },
      { title: 'It is not mine', verb: 'not mine', data: { quarter: period } },
      { title: 'Hand it over', verb: 'hand over', data: { quarter: period } },
      askMine(period),
    ],
  });
};
