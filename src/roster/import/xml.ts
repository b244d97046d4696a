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

/** Hears the parts of a document as they come. Names of elements come without prefixes. */
export interface XmlListener {
  /** @param attribute one by its name as it is written, which is far quicker than a map of all */
  open(
    name: string,
    attributes: () => ReadonlyMap<string, string>,
    attribute: (name: string) => string | undefined,
  ): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML strictly. Entities that a document declares for itself are not known: a document type is refused.
 *
 * @returns the root, or `undefined` for what is not whole or outgrows any file of a school
 */
export function readXml(source: string): XmlElement | undefined {
  const top = elementOf('', new Map());
  const open: OpenElement[] = [top];
  const isWhole = hearXml(source, {
    open(name, attributes) {
      const element = elementOf(name, attributes());
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text(text) {
      const last = open.at(-1);
      if (last) last.text += text;
    },
  });
  return isWhole && open.length === 1 && top.children.length === 1 ? top.children[0] : undefined;
}

/**
 * The same for documents too large to keep.
 *
 * @returns was it whole? What came before damage was heard all the same
 */
export function hearXml(source: string, listener: XmlListener): boolean {
  const parser = new Parser();
  const state = {count: 0, depth: 0, isWhole: true};
  const stop = (): void => {
    state.isWhole = false;
    parser.stop();
  };
  parser
    .on('openTag', (name, attributes, decode) => {
      state.count += 1;
      state.depth += 1;
      if (state.count > mostElements || state.depth > deepest) stop();
      listener.open(
        localName(name),
        () => attributesOf(attributes(), decode),
        (written) => {
          const value = (attributes() as Readonly<Record<string, unknown>>)[written];
          return isText(value) ? decode(value) : undefined;
        },
      );
    })
    .on('closeTag', (name) => {
      state.depth -= 1;
      listener.close(localName(name));
    })
    .on('text', (text, decode) => listener.text(decode(text)))
    .on('cdata', (text) => listener.text(text))
    .on('warn', stop)
    .on('error', stop);
  parser.parse(source.replace(/^\ufeff/, ''));
  return state.isWhole && state.depth === 0;
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
