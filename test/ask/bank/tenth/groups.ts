/** The tenth sitting of the question bank: conversations of three to six turns, of which two sets were read once before anything was mended. */
import type { Group } from '../expected.ts';
import { tenthForms } from './forms.ts';
import { tenthTalks } from './talks.ts';

export const TENTH: readonly Group[] = [tenthTalks, tenthForms];
