/** The council that an activity belongs to: a valid token says that Teams posted it, not which tenant it is about. */
import type { Envelope } from './envelope.ts';

/**
 * Finds the activity's tenant among those allowed, as the configuration spells it.
 *
 * @returns undefined when the activity names no tenant, one not allowed, or two different ones
 */
export function tenantOf(
  { conversation, channelData }: Envelope,
  allowed: readonly string[],
): string | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => typeof id === 'string');
  const [first, ...others] = named.map((id) => id.toLowerCase());
  if (first === undefined || others.some((other) => other !== first)) return undefined;
  return allowed.find((tenant) => tenant.toLowerCase() === first);
}
