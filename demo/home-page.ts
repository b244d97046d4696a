import type {Handler} from '../src/server/index.js';
import type {Origins} from './origins.js';

/** What plain `localhost` shows: where to go. */
export function homeSite({portal, staff, survey}: Origins): Handler {
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pana demo</title>
<h1>Pana demo</h1>
<p><a href="${portal}/">School portal</a>: start here. It shows the two apps in frames.
<p><a href="${staff}/">Staff app</a>, on a hostname of its own.
<p><a href="${survey}/">Survey app</a>, on a hostname of its own.
<p>Practice mode: no real pupils.
`;
  return () =>
    Promise.resolve(
      new Response(page, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy':
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
          'X-Content-Type-Options': 'nosniff',
        },
      }),
    );
}
