import {ShellChannel} from '../shell-channel.js';
import {applyTheme} from '../theme.js';

/** The talk with a portal's page around the app: loaded where there is one. @param speak shows the app in a language */
export function openChannel(portals: readonly string[], speak: (tag: string) => void): ShellChannel {
  return new ShellChannel(portals, {
    locale: ({tag}) => speak(tag),
    theme: ({scheme, tokens}) => applyTheme(scheme, tokens),
  });
}

/** The app is there. */
export function begin(channel: ShellChannel, survey: HTMLElement): void {
  survey.addEventListener('pana-leave', () => channel.post({type: 'close'}));
  channel.followHeight(document.body);
  channel.post({type: 'ready'});
}
