/** “Who can see CPI13?”: the people, by what lets them. */

import { restrictionWords } from '../../domain/answers/readingWords.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Restriction } from '../../domain/indicators/restriction.ts';
import type { Person, PersonRef } from '../../domain/person.ts';
import { dayInWords } from '../../domain/time/days.ts';
import type { PreElection } from '../../domain/time/reportingCycle.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { factsCard, labelled, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { Completeness } from '../words/completeness.ts';
import { asLine, clip, counted } from '../words/text.ts';

export type ReadersInput = {
  readonly indicator: Pick<Indicator, 'ref' | 'title'>;
  readonly restriction: Restriction | undefined;
  /** Those who have a part in it. */
  readonly parts: readonly PersonRef[];
  readonly team: readonly Person[];
  /** Everybody who may read it. */
  readonly people: readonly Person[];
  readonly preElection: PreElection | undefined;
  readonly completeness: Completeness;
};

/** The most names in one line. */
const MOST_NAMES = 12;

/** Answers who may see it, and until when. */
export function readersCard(input: ReadersInput): Rendered {
  const { indicator, restriction, parts, team, people, preElection, completeness } = input;
  const ref = asLine(indicator.ref);
  const known = new Set([...parts, ...team].map(({ id }) => id));
  const others = people.filter(({ id }) => !known.has(id));
  const all = counted(people.length, 'person', 'people');
  return factsCard({
    headline: restriction
      ? `${all} can see ${ref}`
      : `Everybody on the council’s list can see ${ref}: ${all}`,
    subtitle: clip(indicator.title, 200),
    sections: restriction
      ? [
          {
            items: [
              ...textBlocksOf(`${restrictionWords(restriction)}.`),
              ...namesOf('Part in it', parts),
              ...namesOf('Team', team),
              ...namesOf('Besides', others),
              ...textBlocksOf(NOWHERE_ELSE),
            ],
          },
        ]
      : [{ items: textBlocksOf(preElection ? keptBack(preElection) : '') }],
    completeness,
    next: [
      askShow({ ref: indicator.ref, period: completeness.period }),
      { title: 'What is restricted?', verb: 'restricted', data: {} },
    ],
  });
}

const NOWHERE_ELSE = 'I show it in their own chats with me, and in no channel, group chat or compose box.';

/** Figures that a pre-election period keeps back, in one sentence. */
export const keptBack = ({ from, until }: PreElection): string =>
  `In the pre-election period from ${dayInWords(from)} to ${dayInWords(until)}, figures that were not published before it can be seen only by whoever reports, manages or signs them, and the performance team.`;

function namesOf(label: string, people: readonly PersonRef[]): readonly object[] {
  if (people.length === 0) return [];
  const left = people.length - MOST_NAMES;
  const names = people.slice(0, MOST_NAMES).map(({ name }) => clip(name, 40));
  return [labelled(label, `${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`)];
}
