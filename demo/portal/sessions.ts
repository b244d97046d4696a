import {randomKey} from '../../src/kernel/ids.js';

const cookieName = 'portal_session';
/** Sessions kept at most: whoever signs in most often pushes out the oldest. */
const most = 1000;

/** Who is signed in to the portal, by a cookie that no script can read and no other site can send along. */
export class Sessions {
  readonly #people = new Map<string, string>();

  /** @returns the `Set-Cookie` of a new session */
  start(person: string): string {
    const [oldest] = this.#people.keys();
    if (this.#people.size >= most && oldest !== undefined) this.#people.delete(oldest);
    const session = randomKey(32);
    this.#people.set(session, person);
    return `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** @returns the `Set-Cookie` that forgets it */
  end(request: Request): string {
    this.#people.delete(cookieOf(request, cookieName) ?? '');
    return `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
  }

  personOf(request: Request): string | undefined {
    return this.#people.get(cookieOf(request, cookieName) ?? '');
  }
}

export function cookieOf(request: Request, name: string): string | undefined {
  const cookies = (request.headers.get('Cookie') ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
}
