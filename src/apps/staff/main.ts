import '../../define/pana-school.js';
import {supported, directionOf} from '../../i18n/languages.js';
import {define} from '../../ui/define.js';
import {ShellChannel} from '../shell-channel.js';
import {applyTheme} from '../theme.js';
import {loadConfig} from './config.js';
import {isStaffView, placeOf, toldToPortal} from './place.js';
import {PortalHost} from './portal-host.js';
import {practiceHost} from './practice-host.js';
import {StaffAppElement} from './staff-app-element.js';

define('pana-staff-app', StaffAppElement);

const address = new URL(location.href);
speak(address.searchParams.get('lang') ?? navigator.language);

const config = await loadConfig();
const school = document.createElement('pana-school');
const app = new StaffAppElement();

const channel = new ShellChannel(config.portals, {
  session: ({token}) => portal.receive(token),
  locale: ({tag}) => speak(tag),
  theme: ({scheme, tokens}) => applyTheme(scheme, tokens),
  navigate: ({view, id = ''}) => isStaffView(view) && app.go({view, id}),
});
const portal = new PortalHost(config, () => channel.post({type: 'ready'}));

const {server, surveyApp, issuer} = config;
Object.assign(school, {isolated: true, server, surveyApp, issuer});
if (channel.isFramed) school.host = portal;
else if (config.practiceToken) school.practice = practiceHost(config.practiceToken);
Object.assign(app, {framed: channel.isFramed, start: placeOf(address), samples: config.samples});
app.moved = (place) => {
  const told = toldToPortal(place);
  if (told) channel.post({type: 'navigate', ...told});
};

school.append(app);
document.body.append(school);
channel.followHeight(school);

function speak(tag: string): void {
  const language = supported(tag) ?? 'en';
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
