import type {Handler} from '../../src/server/index.js';
import {schoolName} from '../school/rows.js';
import {html, type Markup} from '../portal/html.js';
import {languageOf} from '../portal/languages.js';
import {plain} from '../static-files.js';
import type {DemoCouch} from './couch.js';
import {guideWords, type GuideWords} from './guide-words.js';
import {heldPage} from './held.js';

interface Portals {
  readonly care: string;
  readonly teacher: string;
}

/** What plain `localhost` shows: the way through, step by step, and what the server holds. */
export function guideSite(couch: DemoCouch, portals: Portals): Handler {
  return async (request) => {
    const {pathname} = new URL(request.url);
    if (pathname === '/server') return heldPage(couch);
    if (pathname === '/guide.css') return styles();
    if (pathname !== '/') return plain(404, 'Not found');
    const language = languageOf(request);
    return document(language, guideWords[language], portals);
  };
}

function document(language: string, words: GuideWords, {care, teacher}: Portals): Response {
  const page = html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · ${schoolName}</title>
<link rel="stylesheet" href="/guide.css">
<h1>${words.title}</h1>
<p>${words.lead}
<p><a href="${care}" target="care" rel="opener">${words.care}</a>
<p><a href="${teacher}" target="teacher" rel="opener">${words.teacher}</a>
<ol>${words.steps.map(([where, what]) => step(where === 'care' ? words.care : words.teacher, what))}</ol>
<p><a href="/server">${words.server}</a>
<p>${words.again}
`;
  return new Response(page.text, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function step(where: string, what: string): Markup {
  return html`<li><b>${where}.</b> ${what}</li>`;
}

function styles(): Response {
  const text = `body { max-inline-size: 42rem; margin: 2rem auto; padding-inline: 1rem; font: 1.1rem/1.5 system-ui, sans-serif; color: #1c2733; }
li { margin-block: 0.75rem; }
a { display: inline-block; min-block-size: 44px; align-content: center; color: #0b5394; }
`;
  return new Response(text, {headers: {'Content-Type': 'text/css; charset=utf-8'}});
}
