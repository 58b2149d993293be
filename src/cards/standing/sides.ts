/** The card that compares groups, partner authorities or people: a share each, with bars, the worst first. */
import { type Facet, OF_PEOPLE, type Selection } from '../../domain/answers/selection.ts';
import type { Side } from '../../domain/answers/sides.ts';
import { type Summary, summarise } from '../../domain/answers/summary.ts';
import { together } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { asData, askOffTarget, askSummary, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { barsOf, statusWords } from '../parts/statusChart.ts';
import { type Chosen, framed, placeWords } from '../words/selectionWords.ts';
import { standing } from '../words/standingWords.ts';
import { capital, clip, counted, dotted } from '../words/text.ts';

export type SidesInput = Chosen & {
  readonly facet: Facet;
  /** The values named in the question; undefined for all there are. */
  readonly named: readonly string[] | undefined;
  /** The standing that shares are taken of: the selection's own, or off target where none was asked for. */
  readonly asked: Selection['asked'];
  /** Worst first. */
  readonly sides: readonly Side[];
  readonly page: number;
};

const FACETS: Record<Facet, { readonly one: string; readonly none: string; readonly word: string }> = {
  group: { one: 'group', none: 'No group', word: 'group' },
  partner: { one: 'partner authority', none: 'No partner authority', word: 'partner authority' },
  perspective: { one: 'perspective', none: 'No perspective', word: 'perspective' },
  committee: { one: 'committee', none: 'No committee', word: 'committee' },
  frequency: { one: 'frequency', none: '', word: 'frequency' },
  owner: { one: 'owner', none: 'No owner', word: 'owner' },
  deputy: { one: 'deputy', none: 'No deputy', word: 'deputy' },
  manager: { one: 'manager', none: 'No manager', word: 'manager' },
  person: { one: 'person', none: 'Nobody', word: 'person' },
};

const IS_PERSON: readonly Facet[] = OF_PEOPLE;
const MOST_NAMED = 3;
const LONGEST_NAME = 200;

/** Compares the sides. */
export function sidesCard(input: SidesInput): Rendered {
  const { sides, facet, period } = input;
  const page = pageOf(sides, input.page);
  const nameOf = (side: Side): string => nameIn(input, side.value);
  const summaries = new Map(page.rows.map((side) => [side.value, summarise(side.cells)]));
  const linesOf = ({ value }: Side): Summary['lines'] => summaries.get(value)?.lines ?? [];
  return answerCard({
    headline: `${headlineOf(input, nameOf)}${mostInNumber(input, nameOf)}`,
    ...framed(input, shareOfWhat(input)),
    chart:
      page.rows.some(({ cells }) => cells.length > 0) && sides.length > 1
        ? [
            barsOf(
              `Status by ${FACETS[facet].word} in ${periodName(period)}`,
              page.rows.map((side) => ({ name: nameOf(side), lines: linesOf(side) })),
            ),
          ]
        : [],
    sections: [{ rows: page.rows.map((side) => rowOf(side, nameOf(side), linesOf(side), input)) }],
    note: dotted(
      pageText(page),
      facet === 'person' ? 'An indicator counts for its owner, its deputy and its manager' : undefined,
    ),
    turns: turnPage(page, 'sides', { ...asData(input), facet, ...(input.named && { sides: input.named }) }),
    next: insteadOf(input, 'sides', { facet }) ?? nextOf(input),
  });
}

/** The name of a side: its value, or that of the person whose id it is. */
export function nameIn({ facet, nameOf }: Pick<SidesInput, 'facet' | 'nameOf'>, value: string): string {
  if (value === '') return FACETS[facet].none;
  return clip(IS_PERSON.includes(facet) ? nameOf(value) : value, 100);
}

const isRated = ({ asked }: SidesInput): boolean =>
  asked.kind === 'on target' ||
  asked.kind === 'off target' ||
  asked.kind === 'status' ||
  asked.kind === 'any of';

const shareOfWhat = (input: SidesInput): string | undefined =>
  isRated(input) ? 'shares are of all indicators' : undefined;

/**
 * Does the answer name the sides that have any? For a colour that was asked for; where none was, and for being on target,
 * there is a worst and a best.
 */
const namesSome = ({ asked, selection }: SidesInput): boolean =>
  selection.asked.kind !== 'all' && asked.kind !== 'on target';

function shareWords(side: Side): string {
  return side.share === undefined ? 'nothing to compare' : `${side.share}%`;
}

function headlineOf(input: SidesInput, nameOf: (side: Side) => string): string {
  const { sides, facet, period, selection } = input;
  const place = placeWords(selection, input.nameOf);
  const real = sides.filter(({ value }) => value !== '');
  const [first] = real;
  const name = periodName(period);
  if (!first) return `No indicator${place} has a ${FACETS[facet].one} in ${name}`;
  const what = standing(input.asked);
  if (real.length === 1) {
    return `${nameOf(first)} has ${shareWords(first)} ${what}${place} in ${name}`;
  }
  if (real.length <= MOST_NAMED) {
    const [one, ...rest] = real;
    const others = rest.map((side) => `${nameOf(side)} ${shareWords(side)}`).join(', ');
    return `${one ? `${nameOf(one)} has ${shareWords(one)} ${what}` : ''}, ${others}${place} in ${name}`;
  }
  if (namesSome(input)) return havingSome(input, real, nameOf);
  const rated = real.filter(({ of }) => of > 0);
  const alike = (side: Side | undefined): readonly Side[] =>
    side ? rated.filter(({ matching, of }) => matching * side.of === side.matching * of) : [];
  const worst = alike(rated[0]);
  const best = alike(rated.at(-1));
  if (rated.length === 0) return `None of the ${real.length} has anything to compare${place} in ${name}`;
  if (worst.length === rated.length) {
    return `All ${rated.length} have ${shareWords(first)} ${what}${place} in ${name}`;
  }
  const names = (tied: readonly Side[]): string => {
    const shown = tied.slice(0, MOST_NAMED).map(nameOf);
    const more = tied.length - shown.length;
    return together(more > 0 ? [...shown, counted(more, 'other', 'others')] : shown);
  };
  const [low, high] = [worst[0], best[0]];
  const ends = `with ${low ? shareWords(low) : ''} ${what}, best ${names(best)} with ${high ? shareWords(high) : ''}`;
  return `Worst ${worst.length > 1 ? 'are' : 'is'} ${names(worst)} ${ends}${place} in ${name}`;
}

/**
 * `Red in Q2 2024/25: Highways 1 of 1, ICT 1 of 16; none in 8 others`. Of a colour a share matters less than who has
 * it, and nobody is the worst for having no green: all of theirs may be very green.
 */
function havingSome(
  { asked, selection, period, nameOf: person }: SidesInput,
  real: readonly Side[],
  nameOf: (side: Side) => string,
): string {
  const where = `${placeWords(selection, person)} in ${periodName(period)}`;
  const some = real
    .filter(({ matching }) => matching > 0)
    .toSorted((a, b) => b.matching * a.of - a.matching * b.of);
  if (some.length === 0) return `None of the ${real.length} has anything ${standing(asked)}${where}`;
  const shown = some.slice(0, MOST_NAMED).map((side) => `${nameOf(side)} ${side.matching} of ${side.of}`);
  const more = some.length - shown.length;
  const others = more > 0 ? ` and some in ${more} more` : '';
  const none = real.length - some.length;
  const rest = none > 0 ? `; none in ${counted(none, 'other', 'others')}` : '';
  return `${capital(standing(asked))}${where}: ${shown.join(', ')}${others}${rest}`;
}

/**
 * The side with the largest number, where that is not the one with the largest share: “Who has the most reds?” asks
 * for a number, and sides with few indicators lead by share.
 */
function mostInNumber(input: SidesInput, nameOf: (side: Side) => string): string {
  const { sides, selection } = input;
  const real = sides.filter(({ value, of }) => value !== '' && of > 0);
  if (selection.asked.kind === 'all' || real.length === 0) return '';
  const byShare = real.toSorted((a, b) => b.matching * a.of - a.matching * b.of);
  const most = Math.max(...real.map(({ matching }) => matching));
  const leading = real.filter(({ matching }) => matching === most);
  // Of many sides the headline has numbers for those that it names.
  const named = byShare.slice(0, namesSome(input) && real.length > MOST_NAMED ? MOST_NAMED : 1);
  if (leading.some((side) => named.includes(side))) return '';
  const shown = leading.slice(0, MOST_NAMED).map(nameOf).join(', ');
  const more = leading.length > MOST_NAMED ? ` and ${leading.length - MOST_NAMED} more` : '';
  return `; most in number: ${shown}${more} with ${most}`;
}

function rowOf(side: Side, name: string, lines: Summary['lines'], input: SidesInput): object {
  const { facet, selection, period } = input;
  const action: CardAction = {
    title: 'List them',
    verb: 'list',
    data: asData({
      selection: { ...selection, where: { ...selection.where, [facet]: [side.value] } },
      period,
    }),
  };
  return plainRow({
    title: name,
    detail: statusWords(lines) || 'no indicators',
    end: {
      main: side.share === undefined ? '–' : shareWords(side),
      colour: 'Default',
      under: [side.of === 0 ? 'nothing to compare' : `${side.matching} of ${side.of}`],
    },
    // A button carries the name twice: one that no council has would make the card too large to be sent.
    action: side.value === '' || side.value.length > LONGEST_NAME ? undefined : action,
  });
}

function nextOf(input: SidesInput): readonly CardAction[] {
  const { facet, selection, period, named } = input;
  const { where: _where, ...wide } = selection;
  const among = named ? { where: { ...selection.where, [facet]: named } } : {};
  return [
    askOffTarget({ period, selection: { ...selection, ...among } }),
    ...(named
      ? [
          {
            title: `By every ${FACETS[facet].one}`,
            verb: 'sides',
            data: { ...asData({ period, selection: wide }), facet },
          },
        ]
      : []),
    ...(facet === 'group'
      ? []
      : [{ title: 'By group', verb: 'sides', data: { ...asData({ period, selection }), facet: 'group' } }]),
    askSummary(period),
  ];
}
