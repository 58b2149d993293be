/** The seventh sitting of the question bank: what people type in Teams, written and committed before it was run. */
import type { Group } from '../expected.ts';
import { seventhHeads } from './heads.ts';
import { seventhNotHeld } from './notHeld.ts';
import { seventhOwners } from './owners.ts';
import { seventhTalks } from './talks.ts';
import { seventhTeam } from './team.ts';
import { seventhTraps } from './traps.ts';

export const SEVENTH: readonly Group[] = [
  seventhHeads,
  seventhOwners,
  seventhTeam,
  seventhTraps,
  seventhNotHeld,
  seventhTalks,
];
