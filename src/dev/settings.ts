/** Settings of development: the sample council on this machine's Azurite, and nothing that reaches further. */
import { type Environment, readStoreConfig, type StoreConfig } from '../config.ts';
import { SAMPLE_TENANT } from './council/people.ts';
import { AZURITE_PORT, azuriteConnection } from './machine/azurite.ts';

/** The folder of development's files, git-ignored. */
export const STATE_FOLDER = '.ragtime';

/** The port of `npm run dev`. */
export const DEV_PORT = 3978;

/** The settings in the environment, with development's own store and council as defaults. */
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

/** Is the store on this machine, or is none named, so that no council relies on it? */
export const isOnThisMachine = ({ RAGTIME_TABLES: tables }: Environment): boolean =>
  !tables || /UseDevelopmentStorage=true|:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(tables);
