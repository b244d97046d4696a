import ts from 'typescript';

/** One source file and what it reaches for. */
export interface Source {
  /** From `src/`: `attendance/marks.ts`. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Names of the browser or the clock that the code uses: `document`, `Date.now`. */
  readonly globals: readonly string[];
}

export interface Import {
  /** A path from `src/`, or a package's specifier as it is written. */
  readonly to: string;
  readonly inside: boolean;
  /** Is it erased by the compiler? */
  readonly typeOnly: boolean;
  /** Fetched when somebody wants it. */
  readonly later: boolean;
}

const browser = new Set([
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'customElements',
  'HTMLElement',
  'setTimeout',
  'setInterval',
]);

/** Reads imports (static, dynamic, of types, re-exports) and the globals used, without running anything. */
export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const own = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = importIn(node);
    if (found) imports.push({...resolved(path, found.specifier), ...found.how});
    if (isNaming(node)) own.add(node.name.text);
    const name = globalIn(node);
    if (name) globals.add(name);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {path, imports, globals: [...globals].filter((name) => !own.has(name))};
}

/** A parameter, variable or part of a pattern: `window` may be a span of days. */
function isNaming(node: ts.Node): node is ts.Node & {name: ts.Identifier} {
  const named = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node);
  return named && ts.isIdentifier(node.name);
}

type How = Pick<Import, 'typeOnly' | 'later'>;

function importIn(node: ts.Node): {specifier: string; how: How} | undefined {
  if (ts.isImportDeclaration(node))
    return given(node.moduleSpecifier, {typeOnly: isTypeImport(node.importClause), later: false});
  if (ts.isExportDeclaration(node))
    return given(node.moduleSpecifier, {typeOnly: node.isTypeOnly, later: false});
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return given(node.argument.literal, {typeOnly: true, later: false});
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return given(node.arguments[0], {typeOnly: false, later: true});
  return undefined;
}

function given(specifier: ts.Node | undefined, how: How) {
  return specifier && ts.isStringLiteral(specifier) ? {specifier: specifier.text, how} : undefined;
}

/** `import type {A}` and `import {type A}` alike. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  const onlyNamed = !clause.name && named !== undefined && ts.isNamedImports(named);
  return onlyNamed && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function resolved(from: string, specifier: string): Pick<Import, 'to' | 'inside'> {
  if (!specifier.startsWith('.')) return {to: specifier, inside: false};
  const to = new URL(specifier, `src:///${from}`).pathname.slice(1).replace(/\.js$/, '.ts');
  return {to, inside: true};
}

function globalIn(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return text === 'Date.now' || text === 'performance.now' ? text : undefined;
  }
  return ts.isIdentifier(node) && browser.has(node.text) && isReference(node) ? node.text : undefined;
}

/** Not the name of a property, a parameter, a type's member or a declaration of one's own. */
function isReference(node: ts.Identifier): boolean {
  const {parent} = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isBinaryExpression(parent);
}
