/** “Has CPI13 ever been green?”: when it last was, how often, and in which quarters. */
import type { Asked } from '../domain/asked.ts';
import type { Cell } from '../domain/cell.ts';
import { quartersBetween } from '../domain/indicator.ts';
import { schemeOf } from '../domain/judge.ts';
import { periodName, quartersFrom, type YearStart } from '../domain/period.ts';
import { isState } from '../domain/state.ts';
import { PERIODS } from '../domain/trendWords.ts';
import { standing } from './answer.ts';
import { factsCard, wordsOf } from './facts.ts';
import { askSince, askTrend, askWhyOrWho } from './followUps.ts';
import type { Held } from './held.ts';
import { periodRows } from './periodRows.ts';
import type { Rendered } from './render.ts';
import { asLine, clip, counted } from './said.ts';
import { sourceOf } from './source.ts';
import { stands } from './stands.ts';

export type EverInput = {
  readonly asked: Asked;
  /** Those that were looked through, latest first, that of the period asked about included: at least one. */
  readonly looked: readonly [Cell, ...Cell[]];
  /** Those of them that stood as asked, latest first. */
  readonly times: readonly Cell[];
  /** The references it took over from: their quarters were not looked through. */
  readonly predecessors: readonly string[];
  readonly held: Held;
  readonly yearStart: YearStart;
  readonly timeZone: string;
};

/** How many quarters are listed. */
const LISTED = 8;

/** Says when an indicator last stood in one way, if ever. */
export function everCard(input: EverInput): Rendered {
  const { looked, times, yearStart, timeZone } = input;
  const [latest] = looked;
  const left = times.length - LISTED;
  return factsCard({
    headline: headlineOf(input),
    subtitle: clip(latest.title, 200),
    sections: [
      { items: wordsOf(wordsAbout(input)) },
      {
        items: [
          ...periodRows(times.slice(0, LISTED).map((cell) => ({ cell }))),
          ...(left > 0 ? wordsOf(`And ${counted(left, 'earlier period', 'earlier periods')}.`) : []),
        ],
      },
    ],
    source: sourceOf(times[0] ?? latest, yearStart, timeZone),
    held: input.held,
    next: [askTrend(latest), askSince(latest), askWhyOrWho(latest)],
  });
}

function headlineOf({ asked, looked, times }: EverInput): string {
  const [latest] = looked;
  const ref = asLine(latest.ref);
  const how = standing(asked);
  const [one, many] = PERIODS[latest.frequency];
  const [last] = times;
  const all = counted(looked.length, one, many);
  if (!last) return `${ref} was not ${how} in any ${looked.length === 1 ? one : `of the ${all}`} that I hold`;
  const often = `${times.length} of the ${all} that I hold`;
  if (last.period === latest.period)
    return `${ref} is ${how} in ${periodName(last.period)}: it was in ${often}`;
  const back = quartersFrom(last.period, latest.period) / quartersBetween(latest.frequency);
  return `${ref} was last ${how} in ${periodName(last.period)}, ${counted(back, one, many)} before ${periodName(latest.period)}: ${often}`;
}

function wordsAbout({ asked, looked, times, predecessors }: EverInput): string {
  const [latest] = looked;
  const first = looked.at(-1) ?? latest;
  const scheme = schemeOf(latest);
  const isUnknown =
    asked.kind === 'status' &&
    !isState(asked.status) &&
    !scheme.bands.some(({ name }) => name === asked.status);
  return [
    times[0]?.period === latest.period ? '' : `In ${periodName(latest.period)} it ${stands(latest)}.`,
    isUnknown && asked.kind === 'status'
      ? `It is judged by ${scheme.name}, which has no ${asked.status.toLowerCase()}.`
      : '',
    `I looked back as far as ${periodName(first.period)}.`,
    predecessors.length > 0
      ? `Before it there was ${predecessors.map(asLine).join(' and ')}, which it took over from and which I did not look through.`
      : '',
  ]
    .filter((each) => each !== '')
    .join('\n');
}
