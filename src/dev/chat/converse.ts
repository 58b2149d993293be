/**
 * A person in Teams, as far as a bot can tell: builds the activities Teams would post, posts them, and gives back
 * what the person would then see. Used by the conversation tests, by `ask` and by `bench`.
 *
 *     const connector = await startConnector();
 *     const jo = converse({ botUrl, connector, person });
 *     const turn = await jo.say("what's red this quarter?");
 *     turn.card, turn.summary
 *     await jo.execute('list', { status: 'red' });
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { ActivityJson, Connector, ConnectorCall } from './connector.ts';

export type Speaker = { readonly aadId: string; readonly name: string; readonly tenantId: string };

/** The result of one message or click. */
export type TalkTurn = {
  /** The HTTP status the bot gave to Teams. */
  readonly status: number;
  /** The HTTP body: the invoke response of a click, nothing for a message. */
  readonly body: unknown;
  /** The bot's answers in this conversation until the turn ended, oldest first; not what it sent unasked. */
  readonly calls: readonly ConnectorCall[];
  /** The card the person now sees: the replacement of the clicked card, or the last one sent. */
  readonly card: Record<string, unknown> | undefined;
  /** The id of the message that card is in, for clicking on it. */
  readonly cardId: string | undefined;
  /** The sentence that came with it: the summary, or the text where there is no card. */
  readonly summary: string | undefined;
};

export type ConverseOptions = {
  /** The bot's address, without the path: `http://127.0.0.1:3978`. */
  readonly botUrl: string;
  readonly connector: Connector;
  readonly person: Speaker;
  readonly type?: 'personal' | 'groupChat' | 'channel';
  /** One conversation per person and type unless named. */
  readonly conversationId?: string;
  /** The channel: Teams unless given. */
  readonly channelId?: string;
  /** The ids of activities; random unless given. */
  readonly newId?: () => string;
};

/** A conversation between one person and the bot. */
export type Talk = {
  /** Says something; in a group chat or channel the bot is mentioned first, as Teams requires. */
  readonly say: (text: string, more?: ActivityJson) => Promise<TalkTurn>;
  /** Presses an Action.Execute button, on the card last seen unless `cardId` says which. */
  readonly execute: (verb: string, data?: Record<string, unknown>, cardId?: string) => Promise<TalkTurn>;
  /** Presses an Action.Submit button (what Teams on a phone sends). */
  readonly submit: (verb: string, data?: Record<string, unknown>, cardId?: string) => Promise<TalkTurn>;
  /** Installs the app: Teams posts two activities. Gives back the second turn with the calls of both. */
  readonly install: () => Promise<TalkTurn>;
  readonly uninstall: () => Promise<TalkTurn>;
  /** Posts any activity, completed with what every activity has. */
  readonly post: (activity: ActivityJson) => Promise<TalkTurn>;
  /** The activity as it would be posted, for inspecting it or posting it twice. */
  readonly build: (activity: ActivityJson) => ActivityJson;
  readonly conversationId: string;
};

const bot = { id: '28:ragtime', name: 'Ragtime' };

const agent = new Agent({ keepAlive: true });

/** A bot keeps Teams waiting for at most 10 s, and answers a message afterwards where that takes longer. */
const LET_GO_MS = 9_500;
const ANSWERS_WITHIN_MS = 60_000;

