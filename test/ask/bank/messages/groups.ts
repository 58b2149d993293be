/** The bank's questions about what Ragtime told people by itself. */
import type { Group } from '../expected.ts';
import { alertsGroup } from './alerts.ts';
import { notChasedGroup } from './notChased.ts';
import { outOfReachGroup } from './outOfReach.ts';
import { remindedGroup } from './reminded.ts';

export const MESSAGES: readonly Group[] = [alertsGroup, remindedGroup, notChasedGroup, outOfReachGroup];
