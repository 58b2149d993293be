/** The reasons why somebody can't be reached, as words after their name, and what to do about each. */
import { Unreachable } from '../../domain/messages/address.ts';
import { together } from '../../domain/sentences.ts';

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

/** Remedies: one wording where the same helps everybody, one where it helps some of them. */
const REMEDIES: readonly {
  readonly reasons: readonly Unreachable[];
  readonly forAll: string;
  readonly forSome: string;
}[] = [
  {
    reasons: ['not installed', 'conversation gone'],
    forAll: 'have Ragtime installed for them',
    forSome: 'have Ragtime installed for those without it',
  },
  {
    reasons: ['blocked'],
    forAll: 'ask them to unblock Ragtime in Teams',
    forSome: 'ask those who blocked it to unblock it in Teams',
  },
  {
    reasons: ['switched off'],
    forAll: 'ask the Teams administrator to switch Ragtime on for them',
    forSome: 'ask the Teams administrator to switch it on for those it is switched off for',
  },
];

/** `have Ragtime installed for them`: the remedy for these reasons; empty where none concerns the person. */
export function remedyFor(reasons: readonly string[]): string {
  const found = REMEDIES.filter((each) => each.reasons.some((reason) => reasons.includes(reason)));
  const isForAll = found.length === 1 && reasons.every((reason) => whyUnreachable(reason) !== undefined);
  return together(found.map(({ forAll, forSome }) => (isForAll ? forAll : forSome)));
}
