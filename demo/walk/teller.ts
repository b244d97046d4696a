import {html, nothing, render} from 'lit';
import {directionOf, supported} from '../../src/i18n/languages.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {localDay, parseDay} from '../../src/kernel/school-day.js';
import {childName, doneScenes, playUpTo, Stuck} from './play.js';
import {sceneBy, scenes, type SceneId} from './plot.js';
import type {StageSettings} from './stage.js';
import {walkWords} from './words/all.js';

// In a small frame above the screen on which a scene is done: says whether it is done, and does it on request.

const {searchParams} = new URL(location.href);
const language = supported(searchParams.get('lang') ?? '') ?? 'en';
const words = walkWords(language);
const start = parseDay(searchParams.get('start') ?? '') ?? localDay(new Date());
const scene = sceneBy(searchParams.get('scene')) ?? scenes[0];
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);

const settings: StageSettings = {
  openReplica: () => IdbReplica.open('pana-school'),
  files: async () =>
    Promise.all(
      ['oneroster.zip', 'attendance.csv'].map(async (name) => {
        const response = await fetch(`/samples/${name}`);
        return new File([await response.blob()], name);
      }),
    ),
  ...{start, words: words.story, language},
};

let done: ReadonlySet<SceneId> | undefined;
let isBusy = false;
let fault = '';
let child: string | undefined;

function show(): void {
  const {page} = words;
  const before = scenes.slice(0, scenes.indexOf(scene));
  const isReady = done !== undefined && before.every(({id}) => done?.has(id));
  const isDone = done?.has(scene.id) ?? false;
  const said = isBusy ? page.working : !done ? page.looking : isDone ? page.done : page.notDone;
  const button =
    done && !isDone
      ? html`<button type="button" class="primary" ?disabled=${isBusy} @click=${play}>${isReady ? page.doIt : page.doAll}</button>`
      : nothing;
  render(
    html`<p role="status">${fault || said} ${child ? html`<bdi>${page.child(child)}</bdi>` : nothing}</p>
      ${button}`,
    document.querySelector('main') as HTMLElement,
  );
}

async function play(): Promise<void> {
  isBusy = true;
  fault = '';
  show();
  try {
    await playUpTo(settings, scene.id);
  } catch (cause) {
    const {page, scenes: told} = words;
    fault = cause instanceof Stuck ? page.stuck(told[cause.scene].title) : page.failed;
    if (!(cause instanceof Stuck)) console.error(cause);
  }
  isBusy = false;
  await look();
}

async function look(): Promise<void> {
  try {
    done = await doneScenes(settings);
    child ??= await childName(settings);
  } catch (cause) {
    fault = words.page.failed;
    console.error(cause);
  }
  show();
}

/** Several entries are often written in a row, and each look reads them all. */
const settleMs = 1_500;

/** What somebody does on the screen below is seen here a moment later. */
async function follow(): Promise<void> {
  const replica = await settings.openReplica();
  let timer: ReturnType<typeof setTimeout> | undefined;
  replica.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isBusy && !done?.has(scene.id)) void look();
    }, settleMs);
  });
}

show();
void look().then(follow);
