/** What a template may have put in: values within its text, and whole sections. */

/** Worked out from the quarter's figures. */
export const WORKED_OUT = [
  ...(['period', 'months', 'period before', 'committee', 'group', 'scope', 'standing'] as const),
  ...([
    'indicators',
    'reported',
    'on target',
    'off target',
    'without a colour',
    'better',
    'worse',
    'unchanged',
    'carried',
  ] as const),
] as const;
export type WorkedOut = (typeof WORKED_OUT)[number];

/** Said by whoever makes the paper, for the meeting that it goes to. */
export const GIVEN = [
  ...(['to', 'meeting date', 'from', 'division', 'electoral divisions', 'key decision'] as const),
  ...(['forward plan reference', 'recommendation', 'report author', 'contact'] as const),
] as const;
export type GivenName = (typeof GIVEN)[number];

export type ValueName = WorkedOut | GivenName;

/** Sections, in the order in which the template that comes with Ragtime has them. */
export const SECTIONS = [
  ...(['before this goes out', 'contents', 'criteria', 'status table', 'indicator table'] as const),
  ...(['what moved', 'unchanged', 'baseline', 'highlights', 'red indicators', 'amber indicators'] as const),
  ...(['financial tables', 'restatements', 'indicator pages'] as const),
] as const;
export type SectionName = (typeof SECTIONS)[number];

const isOneOf =
  <Name extends string>(names: readonly Name[]) =>
  (text: string): text is Name =>
    names.some((name) => name === text);

export const isValue = isOneOf<ValueName>([...WORKED_OUT, ...GIVEN]);
export const isGiven = isOneOf<GivenName>(GIVEN);
export const isSection = isOneOf<SectionName>(SECTIONS);
