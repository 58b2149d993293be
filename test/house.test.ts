/** Holds the house to its plan: who may import whom, one home for every vendor, and nothing else at the top. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import facts from '../package.json' with { type: 'json' };

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
    'intake',
    'leaving',
  ],
];

/** The plan. Change it when you have a better idea; never work around it. */
const PLAN: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['zod', 'decimal.js', 'date-holidays'], node: false },
  // A question is what its command is given, and comes back from cards and the store.
  ask: { rooms: ['domain'], packages: ['lru-cache', 'minisearch', 'zod'], node: false },
  cards: { rooms: ['domain'], packages: ['adaptivecards-templating', 'decimal.js'], node: false },
  store: {
    rooms: ['domain'],
    packages: ['@azure/core-rest-pipeline', '@azure/data-tables', '@azure/identity', 'lru-cache', 'zod'],
  },
  quarters: { rooms: ['domain', 'store'] },
  leaving: { rooms: ['domain', 'store'] },
  commands: { rooms: THINGS, packages: ['lru-cache', 'zod'], node: false },
  jobs: { rooms: [...THINGS, 'commands/basis/reply.ts'], packages: ['node-cron', 'p-queue'] },
  bot: { rooms: ['commands', 'cards', 'domain'], packages: ['botbuilder', 'jose', 'lru-cache', 'zod'] },
  'config.ts': { rooms: ['domain', 'bot', 'store'], packages: ['zod'] },
  web: { rooms: [], packages: ['restify'] },
  'log.ts': { rooms: [], packages: ['pino'] },
  'version.ts': { rooms: [] },
  'ragtime.ts': { rooms: EVERYTHING },
  'main.ts': { rooms: EVERYTHING },
  intake: { rooms: [...THINGS, 'jobs', 'leaving'], packages: ['csv-parse', 'hucre', 'zod', 'decimal.js'] },
  cli: { rooms: [...EVERYTHING, 'dev'], packages: ['commander', 'zod'] },
  dev: {
    rooms: EVERYTHING,
    packages: ['esbuild', 'tsx', 'botbuilder', 'restify', '@azure/data-tables', 'zod', 'decimal.js'],
  },
};

/** The rooms within rooms, bottom to top, with `.` for the files beside them: each may use those before it. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  domain: [
    ...['.', 'time', 'figures', 'schemes', 'indicators', 'judging'],
    ...['messages', 'history', 'reporting', 'answers'],
  ],
  ask: [
    ...['text', 'model', 'setting', 'vocabulary', 'periods', 'gathering', 'kinds'],
    ...['tagging', 'choices', 'followUps', 'reading', '.'],
  ],
  cards: [
    ...['words', 'buttons', 'parts', 'standing', 'indicator', 'overTime', 'why'],
    ...['people', 'reporting', 'messages', '.'],
  ],
  commands: [
    ...['basis', 'cells', 'standing', 'indicator', 'overTime', 'why'],
    ...['people', 'reporting', 'help', '.', 'turn', 'search'],
  ],
  intake: ['table', '.', 'people', 'indicators', 'targets', 'figures'],
};

/** So many names, or a few more, are taken in at a glance. */
const MOST_NAMES = 16;

/** Vendors with one home, whatever the plan says of the rest. */
const HOMES: Readonly<Record<string, RegExp>> = {
  botbuilder: /^(bot\/|dev\/bench\/)/,
  restify: /^(web\/|dev\/bench\/)/,
  '@azure/data-tables': /^(store\/|dev\/bench\/)/,
  '@azure/core-rest-pipeline': /^store\//,
  '@azure/identity': /^store\//,
  'node-cron': /^jobs\//,
  'adaptivecards-templating': /^cards\//,
  'date-holidays': /^domain\/time\/bankHolidays\.ts$/,
  pino: /^log\.ts$/,
  jose: /^bot\/token\.ts$/,
  hucre: /^intake\/table\/readWorkbook\.ts$/,
};

