import {isText} from '../../kernel/guards.js';
import {itemsOf, type Instrument} from './instrument.js';

/**
 * The name of a drawing of ours, or a PNG, JPEG or WebP image of up to 30 kB (40,000 signs) that the instrument carries.
 * Never an address, which would tell its server who is asked what, and never SVG, which can hold more than a picture.
 */
export function isPicture(value: unknown): value is string {
  return (
    isText(value) &&
    /^(?:[a-z-]{1,40}|data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]{1,40000}={0,2})$/.test(value)
  );
}

export function isDrawingName(picture: string): boolean {
  return !picture.startsWith('data:');
}

/** Drawings of ours. A later version may know more: one that is not known here leaves its words alone on the card. */
export const drawingNames = [
  'happy',
  'sad',
  'angry',
  'afraid',
  'calm',
  'unsure',
  'friends',
  'alone',
  'group',
  'adult',
  'home',
  'school',
  'phone',
  'book',
  'ball',
  'food',
  'bus',
  'tree',
  'star',
  'heart',
] as const;

/** For whoever starts a wave: on a pupil's device it would be too late. @returns the first name that stands for no drawing */
export function unknownDrawing(instrument: Pick<Instrument, 'pages'>): string | undefined {
  return itemsOf(instrument)
    .flatMap((item) => (item.kind === 'picture' ? Object.values(item.pictures) : []))
    .find((picture) => isDrawingName(picture) && !(drawingNames as readonly string[]).includes(picture));
}
