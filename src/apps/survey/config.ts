import {isArrayOf, isFields, isText} from '../../kernel/guards.js';
import {areHelpLines, type HelpLine} from '../../kernel/help-lines.js';

/** `config.json` beside the app: what the school's administrator sets. */
export interface SurveyConfig {
  /** Base address of the published waves and the drop-box, with a closing slash. */
  readonly server: string;
  /** Origins of portals that may frame the app. */
  readonly portals: readonly string[];
  /** Where the quick exit leads. */
  readonly exitTo: string;
  /** Base64url SPKI. Where it is there, the app asks only what the holder of one of these keys signed. */
  readonly teamKeys?: readonly string[];
  /** Shown where a wave names none. */
  readonly helpLines?: readonly HelpLine[];
  /** Is the app kept on the device, to open without a network? `false` takes away what was kept. */
  readonly offline: boolean;
}

/**
 * Where there is no file (404), the app looks for the handlers on its own origin and pins nothing.
 *
 * @throws where it cannot be told whether there is one, or it is broken: it may pin keys, and an app that then went on
 *   without them would ask what anybody published
 */
export async function loadConfig(): Promise<SurveyConfig> {
  const response = await fetch('./config.json', {cache: 'no-cache'});
  const given: unknown = response.status === 404 ? {} : response.ok && (await response.json());
  if (!isFields(given)) throw new TypeError();
  const {server, portals, exitTo, helpLines, teamKeys, offline} = given;
  return {
    server: isText(server) && server ? server : '/pana/',
    portals: isArrayOf(portals, isText) ? portals : [],
    exitTo: isText(exitTo) && exitTo ? exitTo : 'about:blank',
    offline: offline !== false,
    // A list that makes no sense trusts nobody: silently trusting everybody would be worse.
    ...(teamKeys !== undefined && {teamKeys: isArrayOf(teamKeys, isText) ? teamKeys : []}),
    ...(areHelpLines(helpLines) && helpLines.length > 0 && {helpLines}),
  };
}
