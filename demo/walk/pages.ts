import {longDay} from '../../src/i18n/format.js';
import type {SchoolDay} from '../../src/kernel/school-day.js';
import type {Origins} from '../origins.js';
import {html, type Markup} from '../portal/html.js';
import {personById} from '../portal/people.js';
import type {PortalTexts} from '../portal/texts/en.js';
import {dayOf, scenes, weekOf, type Scene} from './plot.js';
import {walkWords} from './words/all.js';

interface Around {
  readonly language: string;
  readonly texts: PortalTexts;
  readonly start: SchoolDay;
  /** The school's. */
  readonly today: SchoolDay;
}

/** All scenes with their days: where the walk begins, and how far it has come. */
export function walkContent(around: Around): Markup {
  const {page} = walkWords(around.language);
  const rows = scenes.map(
    (scene) => html`<li class="card">${sceneHead(scene, around)}${goForm(scene, page.goThere)}</li>`,
  );
  return html`<h1>${page.title}</h1>
      <p class="lead">${page.lead}</p>
      <p class="lead"><small>${page.clock}</small></p>
      <ol class="scenes">${rows}</ol>`;
}

/** One scene: what happens, what has it done, and the screen on which it is done. */
export function sceneContent(scene: Scene, around: Around & {readonly origins: Origins}): Markup {
  const {language, texts, origins, start} = around;
  const {page, scenes: told} = walkWords(language);
  const {title, text} = told[scene.id];
  const next = scenes[scenes.indexOf(scene) + 1];
  const app = `${origins.staff}/`;
  const query = new URLSearchParams({scene: scene.id, start, lang: language});
  return html`<p class="lead"><small>${whenAndWho(scene, around)}</small></p>
      <h1>${title}</h1>
      <p class="lead">${text} ${page.ownHand}</p>
      <iframe class="teller" src="${app}practice/walk?${String(query)}" title="${page.teller}"></iframe>
      <section class="work"><pana-frame app="${app}" view="${scene.view}" label="${texts.pages[pageOf(scene)].title}" data-token><a href="${app}?view=${scene.view}">${texts.openAlone}</a></pana-frame></section>
      <div class="onward">${next ? goForm(next, page.next) : ''}<p><a href="/walk">${page.all}</a></p></div>`;
}

type ShownPage = 'import' | 'concern' | 'triage' | 'caseload' | 'actions' | 'pupil';

function pageOf({view}: Scene): ShownPage {
  return view as ShownPage;
}

function sceneHead(scene: Scene, around: Around): Markup {
  const {page, scenes: told} = walkWords(around.language);
  const {title, text} = told[scene.id];
  const isNow = dayOf(scene, around.start) === around.today ? html` · <strong>${page.here}</strong>` : '';
  return html`<h2>${title}</h2><p><small>${whenAndWho(scene, around)}${isNow}</small></p><p>${text}</p>`;
}

function whenAndWho(scene: Scene, {language, texts, start}: Around): string {
  const {page} = walkWords(language);
  const person = personById(scene.person);
  const role = person ? texts.roles[person.roles[0]] : '';
  const who = person ? page.as([person.name, role, person.classTitle].filter(Boolean).join(', ')) : '';
  return [page.week(weekOf(scene)), longDay(language, dayOf(scene, start)), who].join(' · ');
}

function goForm({id}: Scene, text: string): Markup {
  return html`<form method="post" action="/walk"><input type="hidden" name="scene" value="${id}"><button>${text}</button></form>`;
}
