/** Holds the house to its plan: who may import whom, and one home for every vendor. */
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import facts from '../package.json' with { type: 'json' };
import { FLOORS, HOMES, PLAN } from './house/plan.ts';
import { files, filesWith, folderOf, type Import, imports, roomOf } from './house/source.ts';

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

  it('gives commands nothing but what their asker may read', () => {
    // Whoever opens the context of a message has the whole store; commands have the context.
    const opened = /^commands\/(basis\/context|turn\/\w+|search\/search)\.ts$/;
    const doors = ['store/store.ts', 'commands/basis/context.ts', 'quarters/opening.ts', 'quarters/ahead.ts'];
    const strays = imports.filter(
      ({ file, target }) => roomOf(file) === 'commands' && doors.includes(target) && !opened.test(file),
    );
    expect(strays).toEqual([]);
    expect(filesWith(/\bwholeOf\b/).filter((file) => roomOf(file) !== 'quarters')).toEqual([]);
    expect(filesWith(/\bsetting\.store\b/).filter((file) => roomOf(file) === 'commands')).toEqual([
      'commands/turn/thread.ts',
    ]);
  });

  it('sees the imports it is to judge', () => {
    expect(imports).toContainEqual({ file: 'log.ts', target: 'pino', isType: false });
    expect(objection({ file: 'domain/x.ts', target: 'store/store.ts', isType: true })).toBeDefined();
    expect(objection({ file: 'ask/x.ts', target: 'node:fs', isType: false })).toBeDefined();
    expect(objection({ file: 'cli/x.ts', target: 'restify', isType: false })).toBeDefined();
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
});
