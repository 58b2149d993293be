/** "Unmute CPI13": shows first what would be told again. */
import type { Answer } from '../basis/command.ts';
import { ending } from './unfollow.ts';

export const unmute: Answer<'unmute'> = {
  verb: 'unmute',
  title: 'Unmute alerts',
  topic: 'Following figures',
  says: 'Ends a mute before its day; of nothing named all of them. It asks you first.',
  examples: ['unmute CPI13'],
  who: 'each their own',
  run: (named, context) => ending('mute', named, context),
};
