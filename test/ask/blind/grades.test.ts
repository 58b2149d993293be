import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const GRADES = [
  'right',
  'asked back',
  'rightly declined',
  'needlessly declined, right offer first',
  'needlessly declined',
  'wrong',
];

it('grades everything that the blind bank says, before and after, and nothing else', () => {
  const said = [
    ...read('phrasings.json').map(({ id }: { id: string }) => id),
    ...read('talks.json').flatMap(({ id, turns }: { id: string; turns: readonly unknown[] }) =>
      turns.map((_turn, index) => `${id}.${index + 1}`),
    ),
  ];
  const graded: Record<string, { before: string; after: string }> = read('grades.json');
  expect(Object.keys(graded)).toEqual(said);
  for (const [id, { before, after }] of Object.entries(graded)) {
    expect.soft(GRADES, id).toContain(before);
    expect.soft(GRADES, id).toContain(after);
  }
});
