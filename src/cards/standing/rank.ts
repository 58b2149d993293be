/** The ranking card: the furthest from target or the closest to a boundary, each with its distance in words. */
import type { End, Ranked, Ranking } from '../../domain/answers/ranking.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { asData, askOffTarget, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { figureText, targetText } from '../words/figureWords.ts';
import { type Chosen, framed, isNarrowed, whichAre } from '../words/selectionWords.ts';
import { clip, counted, dotted } from '../words/text.ts';

export type RankInput = Chosen & {
  readonly end: End;
  /** The number of rows asked for. */
  readonly count: number;
  readonly ranking: Ranking;
  /** The page, from 0. */
  readonly page: number;
};

const ENDS: Record<End, { readonly one: string; readonly many: string; readonly none: string }> = {
  worst: { one: 'The worst', many: 'worst', none: 'can be ranked' },
  best: { one: 'The best', many: 'best', none: 'can be ranked' },
  'nearly red': { one: 'Closest to WORST', many: 'closest to WORST', none: 'is anywhere near WORST' },
  'nearly on target': {
    one: 'Closest to its target',
    many: 'closest to their target',
    none: 'is off target',
  },
};

const OTHER: Record<End, readonly [title: string, end: End]> = {
  worst: ['The best', 'best'],
  best: ['The worst', 'worst'],
  'nearly red': ['The worst', 'worst'],
  'nearly on target': ['Nearly WORST', 'nearly red'],
};

/** Ranks a selection. */
export function rankCard(input: RankInput): Rendered {
  const { period, ranking, count, end } = input;
  const wanted = ranking.ranked.slice(0, count);
  const page = pageOf(wanted, input.page);
  const among = whichAre(input, 2);
  const worst = worstOf(input);
  const [one = '', many = '', none = ''] = [ENDS[end].one, ENDS[end].many, ENDS[end].none].map((words) =>
    words.replace('WORST', worst),
  );
  const headline =
    wanted.length === 0
      ? `${among === '' ? 'Nothing' : `None of those${among}`} ${none}`
      : wanted.length === 1
        ? `${one}${among}`
        : `The ${wanted.length} ${many}${among}`;
  return answerCard({
    headline: `${headline} in ${periodName(period)}${leading(wanted)}`,
    ...framed(input),
    sections: [
      {
        rows: chipRows(
          page.rows.map(({ line }) => line),
          (line, index) => {
            const { words = '', room } = page.rows[index] ?? {};
            return {
              main: figureText(line),
              colour: 'Default',
              under: room === undefined ? besideTarget(words, targetText(line)) : [room, words],
            };
          },
        ),
      },
    ],
    note: dotted(pageText(page), withoutWords(ranking)),
    turns: turnPage(page, 'rank', { ...asData(input), end, count }),
    next: insteadOf(input, 'rank', { end }) ?? nextOf(input, wanted.length),
  });
}

/** The worst colour, where the rules that judged the figures agree on one; else it is called red. */
function worstOf({ schemes = [] }: RankInput): string {
  const [worst = 'red', ...others] = new Set(schemes.map(({ bands }) => bands[0]?.name.toLowerCase()));
  return others.length === 0 ? worst : 'red';
}

/** `9.26% below target 95%`: the word “target” only once. */
function besideTarget(words: string, target: string): readonly string[] {
  const distance = words.replace(/ target$/, '');
  return target.startsWith('target ') && distance !== words && distance !== 'on'
    ? [`${distance} ${target}`]
    : [words, target];
}

/** The first of them in words, so that the headline is an answer by itself. */
function leading([first, second]: readonly Ranked[]): string {
  if (!first) return '';
  const { line, words, room } = first;
  const ref = clip(line.ref, 40);
  return `${second ? `, ${ref} first` : ` is ${ref}`}: ${room ?? words}`;
}

function withoutWords({ without }: Ranking): string {
  const waiting = without.filter(({ status }) => status === 'Not reported').length;
  const rest = without.length - waiting;
  return dotted(
    waiting > 0 ? `${counted(waiting, 'is', 'are')} not reported and can’t be ranked yet` : undefined,
    rest > 0 ? `${counted(rest, 'has', 'have')} no distance from a target` : undefined,
  );
}

function nextOf(input: RankInput, shown: number): readonly CardAction[] {
  const { end, ranking, selection, period } = input;
  const [title, other] = OTHER[end];
  const named = title.replace('WORST', worstOf(input));
  const rank = (name: string, as: Record<string, unknown>): CardAction => ({
    title: name,
    verb: 'rank',
    data: { ...asData(input), end, ...as },
  });
  return [
    ...(ranking.ranked.length > shown
      ? [rank(`All ${ranking.ranked.length}`, { count: ranking.ranked.length })]
      : []),
    rank(named, { end: other }),
    askOffTarget(input),
    ...(isNarrowed(selection)
      ? [{ title: 'Of everything', verb: 'rank', data: { asked: selection.asked, period, end } }]
      : []),
  ];
}
