/** Asking who has not been chased. */
import {
  after,
  at,
  decline,
  type Group,
  ict,
  LAST,
  list,
  managedBy,
  megan,
  missing,
  outside,
  overdue,
  remind,
  sharedIct,
  who,
} from '../expected.ts';
import { notChased, notChasedSince, remindedThose } from './expected.ts';

const unchased = after(notChased(), 'CPI04', 'CPI06');

export const notChasedGroup: Group = {
  name: 'not chased',
  entries: [
    ['who hasn’t been chased?', notChased()],
    ['who has not been reminded?', notChased()],
    ['who hasnt been remnded yet', notChased()],
    ['who still needs chasing?', notChased()],
    ['who still needs to be chased in ICT', notChased(ict)],
    ['who is left to chase', notChased()],
    ['who do I still need to chase', notChased()],
    ['who have you not chased', notChased()],
    ['who haven’t you reminded in 3C ICT', notChased(sharedIct)],
    ['who hasn’t had a reminder', notChased()],
    ['who never got a reminder', notChased()],
    ['which owners have not been reminded', notChased()],
    ['who hasn’t heard from you?', notChased()],
    ['who in ICT hasn’t heard from Ragtime yet', notChased(ict)],
    ['who haven’t you heard from?', who(missing)],
    ['who haven’t we heard from', who(missing)],
    ['has everyone been reminded', notChased()],
    ['has everybody in ICT been chased?', notChased(ict)],
    ['have all the owners been reminded', notChased()],
    ['anyone not been chased?', notChased()],
    ['who in Megan’s area hasn’t been chased', notChased(managedBy(megan))],
    ['who hasn’t been chased for last quarter', notChased(at(LAST))],
    ['who have I not chased yet', notChased()],
    ['which of my people haven’t been chased', notChased(managedBy('me'))],
    ['how many people haven’t been chased', notChased()],
    ['who hasn’t been chased outside ICT', notChased(outside({ group: ['ICT'] }))],
    ['who has not been reminded since the due date?', notChasedSince('due')],
    ['who hasn’t been chased since the deadline', notChasedSince('due')],
    ['who hasn’t been reminded today', notChasedSince('today')],

    // Whom to chase is whoever owes something, as before.
    ['chase whoever hasn’t reported', remind()],
    ['have the overdue owners all been chased', remindedThose(overdue)],

    ['who hasn’t been chased since Monday', decline],
    ['who hasn’t been paid', decline],
    ['who hasn’t been chased by the dog', decline],
    ['don’t chase anyone who hasn’t been reminded', decline],
    ['not been chased', decline],
    ['who will not be reminded', decline],

    ['and in ICT?', notChased(ict), unchased],
    ['and for last quarter?', notChased(at(LAST)), unchased],
    ['why?', notChased(), unchased],
    ['remind them', remind({ kind: 'all' }, { among: ['CPI04', 'CPI06'] }), unchased],
    ['who hasn’t been chased', notChased(), after(list(missing), 'CPI04')],
    ['which of them haven’t been chased', notChased(), after(who(missing), 'CPI04', 'CPI06')],
  ],
};
