import '../../define/pana-survey.js';
import {directionOf, supported, type Language} from '../../i18n/languages.js';
import type {WaveId} from '../../kernel/ids.js';
import type {TicketTurn} from '../../survey/survey-step.js';
import {findWave} from '../../survey/wave-client.js';
import {loadConfig} from './config.js';
import {answer, code, config as loading, hasIssuer, language, wave} from './start.js';

/** A screen that is nearly there is not preceded by another. */
const nearly = 300;

/** Kazakh first, as on every sign in the country that the default help lines belong to. */
const names: Readonly<Record<Language, string>> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
  fr: 'Français',
};
const menu = document.createElement('nav');
menu.append(...(Object.keys(names) as Language[]).map(languageButton));
document.addEventListener('pana-leave', () => menu.remove());
speak(language);

const finding =
  answer &&
  loading
    .then(({server, teamKeys}) => findWave(server, wave as WaveId, teamKeys, answer))
    .catch(() => undefined);

const fetchFramed = () => (window.parent === window ? undefined : import('./framed.js'));

/** Both: who cannot be talked to by the portal around it would wait for a ticket that never comes. */
const fetchAll = () => Promise.all([loadConfig(), fetchFramed()]);

void Promise.all([loading, fetchFramed()]).then(show, showUnreachable);

/** Who cannot tell which keys are pinned asks nothing. What came with the address is still here when it goes on. */
function showUnreachable(): void {
  const survey = document.createElement('pana-survey');
  const again = (): void => {
    survey.remove();
    void fetchAll().then(show, showUnreachable);
  };
  Object.assign(survey, {isolated: true, finding: Promise.resolve({found: 'unreachable'}), again});
  document.body.append(menu, survey);
}

// No await at the top: what is loaded later may build on all of this module.
async function show([config, framed]: Awaited<ReturnType<typeof fetchAll>>): Promise<void> {
  const {portals, server, exitTo, helpLines, teamKeys} = config;
  const channel = framed?.openChannel(portals, speak);
  await Promise.race([finding, new Promise((resolve) => setTimeout(resolve, nearly))]);
  const survey = document.createElement('pana-survey');
  const given = {isolated: true, server, exitTo, wave, code, finding, teamKeys};
  // Blinding is for those whose portal issues tickets: it is loaded only there.
  const tickets =
    channel &&
    (async (turn: TicketTurn): Promise<void> =>
      (await import('./portal-tickets.js')).openTickets(channel, turn));
  Object.assign(survey, {...given, ...(helpLines && {helpLines}), ...(hasIssuer && {tickets})});
  // A second slip that is opened in the same tab changes only what follows `#`.
  window.addEventListener('hashchange', () => location.reload());
  // Both at once: each would be laid out and painted by itself.
  document.body.append(menu, survey);
  if (channel) framed?.begin(channel, survey);
  void import('../offline/page.js').then(({openOffline}) => openOffline(config.offline));
}

function languageButton(language: Language): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = language;
  button.textContent = names[language];
  button.addEventListener('click', () => speak(language));
  return button;
}

function speak(tag: string): void {
  const language = supported(tag) ?? 'en';
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  for (const button of menu.querySelectorAll('button')) button.ariaPressed = String(button.lang === language);
}
