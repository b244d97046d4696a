import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {bundled, scriptTag, type BenchBrowser} from '../browser.js';
import {answers, questions, ratherNot} from './questions.js';

/** The same twenty questions as nothing but HTML: the floor. @returns its address */
export function servePlainHtml(browser: BenchBrowser): string {
  const all = [...answers, ratherNot];
  const asked = questions.map(
    (question, at) =>
      `<fieldset><legend>${question}</legend>${all.map(option(`q${at + 1}`)).join('')}</fieldset>`,
  );
  const form = `<form>${asked.join('')}<button>Send</button></form>`;
  browser.serve('/plain', 'text/html', page('plain', form));
  return `${browser.origin}/plain`;
}

function option(name: string): (text: string, worth: number) => string {
  return (text, worth) =>
    `<label><input type="radio" name="${name}" value="${worth}"><span>${text}</span></label>`;
}

export interface Peer {
  readonly address: string;
  /** What a page loads of JS and CSS. */
  readonly files: readonly (string | Uint8Array)[];
}

/** The same as one page of SurveyJS, with its own style sheet less the fonts. */
export async function serveSurveyJs(browser: BenchBrowser): Promise<Peer> {
  const script = await bundled(fileURLToPath(new URL('../pages/surveyjs.ts', import.meta.url)));
  const core = createRequire(import.meta.url).resolve('survey-core');
  const styles = readFileSync(core.replace(/survey\.core\.js$/, 'survey-core.fontless.min.css'));
  browser.serve('/surveyjs.js', 'text/javascript', script);
  browser.serve('/surveyjs.css', 'text/css', styles);
  const head = `<link rel="stylesheet" href="/surveyjs.css">${scriptTag('/surveyjs.js')}`;
  browser.serve('/surveyjs', 'text/html', page('SurveyJS', '<div id="survey"></div>', head));
  return {address: `${browser.origin}/surveyjs`, files: [script, styles]};
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${head}${body}</html>`;
}
