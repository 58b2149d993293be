/** The people of the sample council: the Agents Playground's own, with object ids that are real GUIDs. */
export type SamplePerson = {
  /** Microsoft Entra object id: who somebody is to Ragtime. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Their post at the council, in a few words. */
  readonly post: string;
  /** Their id in the Playground. */
  readonly playgroundId: string;
};

/** The sample council's Microsoft Entra tenant. */
export const SAMPLE_TENANT = '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01';

const person = (playgroundId: string, name: string, email: string, post: string, id: string) =>
  ({ id, name, email: `${email}@example.com`, post, playgroundId }) satisfies SamplePerson;

export const ALEX = person(
  'user-id-0',
  'Alex Wilber',
  'alexw',
  'owns several indicators',
  'a1e7c0de-5b0f-4c3e-8d21-6f0b7a9c1e20',
);
export const MEGAN = person(
  'user-id-1',
  'Megan Bowen',
  'meganb',
  'manages Customer Services',
  'b2f8d1ef-6c1a-4d4f-9e32-7a1c8b0d2f21',
);
export const ADELE = person(
  'user-id-2',
  'Adele Vance',
  'adelev',
  'owns several indicators',
  'c3a9e2f0-7d2b-4e5a-af43-8b2d9c1e3a22',
);
export const ISAIAH = person(
  'user-id-3',
  'Isaiah Langer',
  'isaiahl',
  'owns the ICT indicators',
  'd4bafa01-8e3c-4f6b-8054-9c3ead2f4b23',
);
export const PATTI = person(
  'user-id-4',
  'Patti Fernandez',
  'pattif',
  'is the performance team',
  'e5cb0b12-9f4d-406c-9165-ad4fbe305c24',
);
export const LYNNE = person(
  'user-id-5',
  'Lynne Robbins',
  'lynner',
  'is the director',
  'f6dc1c23-a05e-417d-a276-be50cf416d25',
);

/** Everybody; the first is who `npm run dev` is unless told otherwise. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [ALEX, MEGAN, ADELE, ISAIAH, PATTI, LYNNE];

/** Does the person own indicators? */
export const ownsIndicators = (person: SamplePerson): boolean => [ALEX, ADELE, ISAIAH].includes(person);

/** Finds somebody by name, part of a name or email. Throws a sentence that lists everybody. */
export function findPerson(words: string): SamplePerson {
  const wanted = words.trim().toLowerCase();
  const found = SAMPLE_PEOPLE.filter(
    ({ name, email }) => wanted !== '' && (name.toLowerCase().includes(wanted) || email === wanted),
  );
  const [only, another] = found;
  if (only && !another) return only;
  const names = SAMPLE_PEOPLE.map(({ name, post }) => `${name} (${post})`).join(', ');
  throw new Error(
    `There is ${only ? 'more than one' : 'no'} “${words}” in the sample council. Choose one of ${names}.`,
  );
}
