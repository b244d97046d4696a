import type {PublishedWave} from '../../src/survey/wave.js';

/** How the school's server behaves towards pupils' devices. */
export interface SurveyServer {
  waves: readonly PublishedWave[];
  ended: boolean;
  /** `slow` never answers. */
  mood: 'well' | 'down' | 'slow' | 'confused';
  readonly inbox: Map<string, Uint8Array>;
}

/** The address under which it is found. */
export const serverBase = '/school-server/';

/** Answers in place of the network until `restore` is called. */
export function standInServer(waves: readonly PublishedWave[]): SurveyServer & {restore(): void} {
  const real = globalThis.fetch;
  const server: SurveyServer = {waves, ended: false, mood: 'well', inbox: new Map()};
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const path = address.split(serverBase)[1];
    return path === undefined ? real(input, init) : answerOf(server, path, init);
  };
  return Object.assign(server, {restore: () => void (globalThis.fetch = real)});
}

async function answerOf(
  server: SurveyServer,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  if (server.mood === 'slow') return new Promise(() => undefined);
  if (server.mood === 'down') throw new TypeError('Failed to fetch');
  if (server.mood === 'confused') return new Response('<h1>Welcome to the guest network</h1>');
  const [room, name = ''] = path.split('/');
  if (room === 'inbox') return put(server, name, init?.body as Blob);
  const waves = server.waves.filter(({wave}) => room === 'public' || wave === name);
  return waves.length === 0
    ? new Response(null, {status: 404})
    : Response.json({entries: waves.flatMap((wave) => entries(server, wave))});
}

async function put({inbox}: SurveyServer, key: string, body: Blob): Promise<Response> {
  const sealed = new Uint8Array(await body.arrayBuffer());
  const there = inbox.get(key);
  if (there && String(there) !== String(sealed)) return new Response(null, {status: 409});
  inbox.set(key, sealed);
  return Response.json({stored: key}, {status: there ? 200 : 201});
}

function entries({ended}: SurveyServer, wave: PublishedWave): readonly object[] {
  const published = {id: 'a', content: {kind: 'survey/wave-published', body: wave}};
  return ended
    ? [published, {id: 'b', content: {kind: 'survey/wave-ended', body: {wave: wave.wave}}}]
    : [published];
}
