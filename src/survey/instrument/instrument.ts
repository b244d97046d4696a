import type {Condition} from './condition.js';
import type {Measure} from './measure.js';

/** A questionnaire without words: what is asked in which order and of whom, and what is counted of the answers. */
export interface Instrument {
  /** Of this format. A reader that does not know the number shows nothing rather than half. */
  readonly format: 1;
  readonly id: string;
  /** Raised with every change that a comparison over time must know of. */
  readonly version: number;
  /** Whom the wording is for, in years, both included. */
  readonly ages?: {readonly from: number; readonly to: number};
  /** Every pupil gets the same number of screens: where a page is not for one, there is a quiet one in its place. */
  readonly equalPaths?: boolean;
  readonly pages: readonly InstrumentPage[];
  /** By id: what each answer is worth, in the order shown. */
  readonly scales: Readonly<Record<string, readonly number[]>>;
  readonly measures: readonly Measure[];
}

/** A page to read, or a page with items. */
export type InstrumentPage = TextPage | ItemsPage;

interface Page {
  readonly id: string;
  /** Over items of earlier pages. */
  readonly showIf?: Condition;
}

export interface TextPage extends Page {
  readonly kind: 'text';
}

export interface ItemsPage extends Page {
  readonly kind: 'items';
  readonly items: readonly Item[];
}

/** Something asked, or something to read between. */
export type Item = Asked | NoteItem;

/** What asks. "I would rather not say" is always offered beside the answers. */
export type Asked =
  SingleItem | MultipleItem | MatrixItem | NumberItem | TextItem | RankingItem | PictureItem | MapItem;

interface ItemBase {
  readonly id: string;
  /** Over items before it, of this page too. */
  readonly showIf?: Condition;
}

interface AskedBase extends ItemBase {
  /** A pupil is reminded once to answer, or to say that they would rather not. Else it may be passed over in silence. */
  readonly required?: boolean;
  /** Help stands beside it at once, not only at the foot of the screen. */
  readonly sensitive?: Sensitivity;
}

export const sensitivities = ['self-harm', 'violence', 'sexual-harm', 'family'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** One answer of a scale. */
export interface SingleItem extends AskedBase {
  readonly kind: 'single';
  readonly scale: string;
  /** Faces from sad to happy stand before the words, in the order of the scale. */
  readonly look?: 'faces';
  /** For a yes or no that could be held against a pupil: by lot, one device in `oneIn` (2 to 10) says yes whatever is chosen. */
  readonly garbled?: {readonly oneIn: number};
}

/** Any of the options. */
export interface MultipleItem extends AskedBase {
  readonly kind: 'multiple';
  readonly options: readonly string[];
  /** Options that end all others: "none of these". */
  readonly alone?: readonly string[];
}

/** One scale for several rows. Each row counts by itself, as `item/row`. */
export interface MatrixItem extends AskedBase {
  readonly kind: 'matrix';
  readonly rows: readonly string[];
  readonly scale: string;
}

/** A whole number. */
export interface NumberItem extends AskedBase {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

/** Words of the pupil's own: staff see them apart from all other answers. */
export interface TextItem extends AskedBase {
  readonly kind: 'text';
  readonly lines: 'one' | 'many';
  /** Characters, at most. */
  readonly most: number;
}

/** All options, the first one first. */
export interface RankingItem extends AskedBase {
  readonly kind: 'ranking';
  readonly options: readonly string[];
}

/** One of the options, or any of them, each a picture above its words. */
export interface PictureItem extends AskedBase {
  readonly kind: 'picture';
  readonly options: readonly string[];
  /** By option: the name of a drawing of ours, or a small image as `isPicture` takes it. */
  readonly pictures: Readonly<Record<string, string>>;
  /** More than one may be chosen. */
  readonly several?: boolean;
}

/** "Where": any of the options, on a drawing and in a list beside it. */
export interface MapItem extends AskedBase {
  readonly kind: 'map';
  readonly drawing: MapDrawing;
  /** Places of the drawing; one that is on none, as `elsewhere`, stands in the list only. */
  readonly options: readonly string[];
  /** Options that end all others. */
  readonly alone?: readonly string[];
}

export const mapDrawings = ['school', 'body'] as const;
export type MapDrawing = (typeof mapDrawings)[number];

export interface NoteItem extends ItemBase {
  readonly kind: 'note';
}

export const itemKinds = [
  'single',
  'multiple',
  'matrix',
  'number',
  'text',
  'ranking',
  'picture',
  'map',
  'note',
] as const;

export function itemsOf({pages}: Pick<Instrument, 'pages'>): readonly Item[] {
  return pages.flatMap((page) => (page.kind === 'items' ? page.items : []));
}

export function askedOf(instrument: Pick<Instrument, 'pages'>): readonly Asked[] {
  return itemsOf(instrument).filter((item) => item.kind !== 'note');
}
