import {roles, type Role} from '../../src/kernel/rights.js';
import type {Origins} from '../origins.js';
import {html, type Markup} from './html.js';
import type {PortalPage} from './page-list.js';
import {people, type Person} from './people.js';
import {pupils, type PortalPupil} from './pupils.js';
import type {PortalTexts} from './texts/en.js';
import type {Visit} from './layout.js';
import {walkWords} from '../walk/words/all.js';

/** Begin and end of six lessons. */
const bells = ['8:00–8:40', '8:50–9:30', '9:45–10:25', '10:40–11:20', '11:30–12:10', '12:20–13:00'];

/** The scripts of a page that shows an app: the portal's own first, so that a frame has its token from the start. */
export function frameScripts({staff}: Origins): Markup {
  return html`<script type="module" src="/portal.js"></script>
    <script type="module" src="${staff}/pana-frame.js" crossorigin="anonymous"></script>`;
}

export function pageContent(
  page: PortalPage,
  texts: PortalTexts,
  origins: Origins,
  pupil: PortalPupil | undefined,
): Markup {
  const {title, lead} = texts.pages[page.name];
  const shown = page.shows ? frame(page.shows, title, texts, origins, pupil) : news(texts);
  return html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      <div class="columns">
        <section class="work">${shown}</section>
        <aside>${page.name === 'pupils' ? pupilCard(texts, pupil) : ''}${bellsCard(texts)}${canteenCard(texts)}</aside>
      </div>`;
}

/** Staff frames get the host's token; the survey must not learn who is signed in. */
function frame(
  {app, view}: NonNullable<PortalPage['shows']>,
  title: string,
  texts: PortalTexts,
  origins: Origins,
  pupil: PortalPupil | undefined,
): Markup {
  const address = `${origins[app]}/`;
  const token = app === 'staff' ? html`data-token` : '';
  // Who is signed in asks the issuer; the app in the frame only learns that there is one.
  const issuer = app === 'survey' && pupil ? html`issuer="/pana/tickets/"` : '';
  return html`<pana-frame app="${address}" view="${view}" label="${title}" ${token} ${issuer}><a href="${address}?view=${view}">${texts.openAlone}</a></pana-frame>`;
}

function news({news: items}: PortalTexts): Markup {
  return html`${items.map(({title, lead}) => html`<article><h2>${title}</h2><p>${lead}</p></article>`)}`;
}

function bellsCard(texts: PortalTexts): Markup {
  const rows = bells.map(
    (times, index) => html`<tr><th scope="row">${texts.lesson(index + 1)}</th><td>${times}</td></tr>`,
  );
  return html`<div class="card"><h2>${texts.bells}</h2><table>${rows}</table></div>`;
}

function canteenCard({canteen, canteenToday}: PortalTexts): Markup {
  return html`<div class="card"><h2>${canteen}</h2><p>${canteenToday}</p></div>`;
}

/** A pupil who signs in answers without a slip. */
function pupilCard(texts: PortalTexts, pupil: PortalPupil | undefined): Markup {
  if (pupil) {
    return html`<form class="card" method="post" action="/sign-out">
      <h2>${texts.answer}</h2><p><bdi>${pupil.name}</bdi> · ${pupil.classTitle}</p><button>${texts.signOut}</button>
    </form>`;
  }
  const options = pupils.map(
    ({pupil: id, name, classTitle}) => html`<option value="${id}">${classTitle} · ${name}</option>`,
  );
  return html`<form class="card" method="post" action="/sign-in">
      <h2>${texts.answer}</h2><p>${texts.answerLead}</p>
      <label>${texts.pupil} <select name="person">${options}</select></label>
      <button>${texts.signIn}</button>
    </form>`;
}

export function signInContent(
  {texts, language}: Pick<Visit, 'texts' | 'language'>,
  hasWalk: boolean,
): Markup {
  return html`<h1>${texts.signIn}</h1>
      <p class="lead">${texts.signInLead}</p>
      <div class="doors">${roles.map((role) => door(role, texts))}</div>
      <p class="pupils"><a href="/pupils">${texts.pupilsDoor}</a></p>
      ${hasWalk ? html`<p class="pupils"><a href="/walk">${walkWords(language).page.open}</a></p>` : ''}`;
}

function door(role: Role, texts: PortalTexts): Markup {
  const here = people.filter((person) => person.roles[0] === role);
  return html`<form class="card door" method="post" action="/sign-in">
        <h2>${texts.roles[role]}</h2>
        ${here.length > 1 ? choice(here, texts) : here.map(only)}
        <button>${texts.signIn}</button>
      </form>`;
}

function only({sub, name}: Person): Markup {
  return html`<p><bdi>${name}</bdi></p><input type="hidden" name="person" value="${sub}">`;
}

function choice(teachers: readonly Person[], {chooseClass}: PortalTexts): Markup {
  const options = teachers.map(
    ({sub, name, classTitle}) =>
      html`<option value="${sub}" ${classTitle === '7 Б' ? html`selected` : ''}>${classTitle} · ${name}</option>`,
  );
  return html`<label>${chooseClass} <select name="person">${options}</select></label>`;
}
