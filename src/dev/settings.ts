/** Settings of development: the sample council on this machine's Azurite, and nothing that reaches further. */
import { type Environment, readStoreConfig, type StoreConfig } from '../config.ts';
import { SAMPLE_TENANT } from './council/people.ts';
import { AZURITE_PORT, azuriteConnection } from './machine/azurite.ts';

/** Where development keeps its files, git-ignored. */
export const STATE_FOLDER = '.ragtime';

/** Where `npm run dev` listens. */
export const DEV_PORT = 3978;

/** What the environment says, with development's own store and council where it says nothing. */
export function developmentConfig(
  environment: Environment,
  connection = azuriteConnection(AZURITE_PORT),
): StoreConfig {
  return readStoreConfig({
    ...environment,
    // A variable that is there but empty says nothing.
    RAGTIME_TABLES: environment.RAGTIME_TABLES || connection,
    RAGTIME_TENANTS: environment.RAGTIME_TENANTS || SAMPLE_TENANT,
  });
}

/** True when the environment names a store of this machine, or none: nothing that a council relies on is in it. */
export const isOnThisMachine = ({ RAGTIME_TABLES: tables }: Environment): boolean =>
  !tables || /UseDevelopmentStorage=true|:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(tables);
