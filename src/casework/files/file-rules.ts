/** What a case keeps: pictures, and documents as PDF. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof fileTypes)[number];

/** What was taken out of a picture: the place it was made at, camera and author and texts, its colour profile, movement, bytes after its end. */
export const removals = ['place', 'details', 'colours', 'motion', 'behind'] as const;
export type Removal = (typeof removals)[number];

export type FileRefusal =
  | 'file-empty'
  | 'file-too-big'
  /** Could run in the page that shows it: SVG, HTML, XML. */
  | 'file-active'
  /** A phone's own format, which most browsers cannot show. */
  | 'file-heic'
  | 'file-office'
  | 'file-type'
  /** Ends too early, or its parts contradict each other. */
  | 'file-damaged'
  /** More pixels than a device can be asked to draw. */
  | 'picture-too-large';

/** Thrown inside the readers of files, and caught by `cleanFile` alone. */
export class FileFault extends Error {
  constructor(readonly refused: FileRefusal) {
    super(refused);
  }
}

/** A picture with nothing in it but itself. */
export interface CleanPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly removed: ReadonlySet<Removal>;
}

/** 10 MB, as the sum of what is chosen and not of what is kept. */
export const mostBytes = 10_000_000;
/** What the largest cameras of phones make; drawn, it takes four bytes a pixel. */
const mostPixels = 51_000_000;
/** Of one side: the most that all engines draw. */
const longestSide = 16_384;

/** @throws {FileFault} where the picture says of itself that it is empty or larger than can be drawn */
export function mustBeDrawable(width: number, height: number): void {
  if (width < 1 || height < 1) throw new FileFault('file-damaged');
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    throw new FileFault('picture-too-large');
}
