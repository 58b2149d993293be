/** The plan of the house: who may use whom, where each vendor lives, and what stands at the top. */
type Room = {
  /** The rooms of src that it may use, besides itself. */
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  /** False keeps Node's own modules out: such a room can only think. */
  readonly node?: boolean;
};

const THINGS = ['domain', 'ask', 'cards', 'store', 'quarters'];
const EVERYTHING = [
  ...THINGS,
  ...[
    'commands',
    'bot',
    'jobs',
    'main.ts',
    'ragtime.ts',
    'config.ts',
    'web',
    'log.ts',
    'version.ts',
    'report',
    'workbooks',
    'intake',
    'leaving',
  ],
];

/** The plan. Change it when you have a better idea; never work around it. */
export const PLAN: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['zod', 'decimal.js', 'date-holidays'], node: false },
  // A question is what its command is given, and comes back from cards and the store.
  ask: { rooms: ['domain'], packages: ['lru-cache', 'minisearch', 'zod'], node: false },
  cards: { rooms: ['domain'], packages: ['adaptivecards-templating', 'decimal.js'], node: false },
  store: {
    rooms: ['domain'],
    packages: ['@azure/core-rest-pipeline', '@azure/data-tables', '@azure/identity', 'lru-cache', 'zod'],
  },
  quarters: { rooms: ['domain', 'store'], packages: ['lru-cache'] },
  leaving: { rooms: ['domain', 'store'] },
  // Papers and files have the words that cards have for figures, statuses and targets, so that they never differ.
  report: {
    rooms: ['domain', 'cards', 'store'],
    packages: [
      ...['@resvg/resvg-js', 'decimal.js', 'docx', 'fflate', 'mdast-util-from-markdown', 'opentype.js'],
      'p-queue',
    ],
  },
  // Workbooks read and written: what is in them is their users' business.
  workbooks: { rooms: ['domain'], packages: ['decimal.js', 'fflate', 'hucre', 'p-queue'] },
  commands: { rooms: [...THINGS, 'report'], packages: ['lru-cache', 'zod'], node: false },
  jobs: { rooms: [...THINGS, 'commands/basis/reply.ts'], packages: ['node-cron', 'p-queue'] },
  bot: {
    rooms: ['commands', 'cards', 'domain'],
    packages: ['botbuilder', 'entities', 'htmlparser2', 'jose', 'lru-cache', 'zod'],
  },
  'settings.ts': { rooms: ['domain'], packages: ['zod'] },
  'config.ts': { rooms: ['settings.ts', 'domain', 'bot', 'store'], packages: ['zod'] },
  web: { rooms: [], packages: ['jose', 'lru-cache', 'restify', 'zod'] },
  'log.ts': { rooms: [], packages: ['pino'] },
  'version.ts': { rooms: [] },
  'ragtime.ts': { rooms: EVERYTHING },
  'main.ts': { rooms: EVERYTHING },
  intake: {
    rooms: [...THINGS, 'jobs', 'leaving', 'workbooks'],
    packages: ['csv-parse', 'zod', 'decimal.js'],
  },
  cli: { rooms: [...EVERYTHING, 'dev'], packages: ['commander', 'zod'] },
  dev: {
    rooms: EVERYTHING,
    packages: ['esbuild', 'tsx', 'botbuilder', 'docx', 'restify', '@azure/data-tables', 'zod', 'decimal.js'],
  },
};

/** The rooms within rooms, bottom to top, with `.` for the files beside them: each may use those before it. */
export const FLOORS: Readonly<Record<string, readonly string[]>> = {
  domain: [
    ...['.', 'time', 'figures', 'schemes', 'indicators', 'judging'],
    ...['messages', 'history', 'arrangements', 'reporting', 'closing', 'answers', 'alerts'],
  ],
  ask: [
    ...['text', 'model', 'setting', 'vocabulary', 'periods', 'gathering', 'kinds'],
    ...['tagging', 'choices', 'given', 'awaited', 'followUps', 'files', 'reading', '.'],
  ],
  cards: [
    ...['words', 'buttons', 'parts', 'standing', 'closing', 'indicator', 'overTime', 'why'],
    ...['people', 'reporting', 'entries', 'arrangements', 'following', 'messages', '.'],
  ],
  commands: [
    ...['basis', 'cells', 'standing', 'indicator', 'overTime', 'why'],
    ...['people', 'closing', 'reporting', 'arrangements', 'following', 'help', 'files', '.', 'turn'],
  ],
  report: [
    ...[
      '.',
      'wording',
      'content',
      'sections',
      'notices',
      'rehearsal',
      'reconciling',
      'charts',
      'html',
      'docx',
    ],
    ...['workbook', 'gathering', 'making'],
  ],
  intake: [
    'table',
    '.',
    'people',
    'correcting',
    'indicators',
    'targets',
    'figures',
    'contracts',
    'migrating',
  ],
};

/** So many names, or a few more, are taken in at a glance. */
export const MOST_NAMES = 16;

/** Vendors with one home, whatever the plan says of the rest. */
export const HOMES: Readonly<Record<string, RegExp>> = {
  botbuilder: /^(bot\/|dev\/bench\/)/,
  restify: /^(web\/|dev\/bench\/)/,
  '@azure/data-tables': /^(store\/|dev\/bench\/)/,
  '@azure/core-rest-pipeline': /^store\//,
  '@azure/identity': /^store\//,
  'node-cron': /^jobs\//,
  'adaptivecards-templating': /^cards\//,
  'date-holidays': /^domain\/time\/bankHolidays\.ts$/,
  pino: /^log\.ts$/,
  // Tokens of Teams are checked, and links of ours signed.
  jose: /^(bot\/token|web\/links)\.ts$/,
  docx: /^(report\/docx\/|dev\/bench\/)/,
  fflate: /^(report\/docx|workbooks)\//,
  '@resvg/resvg-js': /^report\/charts\//,
  'opentype.js': /^report\/charts\//,
  'mdast-util-from-markdown': /^report\/wording\//,
  hucre: /^workbooks\//,
};

/** What may stand at the top of the tree. */
export const TOP = [
  ...[
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'biome.json',
    'vitest.config.ts',
    'knip.config.ts',
    'README.md',
  ],
  ...['src', 'cards', 'appPackage', 'infra', 'test', 'findings'],
];
