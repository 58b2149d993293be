/** The card of changes of status, or of figures that got better or worse, between two periods; the worse ones first. */
import type { Move, Movement, Mover, Way } from '../../domain/history/movers.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { asData, askOffTarget, askWhyOf, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard, type Section } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { figureText, nearName, targetText } from '../words/figureWords.ts';
import { type Chosen, framed, noneAt, placeWords, standsWords } from '../words/selectionWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { counted, dotted } from '../words/text.ts';

export type MoversInput = Chosen & {
  readonly since: Period;
  readonly move: Move;
  readonly movement: Movement;
  readonly page: number;
};

const HEADINGS: Record<Way, string> = {
  worse: '▼ To a worse status',
  better: '▲ To a better status',
  otherwise: 'To another status',
  same: 'In the same status',
};

/** Answers which indicators changed status. */
export function moversCard(input: MoversInput): Rendered {
  const { period, since, movement } = input;
  const page = pageOf(movement.movers, input.page);
  return answerCard({
    headline: moversHeadline(input),
    ...framed(input),
    sections: moverSections(page.rows, movement.movers),
    note: dotted(pageText(page), figuresText(input), uncertain(movement, since, period)),
    turns: turnPage(page, 'movers', { ...asData(input), since, move: input.move }),
    next: insteadOf(input, 'movers', { since, move: input.move }) ?? nextOf(input),
  });
}

/** The rows of movers by direction, with the number in each. */
export function moverSections(shown: readonly Mover[], all: readonly Mover[]): readonly Section[] {
  return (Object.keys(HEADINGS) as Way[]).map((way) => {
    const own = shown.filter((mover) => mover.way === way);
    return {
      heading: `${HEADINGS[way]} (${all.filter((mover) => mover.way === way).length})`,
      rows: chipRows(
        own.map(({ line }) => line),
        (line) => ({
          main: figureText(line),
          colour: 'Default',
          under: [targetText(line)],
        }),
        (line, index) => {
          const mover = own[index];
          return (
            mover &&
            `was ${chipOf(mover.from, { ...line, period: mover.since }).label} in ${nearName(mover.since, line.period)}`
          );
        },
      ),
    };
  });
}

const low = (status: string): string => status.toLowerCase();

function moved(move: Move): string {
  switch (move.kind) {
    case 'any':
      return 'changed status';
    case 'better':
    case 'worse':
      return `got ${move.kind}`;
    case 'between': {
      const { from, to } = move;
      if (from === undefined) return `became ${low(to ?? '')}`;
      return to === undefined ? `moved away from ${low(from)}` : `went from ${low(from)} to ${low(to)}`;
    }
  }
}

/** `5 of 15 in ICT changed status between Q1 and Q2 2024/25: 3 worse, 2 better`. */
function moversHeadline({
  selection,
  nameOf,
  called,
  total,
  move,
  movement,
  since,
  period,
}: MoversInput): string {
  const { movers } = movement;
  const place = placeWords(selection, nameOf);
  if (total === 0) return `${noneAt(selection, place)} in ${periodName(period)}`;
  const stands = standsWords(selection, movers.length, called);
  const many = movers.length === 0 ? 'None' : movers.length;
  const said = `${many} of ${total}${place} ${moved(move)}${stands === undefined ? '' : ` and ${stands}`}`;
  const worse = movers.filter(({ way }) => way === 'worse').length;
  const better = movers.filter(({ way }) => way === 'better').length;
  const split = move.kind === 'any' && movers.length > 0 ? `: ${worse} worse, ${better} better` : '';
  const between = `${said} between ${nearName(since, period)} and ${periodName(period)}`;
  if (move.kind === 'worse') return `${between}${toStatus(worse, move.kind)}`;
  // Good news is no headline while there is worse: how much got worse stands in it.
  const { figures } = movement;
  return move.kind === 'better'
    ? `${between}${toStatus(better, move.kind)}${figures.worse > 0 ? `; ${figures.worse} got worse` : ''}`
    : `${between}${split}`;
}

/** Of those that got better or worse, how many have another status for it. */
const toStatus = (many: number, way: 'better' | 'worse'): string =>
  many > 0 ? `, ${many} of them to a ${way} status` : '';

/** The figures that got better or worse, where an answer is about statuses. */
function figuresText({ move, movement: { figures } }: MoversInput): string {
  if (move.kind !== 'any' || figures.better + figures.worse === 0) return '';
  return `Of the figures, ${figures.worse} got worse and ${figures.better} better`;
}

/** The notes on all other cells: those that stay, and those that can't be compared and why, so that nobody takes them for unchanged. */
export function uncertain(
  { unchanged, carried, waiting, incomparable }: Omit<Movement, 'movers' | 'figures'>,
  since: Period,
  period: Period,
): string {
  return dotted(
    unchanged > 0 ? `${counted(unchanged, 'has', 'have')} the same status` : undefined,
    carried.length > 0
      ? `${counted(carried.length, 'is', 'are')} carried, with no new figure since`
      : undefined,
    waiting.length > 0
      ? `${counted(waiting.length, 'has', 'have')} no figure yet in ${periodName(period)}`
      : undefined,
    incomparable.length > 0
      ? `${counted(incomparable.length, 'has', 'have')} nothing comparable in ${periodName(since)}`
      : undefined,
  );
}

function nextOf(input: MoversInput): readonly CardAction[] {
  const { move, movement, since } = input;
  const again = (title: string, next: Move): CardAction => ({
    title,
    verb: 'movers',
    data: { ...asData(input), since, move: next },
  });
  return [
    ...askWhyOf(
      input,
      move.kind === 'any' ? 'Why worse?' : 'Why?',
      movement.movers.filter(({ way }) => move.kind !== 'any' || way === 'worse').map(({ line }) => line),
    ),
    ...(move.kind === 'better' && movement.figures.worse > 0
      ? [again('What got worse?', { kind: 'worse' })]
      : []),
    ...(move.kind !== 'any' ? [again('What changed status?', { kind: 'any' })] : []),
    ...(move.kind === 'any' && movement.movers.length > 0
      ? [again('What got worse?', { kind: 'worse' })]
      : []),
    { title: 'Compare the two', verb: 'compare', data: { ...asData(input), other: since } },
    askOffTarget(input),
  ];
}
