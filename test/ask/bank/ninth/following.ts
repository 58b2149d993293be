/** Follow-ups of the bank, after what had been asked and shown: what opened the conversation is not itself an entry. */
import type { Group, Said } from '../expected.ts';
import { conversation, type Turn } from '../seventh/conversation.ts';

/** The turns that followed on a question and the indicators that its answer showed, in order. */
export function following(
  opened: Said,
  shown: readonly string[],
  ...turns: readonly Turn[]
): Group['entries'] {
  return conversation(['', opened, ...shown], ...turns).slice(1);
}
