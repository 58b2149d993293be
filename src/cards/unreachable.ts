/** The reasons why somebody can't be reached, as words after their name, and what to do about each. */
import { Unreachable } from '../domain/address.ts';

const WHY: Readonly<Record<Unreachable, string>> = {
  'not installed': 'has not installed Ragtime',
  blocked: 'has blocked Ragtime',
  'conversation gone': 'has no chat with Ragtime any more',
  'switched off': 'can’t use Ragtime: the Teams administrator has switched it off for them',
};

/** `has blocked Ragtime`; undefined for a reason that says nothing of the person. */
export function whyUnreachable(reason: string): string | undefined {
  const known = Unreachable.safeParse(reason);
  return known.success ? WHY[known.data] : undefined;
}
