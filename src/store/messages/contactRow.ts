/** A contact as a row: the address, reachability, the person's last messages, and a lease. */
import { z } from 'zod';
import { Address, Unreachable } from '../../domain/messages/address.ts';
import type { Contact, LastMessage } from '../../domain/messages/contact.ts';
import { Period } from '../../domain/time/period.ts';
import { type Columns, InstantColumn, instantColumn } from '../rows/columns.ts';

/** Overwrites an ended instant: a Merge leaves absent columns as they are. Ended text is overwritten by empty text. */
const NEVER = '1970-01-01T00:00:00.000Z';

const Text = z.string().default('');
const Row = Address.extend({
  isRemoved: z.boolean().default(false),
  reach: z.union([z.literal('reachable'), Unreachable]).default('reachable'),
  reachSince: InstantColumn.default(NEVER),
  sendingUntil: InstantColumn.default(NEVER),
  sendingOn: Text,
  sendingStage: Text,
  toldOn: Text,
  told: Text,
  remindedAt: InstantColumn.default(NEVER),
  remindedOn: Text,
  remindedPeriod: Text,
  remindedStage: Text,
  remindedActivityId: Text,
  escalatedAt: InstantColumn.default(NEVER),
  escalatedOn: Text,
  escalatedPeriod: Text,
  escalatedStage: Text,
  escalatedActivityId: Text,
});

/** The kinds of message whose last one a contact keeps. */
type Kept = 'reminded' | 'escalated';

/** Reads a row; undefined for somebody who has removed the bot. */
export function readContact(entity: Record<string, unknown>): Contact | undefined {
  const row = Row.parse(entity);
  if (row.isRemoved) return undefined;
  const last = (kind: Kept): LastMessage | undefined => {
    const period = Period.safeParse(row[`${kind}Period`]);
    if (!period.success) return undefined;
    return {
      at: row[`${kind}At`],
      on: row[`${kind}On`],
      period: period.data,
      stage: row[`${kind}Stage`],
      activityId: row[`${kind}ActivityId`],
    };
  };
  return {
    ...Address.parse(row),
    reach: row.reach,
    reachSince: row.reachSince,
    reminded: last('reminded'),
    escalated: last('escalated'),
    toldOn: row.toldOn || undefined,
    told: row.told === '' ? [] : row.told.split('\n'),
    sending:
      row.sendingStage === ''
        ? undefined
        : { until: row.sendingUntil, on: row.sendingOn, stage: row.sendingStage },
  };
}

/** The columns of an address, without the object's other properties. */
export const addressColumns = (address: Address): Columns => Address.parse(address);

export const reachColumns = ({ reach, reachSince }: Pick<Contact, 'reach' | 'reachSince'>): Columns => ({
  reach,
  ...instantColumn('reachSince', reachSince),
});

export const sendingColumns = (sending: Contact['sending']): Columns => ({
  sendingStage: sending?.stage ?? '',
  sendingOn: sending?.on ?? '',
  ...instantColumn('sendingUntil', sending?.until ?? NEVER),
});

/**
 * The most characters of the figures told in a day: a property holds 32,000, and a day with a thousand figures is cut
 * off.
 */
const MOST_TOLD = 30_000;

export const toldColumns = ({ toldOn, told }: Pick<Contact, 'toldOn' | 'told'>): Columns => {
  const lines = told.join('\n');
  const cut = lines.length > MOST_TOLD ? lines.slice(0, lines.lastIndexOf('\n', MOST_TOLD)) : lines;
  return { toldOn: toldOn ?? '', told: cut };
};

export const lastColumns = (kind: Kept, last: LastMessage): Columns => ({
  ...instantColumn(`${kind}At`, last.at),
  [`${kind}On`]: last.on,
  [`${kind}Period`]: last.period,
  [`${kind}Stage`]: last.stage,
  [`${kind}ActivityId`]: last.activityId,
});
