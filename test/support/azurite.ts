/** One real Azurite for the whole test run, in memory. */
import type { TestProject } from 'vitest/node';
import { startAzurite } from '../../src/dev/machine/azurite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The connection string of the run's Azurite. */
    tables: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const azurite = await startAzurite({ keep: 'memory', port: 0 });
  project.provide('tables', azurite.connection);
  return azurite.stop;
}