/** Opens a conversation; nothing is sent until something is said. */
export function converse(options: ConverseOptions): Talk {
  const { botUrl, connector, person, type = 'personal', newId = randomUUID } = options;
  const conversationId =
    options.conversationId ?? `${type === 'personal' ? 'a' : '19'}:${type}-${person.aadId}`;
  let lastCard: string | undefined;

  const build = (activity: ActivityJson): ActivityJson => ({
    id: newId(),
    channelId: options.channelId ?? 'msteams',
    serviceUrl: connector.url,
    timestamp: new Date().toISOString(),
    locale: 'en-GB',
    from: { id: `29:${person.aadId}`, name: person.name, aadObjectId: person.aadId },
    recipient: { ...bot },
    conversation: {
      id: conversationId,
      conversationType: type,
      tenantId: person.tenantId,
      ...(type === 'personal' ? {} : { isGroup: true }),
    },
    channelData: { tenant: { id: person.tenantId } },
    ...activity,
  });

  const post = async (activity: ActivityJson): Promise<TalkTurn> => {
    const before = connector.calls.length;
    const built = build(activity);
    const began = performance.now();
    const { status, body } = await postJson(`${botUrl}/api/messages`, built);
    if (built.type === 'message' && performance.now() - began > LET_GO_MS) {
      // It has let go of Teams and still works on the answer; of one that never comes the turn says so.
      await connector.waitFor(answering(built.id), ANSWERS_WITHIN_MS).catch(() => undefined);
    }
    const clicked = activity.replyToId;
    const isUpdateOfOther = (id: string | undefined): boolean =>
      id !== clicked && connector.calls.some((call) => call.id === id && isUnasked(call));
    const calls = connector.calls
      .slice(before)
      .filter((call) => call.conversationId === conversationId && !isUnasked(call))
      .filter(({ kind, activityId }) => kind !== 'update' || !isUpdateOfOther(activityId));
    const turn = { status, body, calls, ...lookAt(body, calls, activity.replyToId) };
    lastCard = turn.cardId ?? lastCard;
    return turn;
  };

  const clicked = (cardId: string | undefined): { replyToId?: string } => {
    const replyToId = cardId ?? lastCard;
    return replyToId === undefined ? {} : { replyToId };
  };

  return {
    conversationId,
    build,
    post,
    say: (text, more = {}) => {
      if (type === 'personal') return post({ type: 'message', text, textFormat: 'plain', ...more });
      const at = `<at>${bot.name}</at>`;
      const entities = [{ type: 'mention', text: at, mentioned: { id: bot.id, name: bot.name } }];
      return post({ type: 'message', text: `${at}\u00a0${text}`, textFormat: 'plain', entities, ...more });
    },
    execute: (verb, data = {}, cardId) =>
      post({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...clicked(cardId),
      }),
    submit: (verb, data = {}, cardId) =>
      post({ type: 'message', value: { verb, ...data }, ...clicked(cardId) }),
    install: async () => {
      const added = await post({
        type: 'conversationUpdate',
        membersAdded: [{ id: bot.id, name: bot.name }],
      });
      const installed = await post({ type: 'installationUpdate', action: 'add' });
      const calls = [...added.calls, ...installed.calls];
      return { ...installed, calls, ...lookAt(undefined, calls, undefined) };
    },
    uninstall: () => post({ type: 'installationUpdate', action: 'remove' }),
  };
}

/**
 * Is a call unsolicited? Answers name the message they answer; a reminder or alert that happens to arrive meanwhile
 * does not.
 */
const isUnasked = ({ kind, activityId }: ConnectorCall): boolean =>
  kind === 'send' && activityId === undefined;

/**
 * Is a call the answer to a message, or the change by which it takes the place of what said that it is under way? That
 * alone, of low importance, is no answer yet.
 */
function answering(id: string | undefined): (call: ConnectorCall) => boolean {
  const underWay = new Set<string>();
  return (call) => {
    const { activityId = '', body } = call;
    if (body.type !== 'message' || (activityId !== id && !underWay.has(activityId))) return false;
    if (body.importance !== 'low') return true;
    underWay.add(call.id);
    return false;
  };
}

function lookAt(
  body: unknown,
  calls: readonly ConnectorCall[],
  clickedId: string | undefined,
): Pick<TalkTurn, 'card' | 'cardId' | 'summary'> {
  const seen = calls.filter((call) => call.status === 200 && call.body.type === 'message').at(-1);
  const summary = seen?.body.summary ?? seen?.body.text;
  if (isRecord(body) && body.type === 'application/vnd.microsoft.card.adaptive' && isRecord(body.value))
    return { card: body.value, cardId: clickedId, summary };
  const content = seen?.body.attachments?.[0]?.content;
  return { card: isRecord(content) ? content : undefined, cardId: seen?.id, summary };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Posts JSON on a kept connection and gives back the status and the body, read as JSON where it is. */
export function postJson(
  url: string,
  content: unknown,
  authorization?: string,
): Promise<{ status: number; body: unknown }> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(authorization === undefined ? {} : { authorization }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: readAnswer(answer) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

function readAnswer(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
