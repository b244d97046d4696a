import {expect} from 'chai';
import fc from 'fast-check';
import {bytesOf, joined, textOf, type Bytes} from '../../../src/casework/files/bytes.js';
import {cleanFile, type CleanFile} from '../../../src/casework/files/clean-file.js';
import {mostBytes} from '../../../src/casework/files/file-rules.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {
  exifOf,
  hidden,
  pdfOf,
  pictures,
  pngChunk,
  pngOfSize,
  riffOf,
  webpChunk,
  withChunk,
  withExif,
  withSegment,
  withWebpChunk,
} from '../../support/files.js';

function kept(bytes: Bytes): CleanFile {
  const file = cleanFile(bytes);
  if (isRefusal(file)) throw new Error(file.refused);
  return file;
}

function refused(bytes: Bytes): string {
  const file = cleanFile(bytes);
  return isRefusal(file) ? file.refused : `${file.type} was kept`;
}

const {jpeg, png, webp, clearWebp} = pictures;
const secret = bytesOf(hidden);

describe('a file for a case', () => {
  it('is judged by its content', () => {
    expect([jpeg, png, webp, clearWebp, pdfOf('')].map((bytes) => kept(bytes).type)).to.deep.equal([
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/webp',
      'application/pdf',
    ]);
    for (const picture of [jpeg, png, webp, clearWebp])
      expect(kept(picture)).to.include({width: 4, height: 2});
  });

  it('is refused with words for what people try most often', () => {
    const tried = {
      '': 'file-empty',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>': 'file-active',
      '\xef\xbb\xbf\r\n <!DOCTYPE html><p>': 'file-active',
      '<?xml version="1.0"?>': 'file-active',
      '\0\0\0\x18ftypheic\0\0': 'file-heic',
      'PK\x03\x04 a letter of Word': 'file-office',
      GIF89a: 'file-type',
      'Dear colleague': 'file-type',
      ' %PDF-1.4 behind a space': 'file-type',
    };
    for (const [content, reason] of Object.entries(tried))
      expect(refused(bytesOf(content)), content).to.equal(reason);
  });

  it('is refused above 10 MB, and kept at that size', () => {
    const rest = (length: number): Bytes =>
      joined([pdfOf(''), new Uint8Array(length).fill(32), bytesOf('%%EOF')]);
    const {length} = rest(0);
    expect(kept(rest(mostBytes - length)).bytes).to.have.length(10_000_000);
    expect(refused(rest(mostBytes - length + 1))).to.equal('file-too-big');
  });

  it('is read as it is and never changed', () => {
    const before = withExif(jpeg, {orientation: 6});
    const copy = before.slice();
    kept(before);
    expect(before).to.deep.equal(copy);
  });

  it('that is cut off anywhere is refused', () => {
    const full = [
      withExif(jpeg),
      withChunk(png, 'tEXt', secret),
      withWebpChunk(webp, 'EXIF', exifOf()),
      clearWebp,
    ];
    for (const bytes of full)
      for (let end = 1; end < bytes.length; end += 1)
        expect(isRefusal(cleanFile(bytes.slice(0, end))), `${end} of ${bytes.length}`).to.equal(true);
    expect(refused(pdfOf('').slice(0, -8))).to.equal('file-damaged');
  });

  it('is kept or refused, and nothing is thrown, whatever stands in it', () => {
    const starts = [
      jpeg,
      png,
      webp,
      clearWebp,
      pdfOf('/Author (x)'),
      withExif(jpeg, {orientation: 3, place: true}),
    ];
    const spoilt = fc
      .tuple(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat(1200), fc.nat(255)), {minLength: 1, maxLength: 6}),
      )
      .map(([bytes, changes]) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    fc.assert(
      fc.property(spoilt, (bytes) => {
        const file = cleanFile(bytes);
        if (!isRefusal(file) && file.type !== 'application/pdf')
          expect(isRefusal(cleanFile(file.bytes)), 'what was kept can be kept again').to.equal(false);
      }),
      {numRuns: 3000},
    );
  });
});

