/** Settings: the environment read once, checked whole, and every fault reported at once. */
import type { z } from 'zod';
import type { BotCredentials } from './bot/authentication.ts';
import type { CommentRole } from './domain/closing/commentRoles.ts';
import { DomainError } from './domain/domainError.ts';
import { isBankHolidayIn, type Nation } from './domain/time/bankHolidays.ts';
import type { Calendar } from './domain/time/reportingCycle.ts';
import type { LogLevel } from './log.ts';
import { BotSettings, StoreSettings, WEEKDAYS } from './settings.ts';
import type { Connection } from './store/connect.ts';

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
  /** A file with the council's own wording of papers. */
  readonly paper: string | undefined;
  /** The roles in which people comment on figures. */
  readonly commentRoles: readonly CommentRole[];
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
    paper: settings.RAGTIME_PAPER,
    commentRoles: settings.RAGTIME_COMMENT_ROLES ?? [],
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
      signOffAfterDue: settings.RAGTIME_SIGN_OFF_AFTER,
      signOffReminderAfterDue: settings.RAGTIME_SIGN_OFF_REMIND_AFTER,
      lockAfterDue: settings.RAGTIME_LOCK_AFTER,
      lockWarningBefore: settings.RAGTIME_LOCK_WARNING_BEFORE,
      ...(settings.RAGTIME_PRE_ELECTION && { preElection: settings.RAGTIME_PRE_ELECTION }),
      actionAfter: settings.RAGTIME_ACTION_AFTER,
      digestOn: WEEKDAYS.indexOf(settings.RAGTIME_DIGEST_ON) + 1,
      confirmBefore: settings.RAGTIME_CONFIRM_BEFORE,
      noticeBefore: settings.RAGTIME_NOTICE_BEFORE,
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
