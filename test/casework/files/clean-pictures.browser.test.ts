import {expect} from 'chai';
import {bytesOf, textOf, type Bytes} from '../../../src/casework/files/bytes.js';
import {cleanFile, type CleanFile} from '../../../src/casework/files/clean-file.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {exifOf, hidden, pictures, riffOf, withChunk, withExif, withWebpChunk} from '../../support/files.js';

function kept(bytes: Bytes): CleanFile {
  const file = cleanFile(bytes);
  if (isRefusal(file)) throw new Error(file.refused);
  return file;
}

interface Seen {
  readonly size: readonly [width: number, height: number];
  /** Red, green, blue of the point at the left above. */
  readonly corner: readonly number[];
}

/** As a page shows it. */
async function seen(bytes: Bytes, type: string): Promise<Seen> {
  const address = URL.createObjectURL(new Blob([bytes], {type}));
  const image = new Image();
  image.src = address;
  await image.decode();
  const size = [image.naturalWidth, image.naturalHeight] as const;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = size;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  URL.revokeObjectURL(address);
  return {size, corner: [...(context?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [])]};
}

function expectAlike(one: Seen, other: Seen): void {
  expect(other.size).to.deep.equal(one.size);
  // Without its profile a colour may move by a shade.
  one.corner.forEach((value, at) => expect(other.corner[at]).to.be.closeTo(value, 24));
}

const {jpeg, png, webp, clearWebp} = pictures;
const shortWebp = (): Bytes => riffOf([bytesOf(textOf(clearWebp).slice(textOf(clearWebp).indexOf('VP8L')))]);

describe('a cleaned picture', () => {
  const cases: Readonly<Record<string, () => Bytes>> = {
    'a photo': () => withExif(jpeg, {place: true}),
    'a photo that was taken on its side': () => withExif(jpeg, {orientation: 6, little: true}),
    'a photo that was taken upside down': () => withExif(jpeg, {orientation: 3}),
    'a PNG with a text': () => withChunk(png, 'tEXt', bytesOf(`Author\0${hidden}`)),
    'a WebP with transparency': () => withWebpChunk(webp, 'EXIF', exifOf()),
    'a WebP that was taken on its side': () => withWebpChunk(webp, 'EXIF', exifOf({orientation: 8})),
    'a WebP without loss': () => clearWebp,
    'a WebP in its short form': shortWebp,
  };
  for (const [what, made] of Object.entries(cases))
    it(`looks as before: ${what}`, async () => {
      const before = made();
      const file = kept(before);
      expectAlike(await seen(before, file.type), await seen(file.bytes, file.type));
    });

  it('stands upright where the camera lay on its side', async () => {
    const file = kept(withExif(jpeg, {orientation: 6}));
    expect((await seen(file.bytes, file.type)).size).to.deep.equal([2, 4]);
    expect(textOf(file.bytes)).not.to.include(hidden);
  });
});
