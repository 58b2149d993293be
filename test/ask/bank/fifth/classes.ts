/** What stands for the same as the sentences that the fifth sitting found to be read wrongly, written after them. */
import {
  amber,
  at,
  clarify,
  comms,
  count,
  decline,
  define,
  due,
  type Group,
  green,
  help,
  ict,
  LAST,
  list,
  missing,
  overdue,
  reasons,
  red,
  reported,
  show,
  who,
  why,
} from '../expected.ts';

export const fifthClasses: Group = {
  name: '5: of the same classes',
  entries: [
    // Reported as what it is
    ['what went in as amber last quarter', list(amber, at(LAST))],
    ['which came in as red', list(red)],
    ['anything put in as red for ICT', list(red, ict)],
    ['reported as green in comms', list(green, comms)],
    ['anything logged as amber', list(amber)],
    ['what has been reported as of today', list(reported)],
    // Several that stand in one way are a list, and no title's
    ['shared ICT ambers', decline],
    ['satisfaction reds', decline],
    ['website reds that are improving', decline],
    // What was got, and how it is got
    ['what did we get for FOI', show('CPI01')],
    ['what score did we get for CPI07', show('CPI07')],
    ['what do we get for CPI13', show('CPI13')],
    ['how do we get CPI13', define('CPI13', 'formula')],
    ['how did we get to CPI10', define('CPI10', 'formula')],
    // People are counted by who they are
    ['how many people are late', who(overdue)],
    ['how many owners have reds', who(red)],
    ['how many of our owners have reported', who(reported)],
    ['how many of the figures have yet to come in', count(missing)],
    ['what percentage of owners are late', decline],
    // When it has to be in
    ['when must I have CPI10 in by', due('CPI10')],
    ['by when do I need CPI10 in', due('CPI10')],
    ['when do we need to send FOI in', due('CPI01')],
    ['when does CPI10 need to be in by', due('CPI10')],
    ['what date do I have to get CPI13 in by', due('CPI13')],
    ['when does CPI10 go red', define('CPI10', 'rule')],
    // Nobody is judged
    ['which manager is the worst', decline],
    ['which head of service is doing best', decline],
    ['who is the weakest', decline],
    ['who is the best performer', decline],
    // Returns that some titles name
    ['why are the returns overdue', clarify(why('CPI03'), why('CPI04'))],
    ['reasons for late returns', clarify(why('CPI03'), why('CPI04'))],
    ['why are figures late', reasons(overdue)],
    ['are all the returns in', list(missing)],
    // Anyone is somebody
    ['anyone late?', who(overdue)],
    ['is anybody still to report', who(missing)],
    ['has anyone in ICT not reported', who(missing, ict)],
    ['anything not submitted', list(missing)],
    ['can anyone show me what’s late', list(overdue)],
    // Half a sentence
    ['which are', help],
    ['show me the', help],
    ['cheers that’s perfect', help],
  ],
};
