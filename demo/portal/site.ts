import {fileURLToPath} from 'node:url';
import type {Handler} from '../../src/server/index.js';
import type {SiteParts} from '../app-sites.js';
import {plain, staticFiles} from '../static-files.js';
import {tokenDesk} from '../token-desk.js';
import {frameScripts, pageContent, signInContent} from './contents.js';
import {html} from './html.js';
import {chooseLanguage, languageOf, portalLanguages} from './languages.js';
import {documentOf, type Visit} from './layout.js';
import {maySee, pages, type PortalPage} from './page-list.js';
import {personById} from './people.js';
import {pupilById, type PortalPupil} from './pupils.js';
import {sceneContent, walkContent} from '../walk/pages.js';
import {dayOf, sceneBy, type Scene} from '../walk/plot.js';
import {startOn} from '../walk/site.js';
import {walkWords} from '../walk/words/all.js';

const assets = staticFiles(fileURLToPath(new URL('assets', import.meta.url)));
/** A sign-in form holds one short field. */
const longestForm = 1000;

/** An ordinary school portal, rendered on the server, that shows Pana's apps in frames and vouches for who is signed in. */
export function portalSite(parts: SiteParts): Handler {
  const {origins, clock, school, sessions} = parts;
  const start = startOn(clock.today);
  // Eight weeks move the school's clock and fill one device: not where it shares with others.
  const hasWalk = origins.couch === undefined;
  // For the frame: who is signed in, signed by this server. The staff app believes nobody else.
  const token = tokenDesk({...parts, now: clock.now}, (request) => personById(sessions.personOf(request)));

  return async (request) => {
    const {pathname, searchParams} = new URL(request.url);
    if (pathname.startsWith('/pana/tickets/')) return school(request);
    if (pathname === '/pana/token') return token(request);
    if (request.method === 'POST') return post(request, pathname);
    if (request.method !== 'GET') return plain(405, 'GET or POST');
    const language = chooseLanguage(searchParams.get('lang') ?? '');
    if (language !== undefined && !pathname.startsWith('//')) return seeOther(pathname, language);
    return (await page(request, pathname)) ?? assets(request);
  };

  async function post(request: Request, pathname: string): Promise<Response> {
    if (request.headers.get('Origin') !== origins.portal) return plain(403, 'From this portal only');
    if (pathname === '/sign-out') return seeOther('/sign-in', sessions.end(request));
    if (hasWalk && pathname === '/walk') return goTo(sceneBy(await fieldOf(request, 'scene')));
    if (pathname !== '/sign-in') return plain(404, 'Not found');
    const id = await fieldOf(request, 'person');
    const pupil = pupilById(id);
    if (pupil) return seeOther('/pupils', sessions.start(pupil.pupil));
    const person = personById(id);
    return person ? seeOther('/', sessions.start(person.sub)) : plain(400, 'No such person');
  }

  /** To a scene's day, as its person. */
  function goTo(scene: Scene | undefined): Response {
    if (!scene) return plain(400, 'No such scene');
    clock.goTo(dayOf(scene, start));
    return seeOther(`/walk/${scene.id}`, sessions.start(scene.person));
  }

  /** A scene is shown to its person alone: its screen is theirs. */
  function walk(visit: Visit): Response | undefined {
    const {language, texts, path, person} = visit;
    const around = {language, texts, start, today: clock.today};
    const {title} = walkWords(language).page;
    if (path === '/walk') return document(documentOf(visit, title, walkContent(around)));
    const scene = sceneBy(/^\/walk\/(\w+)$/.exec(path)?.[1]);
    if (!scene) return undefined;
    if (person?.sub !== scene.person) return seeOther('/walk');
    const content = sceneContent(scene, {...around, origins});
    return document(documentOf(visit, title, content, frameScripts(origins)));
  }

  function page(request: Request, pathname: string): Promise<Response | undefined> {
    const language = languageOf(request);
    const {texts} = portalLanguages[language];
    const person = personById(sessions.personOf(request));
    const visit: Visit = {language, texts, person, path: pathname};
    const found = pages.find(({path}) => path === pathname);
    const pupil = pupilById(sessions.personOf(request));
    if (pathname === '/sign-in') return Promise.resolve(signIn(visit, hasWalk));
    if (found) return Promise.resolve(show(found, visit, pupil));
    return Promise.resolve(hasWalk ? walk(visit) : undefined);
  }

  function show(found: PortalPage, visit: Visit, pupil: PortalPupil | undefined): Response {
    const {texts, person} = visit;
    if (!maySee(person, found)) return person ? refused(visit) : seeOther('/sign-in');
    const scripts = found.shows && frameScripts(origins);
    return document(
      documentOf(visit, texts.pages[found.name].title, pageContent(found, texts, origins, pupil), scripts),
    );
  }
}

function signIn(visit: Visit, hasWalk: boolean): Response {
  return document(documentOf(visit, visit.texts.signIn, signInContent(visit, hasWalk)));
}

function refused(visit: Visit): Response {
  const {notForYou} = visit.texts;
  return document(documentOf(visit, notForYou, html`<h1>${notForYou}</h1>`), 403);
}

function document(text: string, status = 200): Response {
  return new Response(text, {status, headers: {...noStore, 'Content-Type': 'text/html; charset=utf-8'}});
}

function seeOther(path: string, cookie?: string): Response {
  return new Response(null, {status: 303, headers: {Location: path, ...(cookie && {'Set-Cookie': cookie})}});
}

async function fieldOf(request: Request, name: string): Promise<string | undefined> {
  if (Number(request.headers.get('Content-Length') ?? longestForm + 1) > longestForm) return undefined;
  return new URLSearchParams(await request.text()).get(name) ?? undefined;
}

const noStore = {'Cache-Control': 'no-store'};
