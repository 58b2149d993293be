/** The adapter between HTTP and the chat: authenticates the caller, runs one turn, and gives the HTTP answer. */
import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import { Authentication, type AuthenticationOptions } from './authentication.ts';
import { Envelope } from './incoming/envelope.ts';
import type { HttpAnswer } from './outgoing/delivery.ts';
import { ForeignServiceUrl } from './outgoing/fault.ts';
import { Unauthorised } from './token.ts';

/** Handles one activity. The context is botbuilder's; the envelope is the checked part of the activity. */
export type TurnHandler = (context: TurnContext, activity: Envelope) => Promise<HttpAnswer>;

/** The audience of the bot's tokens. */
const AUDIENCE = 'https://api.botframework.com';
/** A service URL that is always Teams’; most tenants have one of their region. */
const ANY_TEAMS = 'https://smba.trafficmanager.net/teams/';

export class Adapter extends CloudAdapter {
  /** The bot's own app id, for starting conversations; empty without credentials. */
  readonly appId: string;
  readonly #log: Log;

  constructor(options: AuthenticationOptions & { readonly log: Log }) {
    super(new Authentication(options));
    this.#log = options.log;
    this.appId = options.credentials.kind === 'none' ? '' : options.credentials.appId;
  }

  /**
   * Takes one posted activity through a turn. The stock `process` is not used: it prints faults and callers' keys on
   * standard error, tells callers what went wrong inside, and parses every request twice.
   *
   * @throws whatever kept the caller from being checked, or the turn from giving an answer
   */
  async receive(authorization: string, body: unknown, turn: TurnHandler): Promise<HttpAnswer> {
    const envelope = Envelope.safeParse(body);
    if (!envelope.success) return { status: 400 };
    let answer: HttpAnswer = { status: 500 };
    try {
      await this.processActivity(authorization, body as Activity, async (context) => {
        answer = await turn(context, envelope.data);
      });
    } catch (error) {
      if (!(error instanceof Unauthorised) && !(error instanceof ForeignServiceUrl)) throw error;
      this.#log.warn({ reason: error.message }, 'refused a caller');
      return { status: error instanceof Unauthorised ? 401 : 403 };
    }
    return answer;
  }

  /** Prepares for the first message to Teams: loads the sign-in library and a client. Sends nothing. */
  async warmUp(): Promise<void> {
    if (this.appId === '') return;
    const identity = this.createClaimsIdentity(this.appId);
    await this.botFrameworkAuthentication.createConnectorFactory(identity).create(ANY_TEAMS, AUDIENCE);
  }

  /**
   * Runs a turn without middleware, of which Ragtime has none, and without the proxy that makes a context useless
   * after its turn: a clicked card may be updated in the chat later than its click is answered. A failed turn
   * rejects, also a proactive one.
   */
  protected override runMiddleware(
    context: TurnContext,
    next: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    return next(context);
  }
}
