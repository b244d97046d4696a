import {loadTerms} from '../../i18n/catalogue.js';
import {supported} from '../../i18n/languages.js';
import type {WaveId} from '../../kernel/ids.js';
import {pupilCatalogue} from '../../survey/messages/catalogue.js';
import {readSlipAddress} from '../../survey/slip-address.js';
import {addressOf, askFor} from '../../survey/wave-request.js';
import {loadConfig} from './config.js';

// Small and first: asks the network for what the first screen shows, while the app itself is still on its way.

/** Read and gone at once: the code must not stay in the address bar, in the history or in a screenshot. */
const slip = readSlipAddress(location.hash);
const asked = new URLSearchParams(location.search);
history.replaceState(null, '', location.pathname);

/** The portal around it issues tickets to pupils who are signed in. */
export const hasIssuer = asked.has('issuer');

export const code = slip.code ?? '';
export const wave = slip.wave ?? asked.get('id') ?? '';

export const language =
  [asked.get('lang'), ...navigator.languages].map(supported).find((spoken) => spoken !== undefined) ?? 'en';
void loadTerms(pupilCatalogue, language).catch(() => undefined);

export const config = loadConfig();

/** What the server says of the wave. Read and judged by the app. */
export const answer = wave ? config.then(({server}) => askFor(addressOf(server, wave as WaveId))) : undefined;
answer?.catch(() => undefined);
