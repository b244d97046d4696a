import type {Construct} from './construct.js';
import type {Remarks} from './converted.js';
import {xlsFormDialect} from './dialects.js';
import {
  deepestGroup,
  type ForeignAnswer,
  type ForeignCondition,
  type ForeignItem,
  type ForeignPage,
} from './foreign-form.js';
import {parseExpression} from './parse-expression.js';
import {askOf, identifying, metadata} from './xlsform-asks.js';
import type {SheetRow, XlsRows} from './xlsform-rows.js';
import {withHint, type Words} from './words.js';

interface Group {
  readonly kind: 'group' | 'repeat';
  readonly name: string;
  readonly conditions: readonly ForeignCondition[];
  /** Its questions stand on one page. */
  readonly page?: ForeignItem[];
}

const worded = ['label', 'hint'];

/** Rows one after the other: a page for each question, or for each group that is shown as one. */
export class XlsSurvey {
  readonly pages: ForeignPage[] = [];
  isTooDeep = false;
  readonly #rows: XlsRows;
  readonly #lists: ReadonlyMap<string, readonly ForeignAnswer[]>;
  readonly #remarks: Remarks;
  readonly #open: Group[] = [];
  #notes: ForeignItem[] = [];

  constructor(rows: XlsRows, lists: ReadonlyMap<string, readonly ForeignAnswer[]>, remarks: Remarks) {
    this.#rows = rows;
    this.#lists = lists;
    this.#remarks = remarks;
  }

  /** A group that never ends is half a file. */
  get isWhole(): boolean {
    return this.#open.length === 0;
  }

  read(row: SheetRow): void {
    const type = (row.get('type') ?? '').toLowerCase().replace(/^(begin|end)[ _]+/, '$1_');
    const name = row.get('name') ?? row.get('$autoname') ?? row.get('type') ?? '';
    const fields = this.#rows.fields(row, name, worded);
    fields.pass('type', 'name', '$autoname', '$kuid', '$xpath', '$qpath');
    if (type.startsWith('end_')) this.#end(type);
    else if (type.startsWith('begin_')) this.#begin(type, name, row, fields);
    else if (this.#isRepeated() || type === '') this.#remarks.leave(type === '' ? 'row' : type, name);
    else if (metadata.includes(type) || identifying.includes(type)) this.#remarks.strip(type, name);
    else this.#question(row.get('type') ?? '', name, row, fields);
  }

  #begin(type: string, name: string, row: SheetRow, fields: Construct): void {
    if (this.#open.length > deepestGroup) this.isTooDeep = true;
    const kind = type === 'begin_repeat' ? 'repeat' : 'group';
    if (kind === 'repeat') this.#remarks.leave('repeat', name);
    else if (type !== 'begin_group') this.#remarks.leave(type, name);
    const conditions = [...this.#conditions(), ...conditionsOf(fields)];
    const isPage = !this.#page() && fields.says('appearance', 'field-list');
    const group = {kind, name, conditions, ...(isPage ? {page: []} : {})} as const;
    this.#open.push(group);
    if (!this.#isRepeated()) this.#heading(name, row);
    fields.leaveRest();
  }

  #heading(name: string, row: SheetRow): void {
    const words = this.#words(row, name);
    if (words.size === 0) return;
    this.#put({name: `${name}-heading`, words, required: false, conditions: [], ask: {kind: 'note'}});
  }

  #words(row: SheetRow, name: string): Words {
    const [label, hint] = [this.#rows.words(row, 'label', name), this.#rows.words(row, 'hint', name)];
    return withHint(label, hint, name, this.#remarks);
  }

  #end(type: string): void {
    const group = this.#open.pop();
    if (!group) this.#remarks.leave(type, 'form');
    if (group?.page) this.pages.push({name: group.name, conditions: group.conditions, items: group.page});
    this.#flush();
  }

  #question(type: string, name: string, row: SheetRow, fields: Construct): void {
    if (isYes(fields.text('disabled'))) {
      this.#remarks.leave('disabled', name);
      return;
    }
    const ask = askOf(type, fields, this.#lists);
    const conditions = conditionsOf(fields);
    if (!ask) {
      this.#remarks.leave(type, name);
      return;
    }
    const words = this.#words(row, name);
    const required = fields.text('required');
    if (required !== undefined && !isYes(required) && !isNo(required))
      this.#remarks.leave('required', name, required);
    fields.leaveRest();
    this.#put({name, words, required: isYes(required), conditions, ask});
  }

  /** On the page of its group, or on one of its own with the notes before it. */
  #put(item: ForeignItem): void {
    const group = this.#page();
    if (group?.page) group.page.push(this.#within(group, item));
    else if (item.ask.kind === 'note')
      this.#notes.push({...item, conditions: [...this.#conditions(), ...item.conditions]});
    else this.#alone(item);
  }

  /** Conditions of groups inside the page's own. */
  #within({conditions}: Group, item: ForeignItem): ForeignItem {
    return {...item, conditions: [...this.#conditions().slice(conditions.length), ...item.conditions]};
  }

  #alone({conditions, ...item}: ForeignItem): void {
    const own = [...this.#conditions(), ...conditions];
    this.pages.push({name: item.name, conditions: own, items: [...this.#notes, {...item, conditions: []}]});
    this.#notes = [];
  }

  /** Notes after the last question have a page of their own. */
  #flush(): void {
    const [first] = this.#notes;
    if (!first) return;
    this.pages.push({name: first.name, conditions: [], items: this.#notes});
    this.#notes = [];
  }

  finish(): readonly ForeignPage[] {
    this.#flush();
    return this.pages;
  }

  #conditions(): readonly ForeignCondition[] {
    return this.#open.at(-1)?.conditions ?? [];
  }

  #page(): Group | undefined {
    return this.#open.find(({page}) => page);
  }

  #isRepeated(): boolean {
    return this.#open.some(({kind}) => kind === 'repeat');
  }
}

function conditionsOf(fields: Construct): readonly ForeignCondition[] {
  const text = fields.text('relevant') ?? '';
  if (text === '' || isYes(text)) return [];
  return [{text, expression: parseExpression(text, xlsFormDialect)}];
}

function isYes(text = ''): boolean {
  return /^(?:yes|true|true\(\)|1)$/i.test(text);
}

function isNo(text: string): boolean {
  return /^(?:no|false|false\(\)|0)$/i.test(text);
}
