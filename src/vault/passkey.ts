import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {refuse, type Refusal} from '../kernel/refusal.js';

/** The part of `navigator` that is asked; a test brings its own. */
export type Credentials = Pick<CredentialsContainer, 'create' | 'get'>;

export type PasskeyProblem =
  /** This browser, or a frame without leave of its page, knows no passkeys. */
  | 'no-passkeys'
  /** The passkey was made and cannot derive keys: another browser, device or passkey can. Remove it in the system's list. */
  | 'no-prf'
  /** Said no, was too slow, or has no such passkey: browsers do not tell these apart. */
  | 'cancelled'
  | 'failed';

/** What a lock keeps of a passkey, and what opens it now. */
export interface PasskeySecret {
  readonly by: 'passkey';
  readonly credential: string;
  readonly salt: string;
  /** 32 bytes of the PRF. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Makes a passkey and asks its PRF (WebAuthn level 3) about a fresh salt. Where the authenticator answers at its making one
 * touch is enough; others want a second.
 *
 * @param name shown in the system's own list of passkeys
 */
export async function makePasskey(
  name: string,
  credentials: Credentials | undefined = ownCredentials(),
): Promise<PasskeySecret | Refusal<PasskeyProblem>> {
  const salt = random(32);
  return asked(credentials, async (container) => {
    const made = await container.create({publicKey: {...creation(name), extensions: prf(salt)}});
    if (!isPublicKey(made)) return refuse('failed');
    const {prf: said} = made.getClientExtensionResults();
    if (!said?.enabled) return refuse('no-prf');
    const credential = toBase64Url(new Uint8Array(made.rawId));
    const bytes = bytesOf(said.results?.first);
    if (!bytes) return readWith(container, credential, toBase64Url(salt));
    return {by: 'passkey', credential, salt: toBase64Url(salt), bytes};
  });
}

/** Asks a passkey's PRF about the salt that its lock keeps. */
export async function readPasskey(
  {credential, salt}: {readonly credential: string; readonly salt: string},
  credentials: Credentials | undefined = ownCredentials(),
): Promise<PasskeySecret | Refusal<PasskeyProblem>> {
  return asked(credentials, (container) => readWith(container, credential, salt));
}

async function readWith(
  container: Credentials,
  credential: string,
  salt: string,
): Promise<PasskeySecret | Refusal<PasskeyProblem>> {
  const found = await container.get({
    publicKey: {
      challenge: random(32),
      allowCredentials: [{type: 'public-key', id: fromBase64Url(credential)}],
      userVerification: 'required',
      extensions: prf(fromBase64Url(salt)),
    },
  });
  if (!isPublicKey(found)) return refuse('failed');
  const bytes = bytesOf(found.getClientExtensionResults().prf?.results?.first);
  return bytes ? {by: 'passkey', credential, salt, bytes} : refuse('no-prf');
}

/** Nothing is proven to a server, so the challenge is only chance; the person's id says nothing of them. */
function creation(name: string): PublicKeyCredentialCreationOptions {
  return {
    challenge: random(32),
    rp: {name: 'Pana'},
    user: {id: random(16), name, displayName: name},
    pubKeyCredParams: [
      {type: 'public-key', alg: -7},
      {type: 'public-key', alg: -257},
    ],
    authenticatorSelection: {residentKey: 'preferred', userVerification: 'required'},
  };
}

function prf(first: Uint8Array<ArrayBuffer>): AuthenticationExtensionsClientInputs {
  return {prf: {eval: {first}}};
}

async function asked(
  container: Credentials | undefined,
  work: (container: Credentials) => Promise<PasskeySecret | Refusal<PasskeyProblem>>,
): Promise<PasskeySecret | Refusal<PasskeyProblem>> {
  if (!container) return refuse('no-passkeys');
  try {
    return await work(container);
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'NotSupportedError' || name === 'SecurityError') return refuse('no-passkeys');
    return refuse(name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed');
  }
}

function ownCredentials(): Credentials | undefined {
  return 'PublicKeyCredential' in globalThis ? navigator.credentials : undefined;
}

/** By its shape: a test's credential is none of the browser's class. */
function isPublicKey(credential: Credential | null): credential is PublicKeyCredential {
  return credential?.type === 'public-key' && 'getClientExtensionResults' in credential;
}

/** @returns 32 bytes, or nothing: a shorter secret would be none */
function bytesOf(source: BufferSource | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (!source) return undefined;
  const view = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  return view.length === 32 ? new Uint8Array(view) : undefined;
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
