/** The setting of an operator's command: the open store, the council, and its reporting calendar. */
import { randomUUID } from 'node:crypto';
import type { BotCredentials } from '../../bot/authentication.ts';
import { readConfig, readStoreConfig, type StoreConfig } from '../../config.ts';
import { AZURITE_PORT, startAzurite } from '../../dev/machine/azurite.ts';
import { readPort } from '../../dev/machine/ports.ts';
import { developmentConfig, STATE_FOLDER } from '../../dev/settings.ts';
import type { CommentRole } from '../../domain/closing/commentRoles.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Synonym } from '../../domain/schemes/councilWord.ts';
import type { DaysOff } from '../../domain/time/daysOff.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { withClosedDays } from '../../intake/closedDays.ts';
import { withTold } from '../../quarters/toldDue.ts';
import { useSchemesFrom } from '../../store/files/schemeFile.ts';
import { wordsFrom } from '../../store/files/wordsFile.ts';
import { openStore, type Store } from '../../store/store.ts';

export type Workshop = {
  readonly store: Store;
  readonly tenantId: string;
  readonly tenants: readonly string[];
  readonly calendar: Calendar;
  /** The days that the calendar does not count as working days. */
  readonly daysOff: DaysOff;
  /** For how many years figures name somebody who has left the list of people. */
  readonly keepNames: number;
  /** The bot's credentials, read only when a command is about to send. */
  readonly bot: () => BotCredentials;
  /** Is it the store of this machine, which may be filled with the sample council? */
  readonly development: boolean;
  /** The name of the store, in words. */
  readonly where: string;
  readonly newId: () => string;
  /** The council's own words for things. */
  readonly synonyms: readonly Synonym[];
  /** The file of the council's own wording of papers. */
  readonly paper: string | undefined;
  /** The roles in which people comment on figures. */
  readonly commentRoles: readonly CommentRole[];
  /** Stops what was started for the command. */
  readonly close: () => Promise<void>;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The account that holds a store, which nobody has opened yet. */
export type Account = Pick<Workshop, 'development' | 'where' | 'close'> & { readonly config: StoreConfig };

/**
 * The account that the environment names; where it names none, development's, starting Azurite when it is not running.
 * DomainError when settings are wrong.
 */
export async function openAccount(environment: Environment): Promise<Account> {
  if (environment.RAGTIME_TABLES) {
    const config = readStoreConfig(environment);
    return { config, development: false, where: 'the store in RAGTIME_TABLES', close: async () => {} };
  }
  const azurite = await startAzurite({
    keep: `${STATE_FOLDER}/azurite`,
    port: readPort('AZURITE_PORT', environment.AZURITE_PORT, AZURITE_PORT),
  });
  try {
    return {
      config: developmentConfig(environment, azurite.connection),
      development: true,
      where: `the development store (Azurite, 127.0.0.1:${azurite.port})`,
      close: azurite.stop,
    };
  } catch (error) {
    await azurite.stop();
    throw error;
  }
}

/**
 * Opens the store of that account. DomainError when settings are wrong or the council is not one of those configured.
 */
export async function openWorkshop(environment: Environment, tenant: string | undefined): Promise<Workshop> {
  const { config, development, where, close } = await openAccount(environment);
  try {
    await useSchemesFrom(config.schemes);
    const { calendar, daysOff } = await withClosedDays(config);
    const store = await openStore(config.tables);
    const tenantId = councilOf(config.tenants, tenant);
    return {
      synonyms: await wordsFrom(config.words),
      commentRoles: config.commentRoles,
      paper: config.paper,
      store,
      tenantId,
      tenants: config.tenants,
      calendar: await withTold(calendar, store, config.tenants),
      daysOff,
      keepNames: config.keepNames,
      bot: () => (development ? { kind: 'none' } : readConfig(environment).bot),
      development,
      where,
      newId: randomUUID,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function councilOf(tenants: readonly string[], wanted: string | undefined): string {
  const [only] = tenants;
  if (wanted === undefined && only !== undefined && tenants.length === 1) return only;
  if (wanted !== undefined && tenants.includes(wanted)) return wanted;
  const list = tenants.map((id) => `  ${id}`).join('\n');
  throw new DomainError(
    wanted === undefined
      ? `There are several councils here, so say which one with --tenant:\n${list}`
      : `There is no council ${wanted} here. Choose one of these with --tenant:\n${list}`,
  );
}
