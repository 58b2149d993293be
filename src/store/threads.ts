/** Topics of conversations: each person's last answered question in each, and the default topic of a room. */
import { setImmediate } from 'node:timers/promises';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { OnPage } from '../domain/answers/onPage.ts';
import { Where } from '../domain/answers/selection.ts';
import { InstantColumn, instantColumn } from './rows/columns.ts';
import { entitiesIn, entityAt } from './rows/entities.ts';
import { orUndefined } from './rows/faults.ts';
import { inCouncil, key } from './rows/keys.ts';

/** A person in a conversation: in a group chat nobody follows up on somebody else's question. */
export type Voice = { readonly tenantId: string; readonly conversationId: string; readonly aadId: string };

/** The last answered question: the verb that answered, its arguments, and the references shown, in order. */
export type Topic = {
  readonly verb: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly refs: readonly string[];
  /** The page that was looked at; undefined for all references. */
  readonly onPage?: OnPage | undefined;
};

/** How long a topic lasts, since a follow-up comes soon or is none: "and last quarter?" after lunch starts afresh. */
export const TOPIC_LASTS_MS = 30 * 60_000;

/** The most references kept: more than anybody counts to by "the second one"; a list may have hundreds. */
const MOST_REFS = 100;

const Json = z.string().transform((text, problem): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    problem.addIssue('not JSON');
    return z.NEVER;
  }
});
const TopicRow = z.object({
  verb: z.string(),
  args: Json.pipe(z.record(z.string(), z.unknown())),
  refs: z.string(),
  /** The first row of the page and its length; a row of an older version has neither. */
  first: z.number().optional(),
  count: z.number().optional(),
  until: InstantColumn,
});
const AboutRow = z.object({ where: Json.pipe(Where) });

const ABOUT = 'about';

export class Threads {
  readonly #table: TableClient;
  /** Writes under way: only a reader of the same topic waits for them. */
  readonly #writing = new Map<string, Promise<void>>();

  constructor(table: TableClient) {
    this.#table = table;
  }

  /**
   * Stores the question just being answered, in place of the one before.
   * @param arrived when the answer has, or has not: written only then, the write delays nobody's answer
   */
  keep(voice: Voice, topic: Topic, now: Date, arrived: Promise<unknown> = Promise.resolve()): Promise<void> {
    const name = nameOf(voice);
    // In order: of two answers the later one is what a follow-up follows.
    const writing = (this.#writing.get(name) ?? Promise.resolve())
      .catch(() => {})
      .then(() => arrived.catch(() => {}))
      // Teams is told first that its message has been dealt with.
      .then(() => setImmediate())
      .then(() => this.#write(voice, topic, now));
    this.#writing.set(name, writing);
    const done = (): void => {
      if (this.#writing.get(name) === writing) this.#writing.delete(name);
    };
    // A failed write is kept, so that a follow-up is refused and not applied to the question before it.
    writing.then(done, () => {});
    return writing;
  }

  async #write(voice: Voice, topic: Topic, now: Date): Promise<void> {
    const { verb, args } = topic;
    const until = new Date(now.getTime() + TOPIC_LASTS_MS).toISOString();
    const { refs, onPage } = await this.#shownBy(topic, voice, now);
    const row = {
      verb,
      args: JSON.stringify(args),
      refs: refs.slice(0, MOST_REFS).join('\n'),
      ...onPage,
    };
    await this.#table.upsertEntity({ ...keysOf(voice), ...row, ...instantColumn('until', until) }, 'Replace');
  }

  /** The list that an indicator was picked from: “the first one” still counts in that list. */
  async #shownBy(topic: Topic, voice: Voice, now: Date): Promise<Pick<Topic, 'refs' | 'onPage'>> {
    const { ref } = topic.args;
    if (typeof ref !== 'string' || topic.refs.length !== 1) return topic;
    const before = await this.#read(voice, now);
    return before?.refs.includes(ref) ? before : topic;
  }

  /** A person's last answered question here; undefined without one, and once it is too long ago. */
  async topic(voice: Voice, now: Date): Promise<Topic | undefined> {
    const isKept = await this.#writing.get(nameOf(voice))?.then(
      () => true,
      () => false,
    );
    return isKept === false ? undefined : this.#read(voice, now);
  }

  async #read(voice: Voice, now: Date): Promise<Topic | undefined> {
    const { partitionKey, rowKey } = keysOf(voice);
    const entity = await entityAt(this.#table, partitionKey, rowKey);
    // A row that an older version wrote may not read any more; a lost thread is started again by asking.
    const row = entity && TopicRow.safeParse(entity);
    if (!row?.success || row.data.until <= now.toISOString()) return undefined;
    const { verb, args, refs, first, count } = row.data;
    const onPage = first === undefined || count === undefined ? undefined : { first, count };
    return { verb, args, refs: refs === '' ? [] : refs.split('\n'), onPage };
  }

  /**
   * Forgets people's last answered questions, and those of others that name them, whose threads begin anew.
   * @returns how many rows there were of each, by id
   */
  async forget(tenantId: string, aadIds: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const marks = [...aadIds].map((id) => ({ id, own: key('topic', id), inJson: JSON.stringify(id) }));
    const forgotten = new Map<string, number>();
    for await (const row of entitiesIn(this.#table, inCouncil(tenantId))) {
      const { partitionKey = '', rowKey = '', args, where } = row;
      const words = `${String(args)} ${String(where)}`;
      const whose = marks.find(({ own, inJson }) => rowKey === own || words.includes(inJson));
      if (!whose) continue;
      await orUndefined(this.#table.deleteEntity(partitionKey, rowKey));
      forgotten.set(whose.id, (forgotten.get(whose.id) ?? 0) + 1);
    }
    return forgotten;
  }

  /** Sets the default topic of a room; undefined removes it. */
  async talkAbout(tenantId: string, roomId: string, where: Where | undefined): Promise<void> {
    const partitionKey = key(tenantId, roomId);
    if (where === undefined) await orUndefined(this.#table.deleteEntity(partitionKey, ABOUT));
    else {
      const row = { partitionKey, rowKey: ABOUT, where: JSON.stringify(where) };
      await this.#table.upsertEntity(row, 'Replace');
    }
  }

  /** The default topic of a room; undefined for everything. */
  async about(tenantId: string, roomId: string): Promise<Where | undefined> {
    const entity = await entityAt(this.#table, key(tenantId, roomId), ABOUT);
    const row = entity && AboutRow.safeParse(entity);
    return row?.success ? row.data.where : undefined;
  }
}

const nameOf = ({ tenantId, conversationId, aadId }: Voice): string => key(tenantId, conversationId, aadId);

const keysOf = ({ tenantId, conversationId, aadId }: Voice) => ({
  partitionKey: key(tenantId, conversationId),
  rowKey: key('topic', aadId),
});
