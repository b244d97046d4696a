import '../../define/pana-school.js';
import {supported, directionOf} from '../../i18n/languages.js';
import type {WaveId} from '../../kernel/ids.js';
import {define} from '../../ui/define.js';
import {ShellChannel} from '../shell-channel.js';
import {openOffline, type WaitingVersion} from '../offline/page.js';
import {applyTheme} from '../theme.js';
import {ClassGuard} from './class-mode/guard.js';
import {loadConfig} from './config.js';
import {isStaffView, placeOf, toldToPortal, type Place} from './place.js';
import {PortalHost} from './portal-host.js';
import {practiceHost} from './practice-host.js';
import {StaffAppElement} from './staff-app-element.js';

define('pana-staff-app', StaffAppElement);

const address = new URL(location.href);
speak(address.searchParams.get('lang') ?? navigator.language);
let start = placeOf(address);

const config = await loadConfig();

/** What staff have open. Nothing while a class has the document: then no message of the portal's leads anywhere. */
let staff: {readonly portal: PortalHost; readonly app: StaffAppElement} | undefined;

const channel = new ShellChannel(config.portals, {
  session: ({token}) => staff?.portal.receive(token),
  locale: ({tag}) => speak(tag),
  theme: ({scheme, tokens}) => applyTheme(scheme, tokens),
  navigate: ({view, id = ''}) => isStaffView(view) && staff?.app.go({view, id}),
});

const guard = new ClassGuard({staff: openStaff, classMode: openClassMode});
guard.start();
channel.followHeight(document.body);
void openOffline(config.offline, channel.isFramed ? undefined : offerVersion);

function openStaff(): HTMLElement {
  const school = document.createElement('pana-school');
  const app = new StaffAppElement();
  const portal = new PortalHost(config, () => channel.post({type: 'ready'}));
  const {server, couch, couchSchool, surveyApp, issuer, answerDays, helpLines} = config;
  Object.assign(school, {
    isolated: true,
    server,
    couch,
    couchSchool,
    surveyApp,
    issuer,
    answerDays,
    helpLines,
  });
  if (channel.isFramed) school.host = portal;
  else if (config.practiceToken) school.practice = practiceHost(config.practiceToken);
  Object.assign(app, {framed: channel.isFramed, start, samples: config.samples, moved: tellPortal});
  app.addEventListener('pana-class-mode', (event) => {
    event.ready = prepareClass(app, event.detail.wave);
  });
  school.append(app);
  staff = {portal, app};
  return school;
}

/** While a class has the document nobody is asked: a pupil would be. */
async function offerVersion(version: WaitingVersion): Promise<void> {
  const {VersionNoticeElement} = await import('./version-notice-element.js');
  define('pana-version-notice', VersionNoticeElement);
  if (!staff) return;
  document.querySelector('pana-version-notice')?.remove();
  document.body.append(Object.assign(new VersionNoticeElement(), {version}));
}

function tellPortal(place: Place): void {
  const told = toldToPortal(place);
  if (told) channel.post({type: 'navigate', ...told});
}

/** Beside the app, which waits as it is: whoever thinks better of it goes on where they were. */
async function prepareClass(app: StaffAppElement, wave: WaveId): Promise<void> {
  const {ClassStartElement} = await import('./class-mode/class-screens.js');
  const begin = new ClassStartElement();
  const cancel = (): void => {
    begin.remove();
    app.hidden = false;
  };
  Object.assign(begin, {wave, framed: channel.isFramed, cancel, locked: guard.follow});
  app.hidden = true;
  app.after(begin);
}

async function openClassMode(): Promise<HTMLElement> {
  staff = undefined;
  start = {view: 'surveys', id: ''};
  const {ClassModeElement} = await import('./class-mode/class-screens.js');
  channel.post({type: 'ready'});
  return Object.assign(new ClassModeElement(), {unlocked: guard.follow});
}

function speak(tag: string): void {
  const language = supported(tag) ?? 'en';
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
