/** What may be set in the environment: each setting's form, its default, and what it is for. */
import { z } from 'zod';
import { readCommentRoles } from './domain/closing/commentRoles.ts';
import { NATIONS } from './domain/time/bankHolidays.ts';
import { isDay } from './domain/time/days.ts';

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `write a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `write a whole number from ${least} to ${most}`);

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** The days that the weekly digest can go out on, from 1. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** The settings of the store and of the council's reporting calendar. */
export const StoreSettings = z.object({
  RAGTIME_TABLES: z
    .string({ error: 'give a connection string, or the table address of a storage account' })
    .min(1)
    .regex(
      /^https:\/\/[^\s/]+\/?$|AccountName=|UseDevelopmentStorage=true/i,
      'give a connection string, or an address like https://name.table.core.windows.net',
    )
    .describe('Where rows are kept: a storage account’s table address, or a connection string'),
  RAGTIME_TABLE_PREFIX: z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9]{0,40}$/,
      'start with a letter and use letters and digits only, 41 at the most',
    )
    .default('Ragtime')
    .describe('Starts the name of every table'),
  AZURE_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The managed identity that Ragtime uses the storage account as; without one, whoever is signed in to Azure',
    ),
  RAGTIME_TENANTS: z
    .string({ error: 'give the Microsoft Entra tenant ids whose people may use Ragtime' })
    .transform((text) =>
      text
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .refine((ids) => ids.length > 0, 'give at least one Microsoft Entra tenant id')
    .describe('The Microsoft Entra tenants whose people may use Ragtime, separated by commas'),
  RAGTIME_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'give a time zone like Europe/London')
    .default('Europe/London')
    .describe('The council’s time zone'),
  RAGTIME_NATION: z
    .enum(NATIONS, { error: `write one of ${NATIONS.join(', ')}` })
    .default('England')
    .describe(
      'The nation whose bank holidays are no working days: England, Wales, Scotland or Northern Ireland',
    ),
  RAGTIME_CLOSED_DAYS: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A CSV file with further days on which the council is closed, and bank holidays on which it is open',
    ),
  RAGTIME_YEAR_STARTS: whole(1, 12).default(4).describe('The month the financial year starts with, 1 to 12'),
  RAGTIME_SEND_AT: z
    .string()
    // The clocks change at night, and a time that is skipped would never come.
    .regex(/^(0[4-9]|1[0-7]):[0-5]\d$/, 'write a time from 04:00 to 17:59, like 09:00')
    .default('09:00')
    .describe(
      'The time of day from which messages go out, on working days until 18:00; an alert goes out when its figure comes in',
    ),
  RAGTIME_DUE_AFTER: whole(1, 60)
    .default(10)
    .describe('Working days from the opening of the window to the due date'),
  RAGTIME_REMIND_BEFORE: z
    .string()
    .regex(/^\d{1,2}(\s*,\s*\d{1,2})*$/, 'write numbers of working days, like 5,1')
    .transform((text) => text.split(',').map(Number))
    .default([5, 1])
    .describe('Working days before the due date on which owners are reminded, separated by commas'),
  RAGTIME_CHASE_AFTER: whole(1, 60)
    .default(1)
    .describe('Working days after the due date until the first chase'),
  RAGTIME_CHASE_EVERY: whole(1, 60).default(7).describe('Days from one chase to the next'),
  RAGTIME_ESCALATE_AFTER: whole(1, 60)
    .default(3)
    .describe('Working days after the due date until managers are told'),
  RAGTIME_ACTION_AFTER: whole(0, 60)
    .default(5)
    .describe(
      'Working days after a red figure came in without an action until its manager is told that; 0 for never',
    ),
  RAGTIME_DIGEST_ON: z
    .enum(WEEKDAYS, { error: `write one of ${WEEKDAYS.join(', ')}` })
    .default('Monday')
    .describe('The day of the week on which whoever asked for it is sent the weekly digest'),
  RAGTIME_SIGN_OFF_AFTER: whole(1, 60)
    .default(1)
    .describe('Working days after the due date from which signatories are asked to sign what is in'),
  RAGTIME_SIGN_OFF_REMIND_AFTER: whole(1, 60)
    .default(5)
    .describe(
      'Working days after the due date until signatories are first reminded; then as often as owners are chased',
    ),
  RAGTIME_LOCK_AFTER: whole(0, 60)
    .default(0)
    .describe(
      'Working days after the due date on which the performance team plans to lock the quarter, which people are warned of; 0 for no such day. Locking itself is always theirs to do',
    ),
  RAGTIME_LOCK_WARNING_BEFORE: whole(1, 60)
    .default(3)
    .describe('Working days before the planned lock on which people with something open are warned'),
  RAGTIME_COMMENT_ROLES: z
    .string()
    .transform((text, { addIssue }) => {
      const roles = readCommentRoles(text);
      if (!roles) {
        addIssue(
          'write roles with the e-mail addresses of who holds them, like finance: a@x.gov.uk; legal: b@x.gov.uk',
        );
      }
      return roles ?? [];
    })
    .optional()
    .describe(
      'Roles in which people comment on figures, with the e-mail addresses of who holds each: `finance: a@x.gov.uk, b@x.gov.uk; legal: c@x.gov.uk`; without it nobody does',
    ),
  RAGTIME_PRE_ELECTION: z
    .string()
    .transform((text) => text.split(/\s+to\s+/))
    .refine(
      ([from = '', until = '', ...more]) => isDay(from) && isDay(until) && from <= until && more.length === 0,
      'write the first and the last day, like 2027-03-22 to 2027-05-06',
    )
    .transform(([from = '', until = '']) => ({ from, until }))
    .optional()
    .describe(
      'The first and the last day of a pre-election period, like 2027-03-22 to 2027-05-06: figures not published before it can be read only by those who report, manage or sign them, and the performance team',
    ),
  RAGTIME_CONFIRM_BEFORE: whole(0, 20)
    .refine(
      (days) => days !== 1,
      'write 0 to ask nobody, or at least 2: whoever has not answered is named a day before',
    )
    .default(5)
    .describe(
      'Working days before the window opens on which owners are asked whether its figures are still theirs; 0 for not at all',
    ),
  RAGTIME_NOTICE_BEFORE: z
    .string()
    .regex(/^\d{1,2}(\s*,\s*\d{1,2})*$/, 'write numbers of working days, like 40,10')
    .transform((text) => text.split(',').map(Number))
    .default([40, 10])
    .describe(
      'Working days before a contract’s performance notice is due on which whoever manages it is told, separated by commas',
    ),
  RAGTIME_KEEP_NAMES: whole(0, 99)
    .default(6)
    .describe(
      'Years for which figures name somebody who has left; then `ragtime erase names` makes that “a former owner”, with 0 it is done as they leave',
    ),
  RAGTIME_SCHEMES: z.string().min(1).optional().describe('A JSON file with the council’s own status schemes'),
  RAGTIME_WORDS: z.string().min(1).optional().describe('A JSON file with the council’s own words for things'),
  RAGTIME_PAPER: z
    .string()
    .min(1)
    .optional()
    .describe('A Markdown file with the council’s own wording of the committee paper'),
});

/** The settings of the running bot. */
export const BotSettings = z.object({
  BOT_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMsi'], { error: 'choose SingleTenant or UserAssignedMsi' })
    .describe(
      'How the bot proves who it is: SingleTenant (with a password) or UserAssignedMsi (in Azure, without one)',
    ),
  BOT_ID: z
    .string({ error: 'give the bot registration’s app id' })
    .min(1, 'give the bot registration’s app id')
    .describe('The bot registration’s app id'),
  BOT_TENANT_ID: z
    .string({ error: 'give the tenant that the bot is registered in' })
    .min(1, 'give the tenant that the bot is registered in')
    .describe('The tenant that the bot is registered in'),
  BOT_PASSWORD: z.string().optional().describe('The bot’s client secret; only with SingleTenant'),
  RAGTIME_ADDRESS: z
    .string()
    .regex(/^https:\/\/[^\s/?#]+\/?$/, 'give an address like https://ragtime.azurewebsites.net')
    .transform((address) => address.replace(/\/$/, ''))
    .optional()
    .describe(
      'The address at which browsers reach Ragtime; without it, files are given in personal chats only',
    ),
  RAGTIME_LINK_SECRET: z
    .string()
    .min(32, 'give at least 32 characters, made by chance')
    .optional()
    .describe(
      'Signs links to files, which work for a few minutes; needed where several instances run, and they share it',
    ),
  HOST: z.string().min(1).default('0.0.0.0').describe('The address to listen on'),
  PORT: whole(1, 65_535).default(3978).describe('The port to listen on'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'choose debug, info, warn, error or silent',
    })
    .default('info')
    .describe('The least serious level that is logged'),
  RAGTIME_TICK: z
    .string()
    .regex(/^\S+( \S+){4}$/, 'write a cron expression of five fields, like */15 * * * *')
    .default('*/15 * * * *')
    .describe('How often Ragtime looks for what is due, as a cron expression'),
});
