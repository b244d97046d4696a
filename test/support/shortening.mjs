// What is in our sources for people alone, taken out of what browsers load.
import {transformSync} from 'esbuild';

/** @param {string} code of a module that holds nothing but style sheets. Those with parts of others stay as they are. */
export function withShortStyles(code) {
  return code.replace(/\bcss ?`([^`$\\]*)`/g, (_, text) => `css\`${shortSheet(text)}\``);
}

/** @param {string} text a style sheet */
export function shortSheet(text) {
  return transformSync(text, {loader: 'css', minify: true, logLevel: 'error'}).code.trim();
}

/**
 * Each line break between tags would be a text node, cloned with its template again and again.
 *
 * @param {string} code of a module
 * @param {import('estree').Node} tree what it says
 */
export function withShortTemplates(code, tree) {
  const edits = templatesIn(tree).flatMap(({quasis}) => {
    const texts = shortTemplate(quasis.map(({start, end}) => code.slice(start, end)));
    return quasis.map(({start, end}, at) => ({start, end, text: texts[at]}));
  });
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((all, {start, end, text}) => all.slice(0, start) + text + all.slice(end), code);
}

function templatesIn(node) {
  if (Array.isArray(node)) return node.flatMap(templatesIn);
  if (typeof node?.type !== 'string') return [];
  const found = Object.values(node)
    .filter((value) => typeof value === 'object')
    .flatMap(templatesIn);
  const isOurs = node.type === 'TaggedTemplateExpression' && /^(?:html|svg)$/.test(node.tag.name);
  return isOurs ? [node.quasi, ...found] : found;
}

/** Stands for an expression: in no template. */
const hole = '\u0001';

/** Before and after these a line break shows no space. Not of what may stand in a line, as a list's items do. */
const block =
  'div|p|ul|ol|fieldset|legend|form|h[1-6]|svg|g|path|circle|rect|line|table|caption|thead|tbody|tr|th|td';
const afterBlock = new RegExp(`</?(?:${block})(?:\\s[^<]*)?>$`);
const beforeBlock = new RegExp(`^</?(?:${block})[\\s>]`);

/** @param {readonly string[]} texts between the expressions of one template */
export function shortTemplate(texts) {
  const whole = texts.join(hole);
  if (/<(?:pre|textarea)\b/.test(whole)) return texts;
  return whole
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s*\n\s*>$/, '>').replace(/\s*\n\s*/g, ' '))
    .replace(/\s*\n\s*/g, (run, at, all) => {
      const [before, after] = [all.slice(0, at), all.slice(at + run.length)];
      const isBeside = before === '' || after === '' || afterBlock.test(before) || beforeBlock.test(after);
      return isBeside ? '' : ' ';
    })
    .split(hole);
}

/** Lit asks for additions that would be in old browsers or come with a server's rendering; nothing here brings any, and Pana leaves no globals. */
export function withoutLitHooks(code) {
  return code
    .replace(
      /\b[\w$]+\.(?:litHtmlPolyfillSupport|reactiveElementPolyfillSupport|litElementPolyfillSupport|litElementHydrateSupport)\b/g,
      'undefined',
    )
    .replace(
      /\([\w$]+\.(?:litHtmlVersions|reactiveElementVersions|litElementVersions)\?\?=\[\]\)\.push\("[\d.]+"\)/g,
      '0',
    );
}
