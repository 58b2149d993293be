/** Every card about who may read what, with five hundred of them, for the test of every card. */
import type { Rendered } from '../../src/cards/parts/render.ts';
import { readersCard } from '../../src/cards/people/readers.ts';
import { restrictedCard } from '../../src/cards/people/restricted.ts';
import type { Texts } from './everyCard.ts';
import { HELD, Q2 } from './sample.ts';

export function everyReading({ ref, title, name }: Texts): Readonly<Record<string, Rendered>> {
  const people = Array.from({ length: 500 }, (_, index) => ({
    ...{ id: `p${index}`, name: name || 'N', email: 'n@example.com' },
    role: index % 9 === 0 ? ('performance team' as const) : ('staff' as const),
  }));
  const restriction = {
    groups: [name.slice(0, 200) || 'ICT', 'Legal'],
    roles: ['owners' as const, 'managers' as const],
    people: people.slice(0, 6).map(({ id, name: called }) => ({ id, name: called })),
    until: '2025-11-03',
  };
  const preElection = { from: '2025-03-24', until: '2025-05-01' };
  const indicator = { ref, title, restriction };
  const readers = {
    ...{ indicator, parts: people.slice(0, 4), team: people.filter(({ role }) => role !== 'staff') },
    ...{ people, preElection, completeness: { ...HELD, leftOut: { restricted: 3, unpublished: 40 } } },
  };
  const restricted = {
    ...{ lines: Array.from({ length: 500 }, () => indicator), hidden: 12, isShared: false, period: Q2 },
    ...{ preElection, today: '2025-03-25', completeness: HELD, page: 3 },
  };
  return {
    'who can see what is restricted': readersCard({ ...readers, restriction }),
    'who can see what is not': readersCard({ ...readers, restriction: undefined }),
    'what is restricted': restrictedCard(restricted),
    'what is restricted, in a channel': restrictedCard({
      ...{ ...restricted, lines: [], isShared: true, preElection: undefined, page: 0 },
    }),
    'nothing restricted': restrictedCard({
      ...{ ...restricted, lines: [], hidden: 0, preElection: undefined, page: 0 },
    }),
  };
}
