import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OidcConfig } from '../../config.ts';

const TIMEOUT_SECONDS = 10;

/** What the browser keeps between leaving for the single sign-on and coming back. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Path of the page to return to. */
  readonly back: string;
}

/** Who the single sign-on says it is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; null unless the issuer has verified it. */
  readonly email: string | null;
}

/** The way of proving who we are that the issuer supports; the standard's own default where it says nothing. */
function authentication(secret: string): ClientAuth {
  const inBody = ClientSecretPost(secret);
  const inHeader = ClientSecretBasic(secret);
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (ways.includes('client_secret_basic') ? inHeader : inBody)(server, ...rest);
  };
}

/** OpenID Connect: authorization code with PKCE, state and nonce. */
export class SingleSignOn {
  readonly #config: OidcConfig;
  #server: Promise<Configuration> | undefined;

  constructor(config: OidcConfig) {
    this.#config = config;
  }

  /** The issuer's own description, asked for at the first sign-in and kept; asked again after a failure. */
  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#config;
    this.#server ??= discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      // The signature too, though the token comes straight from the issuer over TLS.
      execute: [
        enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [allowInsecureRequests] : []),
      ],
    }).catch((error: unknown) => {
      this.#server = undefined;
      throw error;
    });
    return this.#server;
  }

  /**
   * Where to send the browser, and what it has to keep until it returns.
   *
   * @param redirect our own address that the issuer sends it back to
   */
  async leave(redirect: string, back: string): Promise<{ url: URL; journey: Journey }> {
    const server = await this.#discover();
    const journey = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      back,
    };
    const url = buildAuthorizationUrl(server, {
      redirect_uri: redirect,
      scope: 'openid email',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
    });
    return { url, journey };
  }

  /**
   * Checks what the browser brings back, and asks the issuer who it is.
   *
   * @param current the whole address of the return, as the issuer knows it
   * @throws {Error} when anything does not fit: state, nonce, signature, audience, issuer, time
   */
  async arrive(current: URL, { state, nonce, verifier }: Journey): Promise<Identity> {
    const server = await this.#discover();
    const tokens = await authorizationCodeGrant(server, current, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the issuer sent no ID token');
    const { iss: issuer, sub: subject } = claims;
    const { email, email_verified: verified } =
      claims.email === undefined && server.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(server, tokens.access_token, subject)
        : claims;
    const known = typeof email === 'string' && verified === true;
    return { issuer, subject, email: known ? email.toLowerCase() : null };
  }
}
