/** The fifth sitting: getting something done, another council's rule, and help. */
import {
  all,
  belongingTo,
  comms,
  either,
  type Group,
  help,
  ict,
  isaiah,
  mine,
  missing,
  override,
  ownedBy,
  red,
  remind,
  submit,
  talkAbout,
  under,
} from '../expected.ts';

export const fifthDoing: Group = {
  name: '5: doing and what-if',
  entries: [
    ['I want to put my figures in', either(submit(), mine())],
    ['submit cpi09', submit('CPI09')],
    ['got the FOI number, how do I send it you', either(submit('CPI01'), help)],
    ['need to correct the calls answered figure', submit('CPI10')],
    ['I want to override CPI03', override('CPI03')],
    ['I need to set the colour by hand for Better Connected', override('CPI07')],
    ['nudge everyone who hasnt sent theirs', remind(missing)],
    ['give comms a reminder would you', remind(missing, comms)],
    [
      'Remind Isaiah about what’s outstanding',
      either(remind(missing, ownedBy(isaiah)), remind(missing, belongingTo(isaiah))),
    ],
    ['from now on this channel is about customer services', talkAbout({ group: ['Customer services'] })],
    ['go back to talking about everything in this channel', talkAbout()],
    ['how many reds would Kent have given us', under('kent', red)],
    ['what would this quarter look like under Haverings rulebook', under('havering')],
    [
      'Maidstone’s scheme applied to ICT, what do we get',
      either(under('maidstone', undefined, ict), under('maidstone', all, ict)),
    ],
    ['would anything be red by Brighton’s rules', under('brighton', red)],
    ['I’m stuck, what sort of things can you tell me', help],
  ],
};