const TOP = [
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

type Import = { readonly file: string; readonly target: string; readonly isType: boolean };

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file));
const imports = files.flatMap(importsOf);

/** What a file imports: a path from src (`store/store.ts`, `../cards/list.json`) or the name of a package. */
function importsOf(file: string): Import[] {
  const text = readFileSync(`src/${file}`, 'utf8');
  const lines = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"`]([^'"`$]+)['"`]/gm,
  );
  return [...lines].map(([, type, from, called]) => {
    const named = from ?? called ?? '';
    const target = named.startsWith('.') ? posix.join(posix.dirname(file), named) : packageOf(named);
    return { file, target, isType: type !== undefined };
  });
}

const filesWith = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(readFileSync(`src/${file}`, 'utf8')));

function packageOf(name: string): string {
  const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
  return isBuiltin(name) ? name : parts.join('/');
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** Why the plan forbids this import; undefined where it allows it. */
function objection({ file, target, isType }: Import): string | undefined {
  const room = roomOf(file);
  const plan = PLAN[room];
  if (!plan) return `src/${room} is not in the plan`;
  if (target.startsWith('node:') || isBuiltin(target)) {
    return plan.node === false ? `src/${room} only thinks: no ${target} there` : undefined;
  }
  if (target.startsWith('../')) {
    const allowed = target.startsWith('../cards/') ? 'cards' : 'version.ts';
    return room === allowed || room === 'dev' ? undefined : `only src/${allowed} reads ${target.slice(3)}`;
  }
  if (target.endsWith('.ts')) {
    if (roomOf(target) === room || (target === 'log.ts' && isType)) return undefined;
    const may = plan.rooms.includes(roomOf(target)) || (isType && plan.rooms.includes(target));
    return may ? undefined : `src/${room} may not know src/${roomOf(target)}`;
  }
  const home = HOMES[target];
  if (home && !home.test(file)) return `${target} lives in ${home.source}`;
  return plan.packages?.includes(target) || room === 'main.ts'
    ? undefined
    : `src/${room} may not use ${target}`;
}

/** Everything that leads back to itself, among nodes and what each leads to. */
function circlesIn(edges: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const to = new Map<string, Set<string>>();
  for (const [from, target] of edges) to.set(from, (to.get(from) ?? new Set()).add(target));
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node);
    if (at >= 0) circles.push([...path.slice(at), node]);
    if (at >= 0 || done.has(node)) return;
    for (const next of to.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of to.keys()) visit(node, []);
  return circles;
}

/** The folder a file is in; a file beside the rooms is a room of its own. */
const folderOf = (file: string): string => (file.includes('/') ? posix.dirname(file) : file);

