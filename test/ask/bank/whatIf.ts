/** Asking how it would look by another council's rules. */
import {
  amber,
  at,
  comms,
  either,
  type Group,
  green,
  LAST,
  offTarget,
  onTarget,
  Q4,
  red,
  sharedIct,
  status,
  under,
} from './expected.ts';

export const whatIf: Group = {
  name: 'what if',
  entries: [
    ['how many would be red under Kent’s rule?', under('kent', red)],
    ['what would be red under Kents rules', under('kent', red)],
    ['under Kent’s rulebook', under('kent')],
    ['what if we used Havering’s rule', under('havering')],
    ['How would we look under the Havering rules?', under('havering')],
    ['reds by Maidstone rules', under('maidstone', red)],
    ['which would be amber under Brighton’s scheme', under('brighton', amber)],
    [
      'under Huntingdonshire’s rules how many are on track',
      either(under('huntingdonshire', status('On track')), under('huntingdonshire', onTarget)),
    ],
    ['red in 3C ICT under kent rules', under('kent', red, sharedIct)],
    ['what would comms look like with havering’s rules', under('havering', undefined, comms)],
    ['last quarter under Kent’s rule', under('kent', undefined, at(LAST))],
    ['would anything go green by the rules of Maidstone', under('maidstone', green)],
    ['off target using brightons rules', under('brighton', offTarget)],
    ['if we were Kent what would be red', under('kent', red)],
    ['summary under the kent scheme', under('kent')],
    ['what would q4 have been under havering rules', under('havering', undefined, at(Q4))],
    ['reds under Cambridgeshire 2019 rules', under('vg', red)],
    ['what would be blue under the Cambridgeshire 2024 rule', under('ragb', status('Blue'))],
  ],
};
