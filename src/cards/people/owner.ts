/** “Who owns CPI13?”: the person, how to reach them, and their other indicators. */
import type { RoleAsked } from '../../domain/answers/aspect.ts';
import { type Cell, type CellLine, isReported } from '../../domain/indicators/cell.ts';
import { isErased, isImport, type Person, type PersonRef } from '../../domain/person.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askShow, askWhy } from '../buttons/onIndicator.ts';
import { factsCard, labelled, textBlocksOf } from '../parts/facts.ts';
import { type Rendered, renderPart } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import type { Completeness } from '../words/completeness.ts';
import { asLine, capital, clip, counted } from '../words/text.ts';
import { onDay } from '../words/when.ts';

export type OwnerInput = {
  readonly role: RoleAsked;
  readonly cell: Cell;
  /** The person asked about; null where there is nobody. */
  readonly who: PersonRef | null;
  /** Their entry in the list of people; undefined for somebody no longer on it. */
  readonly person: Person | undefined;
  /** Their other indicators of the period, in the same role. */
  readonly others: readonly CellLine[];
  /** Names of the people who can put it right. */
  readonly team: readonly string[];
  readonly completeness: Completeness;
  readonly timeZone: string;
};

/** How many of the others are listed. */
const LISTED = 3;

/** Answers who it is. */
export function ownerCard(input: OwnerInput): Rendered {
  const { cell, who, others } = input;
  const left = others.length - LISTED;
  return factsCard({
    headline: headlineOf(input),
    subtitle: clip(cell.title, 200),
    sections: [
      { items: [...reachOf(input), ...rolesOf(input)] },
      {
        heading: who && others.length > 0 ? alsoText(input) : '',
        items: [...chipRows(others.slice(0, LISTED)), ...(left > 0 ? textBlocksOf(`And ${left} more.`) : [])],
      },
    ],
    source: `As the register has it for ${periodName(cell.period)}.`,
    completeness: input.completeness,
    next: [...(left > 0 ? allOf(input) : []), askShow(cell), ...(isReported(cell) ? [askWhy(cell)] : [])],
  });
}

/** The list of all their indicators in the same role; lists can't be asked for by reporter. */
function allOf({ role, who, cell }: OwnerInput): readonly CardAction[] {
  if (!who || role === 'reporter') return [];
  const data = { asked: { kind: 'all' }, where: { [role]: [who.id] }, period: cell.period };
  return [{ title: `All of ${clip(who.name, 30)}’s`, verb: 'list', data }];
}

function headlineOf({ role, cell, who, timeZone }: OwnerInput): string {
  const ref = asLine(cell.ref);
  const period = periodName(cell.period);
  const name = sentenceStart(who);
  switch (role) {
    case 'owner':
      return who ? `${name} owns ${ref}` : `Nobody owns ${ref}`;
    case 'deputy':
      return who ? `${name} is the deputy for ${ref}` : `${ref} has no deputy`;
    case 'manager':
      return who ? `${name} manages ${ref}` : `${ref} has no manager`;
    case 'reporter': {
      if (!who) return `Nobody has reported ${ref} for ${period} yet`;
      const when = cell.reportedAt === null ? '' : ` on ${onDay(cell.reportedAt, timeZone)}`;
      return isImport(who)
        ? `${ref} for ${period} was imported${when}, from a file that names nobody`
        : `${name} reported ${ref} for ${period}${when}`;
    }
  }
}

/** The name as people write it; “a former owner” has no capital of its own. */
const sentenceStart = (who: PersonRef | null): string =>
  isErased(who) ? capital(who?.name ?? '') : clip(who?.name ?? '', 60);

/** The address that the council's list has, and a chat in Teams one tap away. */
function reachOf({ who, person, team }: OwnerInput): readonly object[] {
  if (!who) {
    const names = team.length === 0 ? '' : ` (${team.map((name) => clip(name, 60)).join(', ')})`;
    return textBlocksOf(`The performance team${names} can set that in the register.`);
  }
  if (isImport(who)) return [];
  if (isErased(who))
    return textBlocksOf('They have left the council’s list, and their name is kept no longer.');
  if (!person) {
    return textBlocksOf(
      `${clip(who.name, 60)} is not on the council’s list of people, so I have no address.`,
    );
  }
  return [
    renderPart('person', {
      name: clip(person.name, 60),
      email: clip(person.email, 120),
      title: `Chat with ${clip(person.name, 40)}`,
      url: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(clip(person.email, 120))}`,
    }),
  ];
}

/** The indicator's other people. */
function rolesOf({ role, cell, who }: OwnerInput): readonly object[] {
  const named = (label: string, person: PersonRef | null, of: RoleAsked): readonly object[] =>
    role === of || (role === 'reporter' && person?.id === who?.id && of !== 'owner')
      ? []
      : [labelled(label, clip(person?.name ?? 'nobody', 60))];
  return [
    ...named('Owner', cell.owner, 'owner'),
    ...named('Deputy', cell.deputy, 'deputy'),
    ...named('Manager', cell.manager, 'manager'),
  ];
}

function alsoText({ role, who, others, cell }: OwnerInput): string {
  const name = sentenceStart(who);
  const verb = {
    owner: 'also owns',
    deputy: 'is also the deputy for',
    manager: 'also manages',
    reporter: 'also reported',
  }[role];
  return `${name} ${verb} ${counted(others.length, 'other', 'others')} in ${periodName(cell.period)}`;
}
