/** Asking who can't be reached, and why. */
import {
  after,
  alex,
  at,
  belongingTo,
  decline,
  type Group,
  ict,
  isaiah,
  LAST,
  managedBy,
  megan,
  mineOnly,
} from '../expected.ts';
import { outOfReach, outOfReachBecause } from './expected.ts';

const shown = after(outOfReach(), 'CPI04', 'CPI06');

export const outOfReachGroup: Group = {
  name: 'out of reach',
  entries: [
    ['who can’t be reached?', outOfReach()],
    ['who can’t be reached, and why?', outOfReach()],
    ['who cant be reeched', outOfReach()],
    ['who can you not reach?', outOfReach()],
    ['who can’t you get hold of', outOfReach()],
    ['whom could you not tell?', outOfReach()],
    ['who could not be reached in ICT', outOfReach(ict)],
    ['who is unreachable', outOfReach()],
    ['is anyone out of reach', outOfReach()],
    ['who did you fail to reach', outOfReach()],
    ['which owners can’t be reached', outOfReach()],
    ['can everyone be reached', outOfReach()],
    ['how many people can’t be reached', outOfReach()],
    ['who in Megan’s area can’t be reached', outOfReach(managedBy(megan))],
    ['who has blocked you?', outOfReachBecause('blocked')],
    ['who has blocked Ragtime', outOfReachBecause('blocked')],
    ['is anyone blocking you', outOfReachBecause('blocked')],
    ['who has not installed Ragtime?', outOfReachBecause('not installed')],
    ['who hasn’t installed the app', outOfReachBecause('not installed')],
    ['who hasn’t got the app', outOfReachBecause('not installed')],
    ['can Alex be reached', outOfReach(belongingTo(alex))],
    ['is Isaiah reachable?', outOfReach(belongingTo(isaiah))],
    ['why can’t Alex be reached', outOfReach(belongingTo(alex))],
    ['why could you not reach Isaiah?', outOfReach(belongingTo(isaiah))],
    ['can I be reached', outOfReach(mineOnly)],
    ['who could you not reach last quarter', outOfReach(at(LAST))],

    // Targets are reached otherwise, and people are asked for otherwise.
    ['which targets can’t be reached', decline],
    ['can CPI13 be reached', decline],
    ['how do I reach Alex', decline],
    ['how can Alex be reached', decline],
    ['who can be reached', decline],
    ['reach out to Alex', decline],
    ['what is blocked', decline],
    ['block Alex', decline],
    ['who can’t be bothered', decline],
    ['which managers can’t be reached', decline],

    ['and in ICT?', outOfReach(ict), shown],
    ['and Isaiah?', outOfReach(belongingTo(isaiah)), shown],
    ['why?', outOfReach(), shown],
  ],
};
