import type {JWK} from 'jose';
import {areHelpLines, type HelpLine} from '../../kernel/help-lines.js';
import {isArrayOf, isFields, isNumber, isText} from '../../kernel/guards.js';

/** `config.json` beside the app: what the school's administrator sets. */
export interface StaffConfig {
  /** Origins of portals that may frame the app. */
  readonly portals: readonly string[];
  /** Base address of the drop-box and the published waves; empty where there is no server. */
  readonly server: string;
  /** Address of a CouchDB with the school's ledgers, and the school's name there; empty where there is none. */
  readonly couch: string;
  readonly couchSchool: string;
  readonly surveyApp: string;
  /** Address of the ticket issuer, with a closing slash; empty where there is none. */
  readonly issuer: string;
  /** Days for which sealed answers are kept after a wave; the usual where it is absent. */
  readonly answerDays?: number;
  /** Whom to call in an emergency; Kazakhstan's where it is absent. */
  readonly helpLines?: readonly HelpLine[];
  /** Public keys of the host's server, which signs sessions. */
  readonly tokenKeys: readonly JWK[];
  /** Gives tokens to the local sign-in; only a demo has it. */
  readonly practiceToken: string;
  readonly samples: readonly Sample[];
  /** Is the app kept on the device, to open without a network? `false` takes away what was kept. */
  readonly offline: boolean;
}

export interface Sample {
  readonly title: string;
  readonly href: string;
}

/** Without a file, or with a broken one, the app works on this device alone. */
export async function loadConfig(): Promise<StaffConfig> {
  const found: unknown = await fetch('./config.json', {cache: 'no-cache', credentials: 'omit'})
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const given = isFields(found) ? found : {};
  const text = (name: string): string => (isText(given[name]) ? given[name] : '');
  return {
    portals: isArrayOf(given['portals'], isText) ? given['portals'] : [],
    server: text('server'),
    couch: text('couch'),
    couchSchool: text('couchSchool'),
    surveyApp: text('surveyApp'),
    issuer: text('issuer'),
    ...(isNumber(given['answerDays']) && {answerDays: given['answerDays']}),
    ...(areHelpLines(given['helpLines']) && given['helpLines'].length > 0 && {helpLines: given['helpLines']}),
    tokenKeys: isArrayOf(given['tokenKeys'], isFields) ? given['tokenKeys'] : [],
    practiceToken: text('practiceToken'),
    samples: isArrayOf(given['samples'], isSample) ? given['samples'] : [],
    offline: given['offline'] !== false,
  };
}

function isSample(item: unknown): item is Sample & Record<string, unknown> {
  return isFields(item) && isText(item['title']) && isText(item['href']);
}
