import type { PasskeySpeech } from '#app/ports/passkeys.ts';

const fiveMinutes = 5 * 60_000;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytes = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'));
/** EdDSA, ES256 and RS256: what the library reads and devices have. */
const algorithms = [-8, -7, -257];
const longestAnswer = 20_000;

/** Who it is of, as the device keeps it: the id and nothing else that says who. */
const handleOf = (memberId: string): string => Buffer.from(memberId.replaceAll('-', ''), 'hex').toString('base64url');

type Answer = { id: string; response: { clientDataJSON: string; userHandle?: unknown } };
const isAnswer = (one: unknown): one is Answer =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  typeof one.id === 'string' &&
  'response' in one &&
  typeof one.response === 'object' &&
  one.response !== null &&
  'clientDataJSON' in one.response &&
  typeof one.response.clientDataJSON === 'string';

function parsed(answer: string): Answer | undefined {
  if (answer.length > longestAnswer) return undefined;
  try {
    const one: unknown = JSON.parse(answer);
    return isAnswer(one) ? one : undefined;
  } catch {
    return undefined;
  }
}

function questionIn({ response }: Answer): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'));
    return typeof said === 'object' && said !== null && 'challenge' in said ? String(said.challenge) : '';
  } catch {
    return '';
  }
}

/** The library is loaded when somebody first uses a passkey: a start does not wait for it. */
const library = () => import('@simplewebauthn/server');
/** It throws for everything that is not as asked: for us that is one answer. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/** Speaks WebAuthn by @simplewebauthn/server: signature, address, question, owner proved, and how often it was used. */
export const passkeySpeech: PasskeySpeech = {
  askNew: ({ home, question, memberId, mail, name, known }) =>
    JSON.stringify({
      rp: { id: home.domain, name: 'Aanzet' },
      user: { id: handleOf(memberId), name: mail || name, displayName: name },
      challenge: question,
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      timeout: fiveMinutes,
      attestation: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ type: 'public-key', id: text(credentialId) })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    }),
  askUse: ({ home, question }) =>
    JSON.stringify({ rpId: home.domain, challenge: question, timeout: fiveMinutes, userVerification: 'required' }),
  read(answer) {
    const one = parsed(answer);
    return one && { credentialId: bytes(one.id), question: questionIn(one) };
  },
  async checkNew(answer, { home, question }) {
    const response = parsed(answer);
    if (!response) return undefined;
    const { verifyRegistrationResponse } = await library();
    const checked = await orNothing(
      verifyRegistrationResponse({
        response: response as unknown as Parameters<typeof verifyRegistrationResponse>[0]['response'],
        expectedChallenge: question,
        expectedOrigin: home.origin,
        expectedRPID: home.domain,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      }),
    );
    if (!checked?.verified) return undefined;
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    return { credentialId: bytes(id), publicKey, uses: counter };
  },
  async checkUse(answer, { home, question }, { credentialId, publicKey, uses, memberId }) {
    const response = parsed(answer);
    if (!response || response.response.userHandle !== handleOf(memberId)) return undefined;
    const { verifyAuthenticationResponse } = await library();
    const checked = await orNothing(
      verifyAuthenticationResponse({
        response: response as unknown as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
        expectedChallenge: question,
        expectedOrigin: home.origin,
        expectedRPID: home.domain,
        requireUserVerification: true,
        credential: { id: text(credentialId), publicKey: new Uint8Array(publicKey), counter: uses },
      }),
    );
    return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
  },
};