describe('a photo as JPEG', () => {
  const cases: Readonly<Record<string, readonly [Bytes, ...string[]]>> = {
    'camera and author': [withExif(jpeg), 'details'],
    'where it was taken': [withExif(jpeg, {place: true, little: true}), 'details', 'place'],
    'where it was taken, as XMP': [
      withSegment(jpeg, 0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="43"/>${hidden}`)),
      'details',
      'place',
    ],
    'words of an agency (IPTC)': [
      withSegment(jpeg, 0xed, joined([bytesOf('Photoshop 3.0\0'), secret])),
      'details',
    ],
    'a comment': [withSegment(jpeg, 0xfe, secret), 'details'],
    'a preview in its head': [withSegment(jpeg, 0xe0, joined([bytesOf('JFXX\0'), secret]))],
    'what a maker adds': [withSegment(jpeg, 0xe7, secret), 'details'],
    'what stands behind its end': [joined([jpeg, secret]), 'behind'],
  };
  for (const [what, [bytes, ...removed]] of Object.entries(cases))
    it(`loses ${what}`, () => {
      expect(textOf(bytes)).to.include(hidden);
      const file = kept(bytes);
      expect(textOf(file.bytes)).not.to.include(hidden);
      expect([...file.removed].sort()).to.deep.equal([...removed, 'colours'].sort());
      expect(textOf(file.bytes)).not.to.match(/Exif|ICC_PROFILE|http|Photoshop|JFXX/);
      expect(kept(file.bytes).removed.size, 'nothing is left to remove').to.equal(0);
    });

  it('keeps which way is up, and nothing else of its Exif', () => {
    for (const orientation of [2, 3, 6, 8])
      for (const little of [true, false]) {
        const file = kept(withExif(jpeg, {orientation, little, place: true}));
        const at = textOf(file.bytes).indexOf('Exif\0\0');
        expect(textOf(file.bytes.slice(at + 6, at + 14))).to.equal('MM\0\x2a\0\0\0\x08');
        expect(file.bytes.slice(at + 14, at + 26)).to.deep.equal(
          Uint8Array.from([0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]),
        );
        expect(textOf(file.bytes)).not.to.include(hidden);
      }
  });

  it('keeps how Adobe wrote its colours, and nothing that hangs on to it', () => {
    const adobe = joined([bytesOf('Adobe'), Uint8Array.from([0, 100, 0, 0, 0, 0, 1])]);
    const text = textOf(kept(withSegment(jpeg, 0xee, joined([adobe, secret]))).bytes);
    expect(text).to.include(textOf(adobe));
    expect(text).not.to.include(hidden);
    expect(text).not.to.include('JFIF');
  });

  it('keeps its points as they were', () => {
    const from = (text: string): string => text.slice(text.indexOf('\xff\xdb'));
    expect(from(textOf(kept(withExif(jpeg, {place: true})).bytes))).to.equal(from(textOf(jpeg)));
  });

  it('is refused where its parts contradict each other', () => {
    const text = textOf(jpeg);
    const frame = text.indexOf('\xff\xc0');
    const scan = text.indexOf('\xff\xda');
    const spoilt = {
      'no frame': text.slice(0, frame) + text.slice(scan),
      'no scan': `${text.slice(0, scan)}\xff\xd9`,
      'two frames': text.slice(0, scan) + text.slice(frame),
      'a frame that nobody draws': text.replace('\xff\xc0', '\xff\xc3'),
      'a segment shorter than its length': text.replace('\xff\xdb\0', '\xff\xdb\xff'),
      'a length of one': `\xff\xd8\xff\xfe\0\x01${text.slice(2)}`,
      'something between segments': `\xff\xd8\xff\xfe\0\x02junk${text.slice(2)}`,
      'a height of nothing': text.slice(0, frame + 5) + '\0\0' + text.slice(frame + 7),
    };
    for (const [what, bytes] of Object.entries(spoilt))
      expect(refused(bytesOf(bytes)), what).to.equal('file-damaged');
  });

  it('is refused where it would take a device too long or too much to draw', () => {
    const text = textOf(jpeg);
    const [frame, scan] = [text.indexOf('\xff\xc0'), text.indexOf('\xff\xda')];
    const huge = text.slice(0, frame + 5) + '\xff\xff\xff\xff' + text.slice(frame + 9);
    expect(refused(bytesOf(huge))).to.equal('picture-too-large');
    const oneScan = text.slice(scan, -2);
    expect(refused(bytesOf(text.slice(0, scan) + oneScan.repeat(101) + '\xff\xd9'))).to.equal(
      'picture-too-large',
    );
    expect(kept(bytesOf(text.slice(0, scan) + oneScan.repeat(100) + '\xff\xd9')).width).to.equal(4);
  });
});

describe('a picture as PNG', () => {
  it('loses texts, times, Exif, its profile and what no standard knows', () => {
    for (const type of ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'iCCP', 'prVt', 'pHYs']) {
      const file = kept(withChunk(png, type, type === 'eXIf' ? exifOf({place: true}) : secret));
      expect(file.bytes, type).to.deep.equal(png);
      const removed = type === 'iCCP' ? ['colours'] : type === 'eXIf' ? ['place', 'details'] : ['details'];
      expect([...file.removed], type).to.deep.equal(removed);
    }
  });

  it('keeps its first picture where it moves, and says that it moved', () => {
    const file = kept(withChunk(withChunk(png, 'fdAT', secret), 'acTL', new Uint8Array(8)));
    expect(file.bytes).to.deep.equal(png);
    expect([...file.removed]).to.deep.equal(['motion']);
  });

  it('keeps which way is up, and nothing else of its Exif', () => {
    const file = kept(withChunk(png, 'eXIf', exifOf({orientation: 6})));
    expect(textOf(file.bytes)).to.include('eXIf').and.not.to.include(hidden);
    expect(kept(file.bytes).bytes).to.deep.equal(file.bytes);
  });

  it('loses what stands behind its end', () => {
    const file = kept(joined([png, secret]));
    expect(file.bytes).to.deep.equal(png);
    expect([...file.removed]).to.deep.equal(['behind']);
  });

  it('is refused where a checksum does not fit, a needed part is unknown or its points are missing', () => {
    const changed = png.slice();
    changed[45] = (changed[45] ?? 0) ^ 1;
    const end = pngChunk('IEND', new Uint8Array());
    const spoilt = [
      changed,
      withChunk(png, 'ABCD', secret),
      withChunk(png, '\0\0\0\0', secret),
      withChunk(png, 'IHDR', png.slice(16, 29)),
      joined([png.slice(0, 33), end]),
      joined([png.slice(0, 8), pngChunk('tEXt', secret), png.slice(8)]),
    ];
    for (const bytes of spoilt) expect(refused(bytes)).to.equal('file-damaged');
  });

  it('is refused where it says that it is larger than a device can draw', () => {
    expect(refused(pngOfSize(0, 5))).to.equal('file-damaged');
    for (const [width, height] of [
      [16_385, 1],
      [1, 0x7fffffff],
      [10_000, 6_000],
    ] as const)
      expect(refused(pngOfSize(width, height))).to.equal('picture-too-large');
    expect(kept(pngOfSize(8_160, 6_144)).width).to.equal(8_160);
  });
});

describe('a picture as WebP', () => {
  it('loses Exif, XMP, its profile and what no standard knows', () => {
    for (const [type, content] of [
      ['EXIF', exifOf({place: true})],
      ['XMP ', bytesOf(`<x exif:GPSLatitude="43"/>${hidden}`)],
      ['ABCD', secret],
    ] as const) {
      const file = kept(withWebpChunk(webp, type, content));
      expect(textOf(file.bytes), type).not.to.include(hidden);
      expect([...file.removed].sort(), type).to.deep.equal(
        type === 'ABCD' ? ['colours', 'details'] : ['colours', 'details', 'place'],
      );
      expect(file.bytes[20], 'its head promises no more than transparency').to.equal(0x10);
      expect(kept(file.bytes).removed.size).to.equal(0);
    }
  });

  it('keeps which way is up, and nothing else of its Exif', () => {
    for (const prefix of ['', 'Exif\0\0']) {
      const exif = joined([bytesOf(prefix), exifOf({orientation: 8, little: true})]);
      const text = textOf(kept(withWebpChunk(webp, 'EXIF', exif)).bytes);
      expect(text).to.include('EXIF').and.not.to.include(hidden);
      expect(text.slice(text.indexOf('EXIF') + 8).startsWith('MM\0*')).to.equal(true);
    }
  });

  it('is kept in its short form too', () => {
    const text = textOf(clearWebp);
    const short = riffOf([bytesOf(text.slice(text.indexOf('VP8L')))]);
    expect(kept(short)).to.include({width: 4, height: 2});
    expect(kept(short).bytes).to.deep.equal(short);
    expect([...kept(joined([short, secret])).removed]).to.deep.equal(['behind']);
  });

  it('keeps its movement, and loses what hides between the pictures of it', () => {
    const text = textOf(clearWebp);
    const pixels = bytesOf(text.slice(text.indexOf('VP8L')));
    const head = webpChunk('VP8X', Uint8Array.from([0x02, 0, 0, 0, 3, 0, 0, 1, 0, 0]));
    const frame = webpChunk('ANMF', joined([new Uint8Array(16), pixels, webpChunk('ABCD', secret)]));
    const file = kept(riffOf([head, webpChunk('ANIM', new Uint8Array(6)), frame, frame]));
    expect(textOf(file.bytes)).not.to.include(hidden);
    expect(textOf(file.bytes).split('ANMF')).to.have.length(3);
    expect(file.bytes[20]).to.equal(0x02);
  });

  it('is refused where it says one size and its points another, or is too large', () => {
    const text = textOf(clearWebp);
    const wide = text.slice(text.indexOf('VP8L')).replace('\x2f\x03\x40\0\0', '\x2f\xff\xff\xff\x0f');
    expect(wide).to.include('\xff\xff\xff\x0f');
    expect(refused(riffOf([bytesOf(wide)]))).to.equal('picture-too-large');
    const head = webpChunk('VP8X', Uint8Array.from([0, 0, 0, 0, 3, 0, 0, 1, 0, 0]));
    expect(refused(riffOf([head, bytesOf(wide)]))).to.equal('picture-too-large');
    expect(refused(riffOf([head, head]))).to.equal('file-damaged');
    expect(refused(riffOf([head]))).to.equal('file-damaged');
  });
});

describe('a letter as PDF', () => {
  it('is kept as it is, with what it says of itself shown', () => {
    const bytes = pdfOf(
      '/Title (To the school) /Author (A \\(small\\) clinic\\041) /Creator (Writer) /CreationDate (D:20261123120000)',
    );
    const file = kept(bytes);
    expect(file.bytes).to.equal(bytes);
    expect(file.pdf).to.deep.equal({
      title: 'To the school',
      author: 'A (small) clinic!',
      program: 'Writer',
      made: '2026-11-23',
      hasParts: false,
      isReadable: true,
    });
  });

  it('is read in the writings that PDFs have', () => {
    const utf16 = '<FEFF0410043904330 4AF043B>';
    expect(kept(pdfOf(`/Author ${utf16}`)).pdf?.author).to.equal('Айгүл');
    expect(kept(pdfOf('/Author (\xfe\xff\x04\x10)')).pdf?.author).to.equal('А');
    expect(kept(pdfOf('/Author (\xef\xbb\xbf\xd0\x90)')).pdf?.author).to.equal('А');
    expect(kept(pdfOf('/Author (a\\\nb\\r\u0007c)')).pdf?.author).to.equal('ab  c');
  });

  it('is read in its XML where its own list is packed', () => {
    const xmp =
      '<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>\xd0\x90</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>';
    const packed = pdfOf('', xmp);
    const text = textOf(packed).replace('4 0 obj', '9 0 obj');
    expect(kept(bytesOf(text)).pdf).to.deep.equal({author: 'А', hasParts: false, isReadable: true});
  });

  it('is said to be unreadable where it is locked or packed', () => {
    expect(kept(pdfOf('/Author (x)', '/Encrypt 5 0 R')).pdf).to.deep.equal({
      hasParts: false,
      isReadable: false,
    });
    const packed = textOf(pdfOf('')).replace('4 0 obj', '9 0 obj');
    expect(kept(bytesOf(packed)).pdf?.isReadable).to.equal(false);
  });

  it('is said to hold more than pages where programs or files lie in it', () => {
    for (const part of ['/JS (app.alert)', '/S /JavaScript', '/Launch', '/EmbeddedFile'])
      expect(kept(pdfOf('', `5 0 obj <<${part}>> endobj`)).pdf?.hasParts, part).to.equal(true);
  });

  it('is read in a moment, whatever it is made of', () => {
    const most = 2_000_000;
    for (const part of [
      '/Info 4 0 R ',
      '4 0 obj /Author (',
      '/Author (\\(',
      '<x:xmpmeta><dc:creator>',
      '((((',
      '%%EOF',
    ]) {
      const bytes = pdfOf('', part.repeat(Math.floor(most / part.length)));
      // Where a pattern tried every way, two million signs would not end within the time that a test may take.
      expect(kept(bytes).bytes.length, part).to.be.greaterThan(0);
    }
  });
});
