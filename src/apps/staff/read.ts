import '../../define/pana-received.js';
import {directionOf, supported} from '../../i18n/languages.js';

// A page without a sign-in, for services that got a locked file: nothing is stored here, and nothing leaves the page.

const asked = new URL(location.href).searchParams.get('lang') ?? navigator.language;
const language = supported(asked) ?? 'en';
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
document.querySelector('main')?.append(document.createElement('pana-received'));
