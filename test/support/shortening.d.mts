import type {AstNode} from 'rollup';

export function withShortStyles(code: string): string;
export function shortSheet(text: string): string;
export function withShortTemplates(code: string, tree: AstNode | object): string;
/** @param texts between the expressions of one template */
export function shortTemplate(texts: readonly string[]): readonly string[];
export function withoutLitHooks(code: string): string;
