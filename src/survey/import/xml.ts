import {Parser} from 'saxen';
import {isText} from '../../kernel/guards.js';

/** An element by its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own, between its children. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const deepest = 100;
const mostElements = 2_000_000;

/**
 * Reads XML strictly. Entities that a document declares for itself are not known: a document type is refused.
 *
 * @returns the root, or `undefined` for what is not whole or outgrows any questionnaire
 */
export function readXml(source: string): XmlElement | undefined {
  const top = elementOf('', new Map());
  const open: OpenElement[] = [top];
  const parser = new Parser();
  const state = {count: 0, isWhole: true};
  const stop = (): void => {
    state.isWhole = false;
    parser.stop();
  };
  const add = (text: string): void => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser
    .on('openTag', (name, attributes, decode) => {
      state.count += 1;
      if (state.count > mostElements || open.length > deepest) stop();
      const element = elementOf(localName(name), attributesOf(attributes(), decode));
      open.at(-1)?.children.push(element);
      open.push(element);
    })
    .on('closeTag', () => void open.pop())
    .on('text', (text, decode) => add(decode(text)))
    .on('cdata', add)
    .on('warn', stop)
    .on('error', stop);
  parser.parse(source.replace(/^\ufeff/, ''));
  return state.isWhole && open.length === 1 && top.children.length === 1 ? top.children[0] : undefined;
}

function elementOf(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return {name, attributes, children: [], text: ''};
}

function attributesOf(attributes: object, decode: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(attributes).flatMap(([name, value]) =>
      isText(value) ? [[localName(name), decode(value)]] : [],
    ),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Children of children of these names, as `among(document, 'groups', 'rows', 'row')`. */
export function among(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({children}) => children.filter((child) => child.name === name)),
    [element],
  );
}
