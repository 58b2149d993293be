/** An indicator part by part: each with its figure and how far it is over or under; or those of them that are. */
import {
  heldAgainst,
  type PartLine,
  type PartLines,
  type Pick,
  pickedOf,
} from '../../domain/answers/parts.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { together } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { type Facts, factsCard, textBlocksOf } from '../parts/facts.ts';
import { figureTable } from '../parts/figureTable.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { nearName, periodBefore } from '../words/figureWords.ts';
import { allHeld, byWords, heldFrom, judgedWords, movedWords, partFigure } from '../words/partWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { asLine, clip, dotted } from '../words/text.ts';

export type PartsInput = CellCardContext & {
  readonly cell: Cell;
  readonly lines: PartLines;
  readonly pick: Pick | undefined;
  /** What it was asked to be held against; the first measure without. */
  readonly against: string | undefined;
};

/** All parts of an indicator in a period, under what was asked of them. */
export function partsCard(input: PartsInput): Rendered {
  const { cell, lines, yearStart, timeZone } = input;
  return factsCard({
    headline: headlineOf(input),
    subtitle: dotted(asLine(cell.ref), clip(cell.title, 160), clip(cell.group, 60)),
    sections: [
      { items: lines.whole ? [tableOf(input)] : [] },
      ...since(input),
      { items: lines.whole ? [] : textBlocksOf(namesOf(cell)) },
    ],
    source: sourceOf(cell, yearStart, timeZone),
    completeness: input.completeness,
    next: [...earlier(cell), askShow(cell)],
  });
}

function headlineOf({ cell, lines, pick, against }: PartsInput): string {
  const { whole } = lines;
  const when = periodName(cell.period);
  const ref = asLine(cell.ref);
  if (!whole)
    return `${ref} has no figures of its parts for ${when}${cell.reportedAt === null ? ' yet' : ''}`;
  const held = whole.held.length === 0 ? '' : `, ${allHeld(whole, cell)}`;
  const total = `${ref} is ${partFigure(whole.figure, cell)} in ${when}${held}`;
  if (pick === undefined) return total;
  const picked = pickedOf(lines, pick, against);
  if (pick === 'most' || pick === 'least') {
    const [first] = picked;
    return first
      ? `${together(picked.map(({ name }) => asLine(name)))} ${picked.length === 1 ? 'has' : 'have'} the ${pick}: ${partFigure(first.figure, cell)} in ${when}`
      : total;
  }
  const measure = whole.held.length === 0 ? undefined : heldAgainst(whole, against);
  const isOfTargets = pick === 'off target' || pick === 'on target';
  if (isOfTargets && !lines.parts.some(({ judgement }) => judgement))
    return `No part of ${ref} has a target of its own in ${when}`;
  const name = isOfTargets ? pick : `${pick} ${asLine(measure?.against ?? 'budget')}`;
  if (picked.length === 0) return `No part of ${ref} is ${name} in ${when}`;
  const by = (line: PartLine): string => {
    const held = isOfTargets ? undefined : heldAgainst(line, against);
    return held ? ` by ${byWords(held, cell)}` : '';
  };
  const [only, ...others] = picked;
  if (only && others.length === 0) return `${asLine(only.name)} is ${name}${by(only)} in ${when}`;
  const each = picked.map((line) => `${asLine(line.name)}${by(line)}`);
  const said = `${together(picked.map((line) => asLine(line.name)))} are ${name} in ${when}`;
  return isOfTargets ? said : `${said}: ${each.join(', ')}`;
}

/** The third column: what each is held against and how it is judged, or else the figures of the period before. */
function tableOf({ cell, lines: { parts, whole } }: PartsInput): object {
  const all = whole ? [...parts, whole] : parts;
  const { against = [] } = cell.breakdown ?? {};
  const isJudged = parts.some(({ judgement }) => judgement);
  const before = whole?.before;
  const measures = [...against, ...(isJudged ? ['target'] : [])];
  const third =
    measures.length > 0
      ? [`Against ${measures.join('; ')}`]
      : before
        ? [nearName(before.period, cell.period)]
        : [];
  const inThird = (line: PartLine): string =>
    measures.length > 0
      ? [...line.held.map((each) => heldFrom(each, cell)), judgedWords(line, cell)]
          .filter((words) => words !== '')
          .join('; ')
      : line.before
        ? partFigure(line.before.figure, cell)
        : '–';
  return figureTable({
    head: ['Part', 'Figure', ...third],
    rows: all.map((line) => [
      line.name,
      partFigure(line.figure, cell),
      ...(third.length > 0 ? [inThird(line)] : []),
    ]),
    hasWhole: true,
  });
}

/** How each has moved since the period before. */
function since({ cell, lines: { parts } }: PartsInput): readonly Facts[] {
  const moved = parts.flatMap((line) => {
    const words = movedWords(line, cell);
    return words === '' ? [] : [`${asLine(line.name)} ${words.replace(/ (?:than|as) in .*$/, '')}`];
  });
  const [before] = parts.flatMap((line) => line.before ?? []);
  return before === undefined
    ? []
    : [{ items: textBlocksOf(`${moved.join(', ')}.`, `Since ${nearName(before.period, cell.period)}:`) }];
}

const namesOf = ({ breakdown }: Cell): string =>
  breakdown ? `Its parts are ${together(breakdown.parts.map(({ name }) => asLine(name)))}.` : '';

/** The parts of the period before. */
const earlier = (cell: Cell): readonly CardAction[] =>
  cell.previous === null
    ? []
    : [
        {
          title: `By part in ${nearName(periodBefore(cell), cell.period)}`,
          verb: 'parts',
          data: { ref: cell.ref, period: periodBefore(cell) },
        },
      ];
