import {schoolName} from '../school/rows.js';
import {html, type Markup, type Part} from './html.js';
import {portalLanguages, type PortalLanguage} from './languages.js';
import {maySee, pages, type PortalPage} from './page-list.js';
import type {Person} from './people.js';
import type {PortalTexts} from './texts/en.js';

export interface Visit {
  readonly language: PortalLanguage;
  readonly texts: PortalTexts;
  /** Who is signed in. */
  readonly person: Person | undefined;
  readonly path: string;
}

/** A whole document: the portal's header and menu around some content. */
export function documentOf(visit: Visit, title: string, content: Markup, scripts?: Part): string {
  const {texts, language} = visit;
  const page = html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · ${schoolName}</title>
    <link rel="icon" href="/crest.svg">
    <link rel="stylesheet" href="/portal.css">
    ${scripts}
  </head>
  <body>
    <a class="skip" href="#content">${texts.skip}</a>
    ${header(visit)}
    ${menu(visit)}
    <main id="content">${content}</main>
    <footer><p>${texts.demo}</p></footer>
  </body>
</html>
`;
  return page.text;
}

function header({texts, language, person, path}: Visit): Markup {
  const choices = Object.entries(portalLanguages).map(
    ([tag, {name}]) =>
      html`<li><a href="${path}?lang=${tag}" lang="${tag}" hreflang="${tag}" ${tag === language ? html`aria-current="true"` : ''}>${name}</a></li>`,
  );
  return html`<header>
      <a class="school" href="/"><img src="/crest.svg" alt="" width="40" height="40"><span>${schoolName}<small>${texts.portal}</small></span></a>
      <nav class="languages" aria-label="${texts.language}"><ul>${choices}</ul></nav>
      ${person && account(person, texts)}
    </header>`;
}

function account({name, roles: [role], classTitle}: Person, texts: PortalTexts): Markup {
  return html`<form class="account" method="post" action="/sign-out">
        <span><bdi>${name}</bdi><small>${texts.roles[role]}${classTitle && ` · ${classTitle}`}</small></span>
        <button>${texts.signOut}</button>
      </form>`;
}

function menu(visit: Visit): Markup | undefined {
  if (!visit.person) return undefined;
  const items = pages.filter((page) => maySee(visit.person, page)).map((page) => menuItem(page, visit));
  return html`<nav class="menu" aria-label="${visit.texts.menu}"><ul>${items}</ul></nav>`;
}

function menuItem({name, path, shows}: PortalPage, visit: Visit): Markup {
  const current = path === visit.path ? html`aria-current="page"` : '';
  const view = shows ? html`data-view="${shows.view}"` : '';
  return html`<li><a href="${path}" ${view} ${current}>${visit.texts.pages[name].title}</a></li>`;
}
