import {request} from 'node:http';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Asks one of the demo's sites. Browsers find `*.localhost` by themselves; Node's resolver need not. */
export async function ask(
  address: string,
  {method = 'GET', headers = {}, body}: Asked = {},
): Promise<{readonly status: number; readonly text: string}> {
  const {host, port, pathname, search} = new URL(address);
  return new Promise((resolve, reject) => {
    const asking = request(
      {host: '127.0.0.1', port, path: pathname + search, method, headers: {...headers, Host: host}},
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString()}),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}
