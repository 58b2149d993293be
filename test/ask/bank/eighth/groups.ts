/** The eighth sitting of the question bank: written after the seventh was mended, committed before its first run. */
import type { Group } from '../expected.ts';
import { eighthLast } from './last.ts';
import { eighthOneMore } from './oneMore.ts';
import { eighthSingles } from './singles.ts';
import { eighthTalks } from './talks.ts';

export const EIGHTH: readonly Group[] = [eighthSingles, eighthTalks, eighthOneMore, eighthLast];
