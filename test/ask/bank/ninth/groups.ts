/** The ninth sitting of the question bank: short follow-ups as typed on a phone, committed before their first run. */
import type { Group } from '../expected.ts';
import { ninthFigures } from './figures.ts';
import { ninthLists } from './lists.ts';

export const NINTH: readonly Group[] = [ninthFigures, ninthLists];
