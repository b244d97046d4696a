import {isArrayOf, isFields, isText} from '../../kernel/guards.js';
import {areHelpLines, type HelpLine} from '../../survey/help-lines.js';

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
}

/** Without a file, or with a broken one, the app looks for the handlers on its own origin. */
export async function loadConfig(): Promise<SurveyConfig> {
  const found: unknown = await fetch('./config.json', {cache: 'no-cache'})
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const given = isFields(found) ? found : {};
  const {server, portals, exitTo, helpLines, teamKeys} = given;
  return {
    server: isText(server) && server ? server : '/pana/',
    portals: isArrayOf(portals, isText) ? portals : [],
    exitTo: isText(exitTo) && exitTo ? exitTo : 'about:blank',
    // A list that makes no sense trusts nobody: silently trusting everybody would be worse.
    ...(teamKeys !== undefined && {teamKeys: isArrayOf(teamKeys, isText) ? teamKeys : []}),
    ...(areHelpLines(helpLines) && helpLines.length > 0 && {helpLines}),
  };
}