describe('the house', () => {
  it('has every import where the plan allows it', () => {
    const objections = imports.flatMap((one) => {
      const why = objection(one);
      return why === undefined ? [] : [`${one.file} imports ${one.target}: ${why}`];
    });
    expect(objections).toEqual([]);
  });

  it('has rooms for everything in the plan, and nothing in the plan that is not there', () => {
    const there = new Set(files.map(roomOf));
    const rooms = [...Object.keys(PLAN), ...Object.values(PLAN).flatMap((room) => room.rooms)];
    expect(
      rooms.filter((room) => !there.has(roomOf(room)) || (/\//.test(room) && !files.includes(room))),
    ).toEqual([]);
  });

  it('has no circles, between files or between folders', () => {
    const edges = imports
      .filter(({ target }) => files.includes(target))
      .map(({ file, target }) => [file, target] as const);
    expect(circlesIn(edges)).toEqual([]);
    const between = edges.map(([from, to]) => [folderOf(from), folderOf(to)] as const);
    expect(circlesIn(between.filter(([from, to]) => from !== to))).toEqual([]);
    const rooms = edges.map(([from, to]) => [roomOf(from), roomOf(to)] as const);
    expect(circlesIn(rooms.filter(([from, to]) => from !== to))).toEqual([]);
  });

  it.each(Object.entries(FLOORS))('keeps to the floors of %s', (room, floors) => {
    const floorOf = (path: string): number => {
      const [, name = '', ...rest] = path.split('/');
      return floors.indexOf(rest.length === 0 ? '.' : name);
    };
    const inside = files.filter((file) => roomOf(file) === room);
    expect(inside.filter((file) => floorOf(file) < 0)).toEqual([]);
    const upwards = imports.filter(
      ({ file, target }) =>
        roomOf(file) === room && inside.includes(target) && floorOf(target) > floorOf(file),
    );
    expect(upwards.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('shows no more names in a folder than can be taken in at a glance', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => !folder.endsWith('.ts')));
    const crowded = [...folders].filter((folder) => readdirSync(`src/${folder}`).length > MOST_NAMES);
    expect(crowded).toEqual([]);
  });

  it('sees the imports it is to judge', () => {
    expect(imports).toContainEqual({ file: 'log.ts', target: 'pino', isType: false });
    expect(objection({ file: 'domain/x.ts', target: 'store/store.ts', isType: true })).toBeDefined();
    expect(objection({ file: 'ask/x.ts', target: 'node:fs', isType: false })).toBeDefined();
    expect(objection({ file: 'cli/x.ts', target: 'restify', isType: false })).toBeDefined();
  });

  it('reads the environment only where programs start', () => {
    const readers = filesWith(/\bprocess\.env\b|\bprocess\[|= process\b|'node:process'/);
    expect(readers.filter((file) => !/^(main\.ts|cli\/|dev\/)/.test(file))).toEqual([]);
  });

  it('asks the machine for the time, or for chance, only where programs start', () => {
    const askers = filesWith(/\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(/);
    expect(askers.filter((file) => !/^(main\.ts|cli\/|dev\/)/.test(file))).toEqual([]);
  });

  it('imports nothing by a name that is only known when it runs, which the plan could not judge', () => {
    const sly = filesWith(/\bimport\(\s*[^'\s]|\brequire\(|\bcreateRequire\b|\bimport\.meta\.resolve/);
    expect(sly.filter((file) => !file.startsWith('dev/'))).toEqual([]);
  });

  it('needs no development dependency outside dev', () => {
    const developers = new Set(Object.keys(facts.devDependencies));
    const strays = imports.filter(({ file, target }) => developers.has(target) && roomOf(file) !== 'dev');
    expect(strays).toEqual([]);
  });

  it('declares every package it imports', () => {
    const declared = new Set([...Object.keys(facts.dependencies), ...Object.keys(facts.devDependencies)]);
    const packages = imports.map(({ target }) => target).filter((target) => !/^\.\.|\.ts$/.test(target));
    expect(packages.filter((name) => !isBuiltin(name) && !declared.has(name))).toEqual([]);
  });

  // A lock file written where a registry lacks some platform's package makes `npm ci` fail everywhere.
  it('has every platform’s packages in the lock file', () => {
    const locked: Readonly<Record<string, { readonly optionalDependencies?: object }>> = JSON.parse(
      readFileSync('package-lock.json', 'utf8'),
    ).packages;
    const missing = Object.values(locked)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !Object.keys(locked).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it('keeps the top of the tree to what the plan names', () => {
    const kept = execFileSync('git', ['ls-files'], { encoding: 'utf8' });
    const top = new Set(kept.split('\n').map(roomOf));
    expect([...top].filter((name) => name !== '' && !name.startsWith('.') && !TOP.includes(name))).toEqual(
      [],
    );
  });

  it('opens every file with what the file is for', () => {
    const mute = files.filter(
      (file) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(`src/${file}`, 'utf8')) && !file.endsWith('.d.ts'),
    );
    expect(mute).toEqual([]);
  });
});
