/** Settings: the environment read once, checked whole, and every fault reported at once. */
import { z } from 'zod';
import type { BotCredentials } from './bot/authentication.ts';
import { DomainError } from './domain/domainError.ts';
import { isBankHolidayIn, NATIONS, type Nation } from './domain/time/bankHolidays.ts';
import type { Calendar } from './domain/time/reportingCycle.ts';
import type { LogLevel } from './log.ts';
import type { Connection } from './store/connect.ts';

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

const StoreSettings = z.object({
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
  RAGTIME_KEEP_NAMES: whole(0, 99)
    .default(6)
    .describe(
      'Years for which figures name somebody who has left; then `ragtime erase names` makes that “a former owner”, with 0 it is done as they leave',
    ),
  RAGTIME_SCHEMES: z.string().min(1).optional().describe('A JSON file with the council’s own status schemes'),
  RAGTIME_WORDS: z.string().min(1).optional().describe('A JSON file with the council’s own words for things'),
});

const BotSettings = z.object({
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

type Read = z.output<typeof StoreSettings>;

/** The settings of the store, and the council's reporting calendar. */
export type StoreConfig = {
  readonly tables: Connection;
  readonly tenants: readonly string[];
  readonly calendar: Calendar;
  /** For how many years figures name somebody who has left the list of people. */
  readonly keepNames: number;
  /** A file with the council's own status schemes. */
  readonly schemes: string | undefined;
  /** A file with the council's own words. */
  readonly words: string | undefined;
  readonly nation: Nation;
  /** A file with further days on which the council is closed, or open; the calendar does not count them in yet. */
  readonly closedDays: string | undefined;
};

/** All settings of the bot. */
export type Config = StoreConfig & {
  readonly bot: BotCredentials;
  readonly host: string;
  readonly port: number;
  /** Where browsers reach it; undefined where nobody said. */
  readonly address: string | undefined;
  readonly linkSecret: string | undefined;
  readonly logLevel: LogLevel;
  readonly tick: string;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting of the bot. DomainError lists all that is missing or wrong; secrets are never quoted. */
export function readConfig(environment: Environment): Config {
  // Said beside whatever else is wrong, not only once all of that is right.
  const when = (): boolean => true;
  const path = ['BOT_PASSWORD'];
  const Settings = StoreSettings.extend(BotSettings.shape)
    .refine(({ BOT_TYPE, BOT_PASSWORD }) => BOT_TYPE !== 'SingleTenant' || Boolean(BOT_PASSWORD), {
      when,
      path,
      error: 'give the bot’s client secret, which SingleTenant needs',
    })
    .refine(({ BOT_TYPE, BOT_PASSWORD }) => BOT_TYPE !== 'UserAssignedMsi' || !BOT_PASSWORD, {
      when,
      path,
      error: 'leave it out: a managed identity has no password',
    });
  const settings = check(Settings, environment);
  const { BOT_ID: appId, BOT_TENANT_ID: tenantId } = settings;
  return {
    ...storeConfig(settings),
    bot:
      settings.BOT_TYPE === 'SingleTenant'
        ? { kind: 'SingleTenant', appId, tenantId, password: settings.BOT_PASSWORD ?? '' }
        : { kind: 'UserAssignedMsi', appId, tenantId },
    host: settings.HOST,
    port: settings.PORT,
    address: settings.RAGTIME_ADDRESS,
    linkSecret: settings.RAGTIME_LINK_SECRET,
    logLevel: settings.LOG_LEVEL,
    tick: settings.RAGTIME_TICK,
  };
}

/** The settings of an operator's command: the store and the calendar, without the bot's credentials. */
export const readStoreConfig = (environment: Environment): StoreConfig =>
  storeConfig(check(StoreSettings, environment));

function check<Schema extends z.ZodType>(schema: Schema, environment: Environment): z.output<Schema> {
  // An empty variable is one that somebody meant to fill in: it counts as not given.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  const things = lines.length === 1 ? 'One setting has' : `${lines.length} settings have`;
  throw new DomainError(
    `${things} to be put right in the environment before Ragtime can start:\n${lines.join('\n')}`,
  );
}

function storeConfig(settings: Read): StoreConfig {
  return {
    tables: {
      tables: settings.RAGTIME_TABLES,
      prefix: settings.RAGTIME_TABLE_PREFIX,
      ...(settings.AZURE_CLIENT_ID === undefined ? {} : { identityClientId: settings.AZURE_CLIENT_ID }),
    },
    tenants: settings.RAGTIME_TENANTS,
    keepNames: settings.RAGTIME_KEEP_NAMES,
    schemes: settings.RAGTIME_SCHEMES,
    words: settings.RAGTIME_WORDS,
    nation: settings.RAGTIME_NATION,
    closedDays: settings.RAGTIME_CLOSED_DAYS,
    calendar: {
      yearStart: settings.RAGTIME_YEAR_STARTS,
      timeZone: settings.RAGTIME_TIME_ZONE,
      isHoliday: isBankHolidayIn(settings.RAGTIME_NATION),
      sendAt: settings.RAGTIME_SEND_AT,
      dueAfterOpening: settings.RAGTIME_DUE_AFTER,
      remindersBeforeDue: settings.RAGTIME_REMIND_BEFORE,
      chaseAfterDue: settings.RAGTIME_CHASE_AFTER,
      chaseEvery: settings.RAGTIME_CHASE_EVERY,
      escalateAfterDue: settings.RAGTIME_ESCALATE_AFTER,
    },
  };
}

/** The settings as a Markdown table, for infra/README.md. */
export function configTable(): string {
  const rows = Object.entries({ ...StoreSettings.shape, ...BotSettings.shape }).map(([name, schema]) => {
    const unset = schema.safeParse(undefined);
    const standard = unset.data === undefined ? '' : `\`${String(unset.data)}\``;
    const needed = unset.success ? standard : 'required';
    return `| \`${name}\` | ${needed} | ${schema.description ?? ''} |`;
  });
  return ['| setting | default | what it is |', '|---|---|---|', ...rows].join('\n');
}
