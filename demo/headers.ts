import type {Handler} from '../src/server/index.js';
import type {Origins} from './origins.js';

type Fields = Readonly<Record<string, string>>;

/** What a document of Pana's does not need. */
const permissionsOff = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

const common: Fields = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': permissions(),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * What a school would send too, with its own portal's address. Pictures that a case keeps are shown from memory: staff see
 * `blob:`. Staff unlock with Argon2id, which is WebAssembly in a worker, or with a passkey; pupils do neither.
 */
export function appHeaders({portal, couch}: Origins, app: 'staff' | 'survey'): Fields {
  const isStaff = app === 'staff';
  return {
    ...common,
    ...(isStaff && {'Permissions-Policy': permissions('publickey-credentials-get')}),
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': isStaff ? "'self' 'wasm-unsafe-eval'" : "'self'",
      'style-src': "'self'",
      'img-src': isStaff ? "'self' data: blob:" : "'self' data:",
      'connect-src': isStaff && couch !== undefined ? `'self' ${couch}` : "'self'",
      'worker-src': "'self'",
      'frame-ancestors': portal,
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': isStaff ? 'lit-html pana-offline pana-vault' : 'lit-html pana-offline',
    }),
  };
}

/** For the portal: as strict as a portal can be that shows the apps in frames. The shell needs no Trusted Types policy. */
export function portalHeaders({staff, survey}: Origins): Fields {
  return {
    ...common,
    // Under `no-referrer` a form's `Origin` would be `null`, and the sign-in could not tell its own page from others.
    'Referrer-Policy': 'same-origin',
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': `'self' ${staff}`,
      'style-src': "'self'",
      'img-src': "'self'",
      'frame-src': `${staff} ${survey}`,
      'connect-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    }),
  };
}

/** Adds headers to whatever a handler answers; what the handler has set itself stays. */
export function withHeaders(handler: Handler, headers: Fields): Handler {
  return async (request) => {
    const response = await handler(request);
    for (const [name, value] of Object.entries(headers)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
}

/** All off but those that the document itself may use. */
function permissions(...own: readonly string[]): string {
  return permissionsOff.map((name) => `${name}=${own.includes(name) ? '(self)' : '()'}`).join(', ');
}

function policy(directives: Fields): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
