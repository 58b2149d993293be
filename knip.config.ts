/** Which files are started, for knip to find what nobody uses; `test/unused.test.ts` runs it. */
import type { KnipConfig } from 'knip';

const config: (options: { readonly production?: boolean }) => KnipConfig = ({ production = false }) => ({
  entry: [
    'src/{main,cli/ragtime,workbooks/worker}.ts!',
    'src/report/making/paperWorker.ts!',
    'src/dev/{run,bench/run,simulate/run,building/build}.ts!',
    'src/dev/bench/{answering/echo,answering/bot,reminding/sender,reporting/paper}.ts!',
    '.ci/smoke.ts',
    'test/ask/blind/run.ts',
  ],
  project: ['src/**/*.ts!', 'test/**/*.ts', '.ci/*.ts'],
  // They are started as programs of their own, by their path.
  ignoreDependencies: [
    'azurite',
    '@microsoft/m365agentsplayground',
    '@sparticuz/chromium',
    '@expo-google-fonts/arimo',
  ],
  // What only its file and its test use is no news: what only its test uses is.
  ignoreExportsUsedInFile: production,
});

export default config;
