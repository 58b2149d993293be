/** Authentication of callers, and the clients the bot answers with: the SDK's own, kept between turns. */
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { type ConnectorFactory, keepConnectors } from './outgoing/connectors.ts';
import { createTokenCheck, type TokenCheck, type TokenIssuer, Unauthorised } from './token.ts';

/** The bot's credentials. `none` is for this machine only: anybody may post, and nothing is signed. */
export type BotCredentials =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'SingleTenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: string;
    }
  | { readonly kind: 'UserAssignedMsi'; readonly appId: string; readonly tenantId: string };

export type AuthenticationOptions = {
  readonly credentials: BotCredentials;
  /** How long one call to Teams may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly now: () => number;
  /** The issuer of inbound tokens; the public cloud's unless given. */
  readonly issuer?: TokenIssuer;
};

type Caller = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Identity = Caller['claimsIdentity'];
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

const publicCloud = {
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};

/** How long a checked token counts as valid: Teams uses one for about an hour, and a check costs 1.4 ms. */
const callerLastsMs = 10 * 60_000;
const mostCallers = 200;

export class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #options: AuthenticationOptions;
  readonly #expiryOf: TokenCheck;
  readonly #callers: LRUCache<string, Caller>;
  #connectors: ConnectorFactory | undefined;
  #userTokens: Promise<UserTokenClient> | undefined;

  constructor(options: AuthenticationOptions) {
    super(settingsOf(options));
    this.#options = options;
    this.#callers = new LRUCache({ max: mostCallers, ttlResolution: 0, perf: { now: options.now } });
    this.#expiryOf = createTokenCheck(options.issuer ?? publicCloud, options.now);
  }

  /** @throws Unauthorised when the caller is not Teams; another error when that could not be found out. */
  override async authenticateRequest(activity: Activity, authorization: string): Promise<Caller> {
    const { credentials, now } = this.#options;
    const open = credentials.kind === 'none';
    // The SDK's verdict depends on these three; nothing else of the activity enters it.
    const key = open ? '' : `${authorization}\n${activity.channelId}\n${activity.serviceUrl}`;
    const known = this.#callers.get(key);
    if (known) return known;
    const expiry = open ? Number.POSITIVE_INFINITY : await this.#expiryOf(authorization, activity.channelId);
    const caller = { ...(await this.#ask(activity, authorization)) };
    caller.connectorFactory = this.createConnectorFactory(caller.claimsIdentity);
    const ttl = Math.min(expiry - now(), callerLastsMs);
    // A token may be taken a little after it expired, and a life of nothing would be one without end.
    if (ttl > 0) this.#callers.set(key, caller, { ttl });
    return caller;
  }

  async #ask(activity: Activity, authorization: string): Promise<Caller> {
    try {
      return await super.authenticateRequest(activity, authorization);
    } catch (error) {
      if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500)
        throw new Unauthorised(error.message);
      if (error instanceof Error && error.name === 'JsonWebTokenError') throw new Unauthorised(error.message);
      throw error;
    }
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    const { credentials, timeoutMs } = this.#options;
    this.#connectors ??= keepConnectors(super.createConnectorFactory(identity), {
      development: credentials.kind === 'none',
      timeoutMs,
    });
    return this.#connectors;
  }

  /**
   * A token client for people signing in to other services, which the adapter wants for every turn and Ragtime never
   * uses.
   */
  override createUserTokenClient(identity: Identity): Promise<UserTokenClient> {
    this.#userTokens ??= super.createUserTokenClient(identity);
    return this.#userTokens;
  }
}

function settingsOf({ credentials, issuer }: AuthenticationOptions): Record<string, string> {
  if (credentials.kind === 'none') return {};
  return {
    MicrosoftAppType: credentials.kind,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    ...(credentials.kind === 'SingleTenant' ? { MicrosoftAppPassword: credentials.password } : {}),
    ...(issuer ? privateCloud(issuer) : {}),
  };
}

/** The settings of the issuer's cloud. Once one is given the SDK takes all of them from us, and none of its own. */
function privateCloud({ issuer, metadataUrl }: TokenIssuer): Record<string, string> {
  return {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    OAuthUrl: 'https://api.botframework.com',
    CallerId: 'urn:botframework:azure',
  };
}
