import '../../define/pana-survey.js';
import {loadTerms} from '../../i18n/catalogue.js';
import {directionOf, languages, supported} from '../../i18n/languages.js';
import {pupilCatalogue} from '../../survey/messages/catalogue.js';
import {readSlipAddress} from '../../survey/slip-address.js';
import {ShellChannel} from '../shell-channel.js';
import {applyTheme} from '../theme.js';
import {loadConfig} from './config.js';

// What the first screen waits for is asked for first of all.
const loading = loadConfig();

// Read and gone at once: the code must not stay in the address bar, in the history or in a screenshot.
const slip = readSlipAddress(location.hash);
const asked = new URLSearchParams(location.search);
history.replaceState(null, '', location.pathname);

const names = {kk: 'Қазақша', ru: 'Русский', en: 'English', fr: 'Français'} as const;
const menu = document.createElement('nav');
menu.append(...languages.toSorted(byCountry).map(languageButton));
speak(asked.get('lang') ?? navigator.languages.find((tag) => supported(tag)) ?? 'en');
void loadTerms(pupilCatalogue, document.documentElement.lang).catch(() => undefined);

const config = await loading;
const survey = document.createElement('pana-survey');
const channel = new ShellChannel(config.portals, {
  locale: ({tag}) => speak(tag),
  theme: ({scheme, tokens}) => applyTheme(scheme, tokens),
});
const {server, exitTo, helpLines} = config;
const wave = slip.wave ?? asked.get('id') ?? '';
Object.assign(survey, {
  isolated: true,
  server,
  exitTo,
  wave,
  code: slip.code ?? '',
  ...(helpLines && {helpLines}),
});
survey.addEventListener('pana-leave', () => {
  menu.remove();
  channel.post({type: 'close'});
});
// A second slip that is opened in the same tab changes only what follows `#`.
window.addEventListener('hashchange', () => location.reload());
// Both at once: each would be laid out and painted by itself.
document.body.append(menu, survey);
channel.followHeight(document.body);
channel.post({type: 'ready'});

function languageButton(language: keyof typeof names): HTMLButtonElement {
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

/** Kazakh first, as on every sign in the country that the default help lines belong to. */
function byCountry(a: keyof typeof names, b: keyof typeof names): number {
  const order = Object.keys(names);
  return order.indexOf(a) - order.indexOf(b);
}
