import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-case.js';
import type {CaseElement} from '../../../src/casework/case-element.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {bytesOf} from '../../../src/casework/files/bytes.js';
import {recordContact} from '../../../src/casework/files/contact-rules.js';
import {contactsIn, filesIn, peopleAround} from '../../../src/casework/files/kept-items.js';
import {JournalError} from '../../../src/journal/journal-error.js';
import type {School} from '../../../src/host/school.js';
import {BreakableReplica, careSchool, openFor} from '../../support/casework.js';
import {allowed, caseId, CaseStory, today} from '../../support/cases.js';
import {downloadsStandIn} from '../../support/downloads.js';
import {hidden, pdfOf, pictures, withExif} from '../../support/files.js';
import {contactOf, withKept} from '../../support/keeping.js';
import {eachInPage, fill as fillIn, find as findIn, root as rootOf, until} from '../../support/page.js';
import {mounted} from '../../support/states.js';

const page = eachInPage();
let element: CaseElement;
let school: School;

const root = (): ShadowRoot => rootOf(element);
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as the helper it calls
const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found =>
  findIn<Found>(element, selector);
const record = async () => caseOf(await school.journal.read(caseworkFold), caseId('case-1'))!;
const says = (words: string): boolean => root().textContent.replaceAll(/\s+/g, ' ').includes(words);

async function shown(replica = new BreakableReplica()): Promise<BreakableReplica> {
  school = await careSchool('psychologist', replica);
  await openFor(school, 'case-1', 'p1');
  await open();
  return replica;
}

async function open(): Promise<void> {
  element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  await mounted(page(), element, 'empty');
  await until(() => root().querySelector('#contacts') !== null);
}

async function press(selector: string): Promise<void> {
  await until(() => root().querySelector(selector) !== null);
  find(selector).focus();
  await sendKeys({press: 'Enter'});
}

async function opened(name: string): Promise<void> {
  await press(`[data-opens="${name}"]`);
  await until(() => root().activeElement?.closest('[data-form]') != null);
}

const save = (): Promise<void> => press('[data-form] :is(.primary, .danger):not(label)');
const closed = (): Promise<void> => until(() => root().querySelector('[data-form]') === null);

const fill = (name: string, value: string): void => fillIn(element, `[data-form] [name="${name}"]`, value);

async function tick(selector: string): Promise<void> {
  find(`[data-form] ${selector}`).focus();
  await sendKeys({press: 'Space'});
}

function choose(...files: readonly File[]): void {
  const given = new DataTransfer();
  for (const file of files) given.items.add(file);
  const input = find<HTMLInputElement>('#file');
  input.files = given.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

const photo = (): File => new File([withExif(pictures.jpeg, {place: true})], 'IMG_1.JPG');
const file = (bytes: Uint8Array<ArrayBuffer>, name: string): File => new File([bytes], name);

async function attached(chosen: File): Promise<void> {
  await opened('file case-1');
  choose(chosen);
  await until(() => root().querySelector('.chosen') !== null);
  fill('why', 'What she was sent');
  await save();
  await closed();
}

describe('contacts of a case', () => {
  it('are written down by keyboard, and focus goes back to the button', async () => {
    await shown();
    await opened('contact case-1');
    await tick('[name="with-child"]');
    await tick('[name="with-family"]');
    await tick('[name="how"][value="visit"]');
    fill('summary', 'Nobody is at home in the afternoon.');
    await save();
    await closed();
    const [contact] = contactsIn(await record());
    expect(contact?.held.value).to.deep.include({
      with: ['child', 'family'],
      how: 'visit',
      day: today,
      audience: 'team',
      by: 'psychologist-1',
    });
    expect(root().activeElement?.getAttribute('data-opens')).to.equal('contact case-1');
    await until(() => says('Visit: the child and the family'));
  });

  it('keep what was typed where something is missing, and where the device is full', async () => {
    const replica = await shown();
    await opened('contact case-1');
    fill('summary', 'She eats alone.');
    await save();
    await until(() => says('Choose at least one.'));
    expect(root().activeElement?.getAttribute('name')).to.equal('with-child');
    await tick('[name="with-child"]');
    await tick('[name="how"][value="talk"]');
    replica.broken = 'quota';
    await save();
    await until(() => says('This device is full.'));
    replica.broken = undefined;
    await save();
    await closed();
    expect(contactsIn(await record()).map(({held}) => held.value.summary)).to.deep.equal(['She eats alone.']);
  });

  it('are hidden with a reason and shown again, and opened to the family in a form of its own', async () => {
    await shown();
    await school.journal.append({care: allowed(recordContact(contactOf(), await record(), today))});
    await opened('reader contact-1');
    await tick('[name="reader"][value="family"]');
    await save();
    await closed();
    await until(() => root().querySelector('.keeping .badge.info') !== null);
    await opened('hide contact-1');
    await save();
    await until(() => says('Say why.'));
    fill('reason', 'Of another child');
    await save();
    await closed();
    const [contact] = contactsIn(await record());
    expect([contact?.hidden?.reason, contact?.audience]).to.deep.equal(['Of another child', 'team']);
    expect(root().querySelector('[data-opens="reader contact-1"]')).to.equal(null);
    await opened('hide contact-1');
    fill('reason', 'It was her');
    await save();
    await closed();
    expect(contactsIn(await record())[0]?.hidden).to.equal(undefined);
  });

  it('keep the words of a note for the team unless somebody chose otherwise', async () => {
    await shown();
    await opened('note');
    fill('text', 'For everybody.');
    await tick('[name="reader"][value="family"]');
    await save();
    await closed();
    expect((await record()).notes.map(({body}) => body.audience)).to.deep.equal(['family']);
    await opened('note');
    fill('text', 'For us.');
    await save();
    await closed();
    expect((await record()).notes.map(({body}) => body.audience).sort()).to.deep.equal(['family', 'team']);
  });
});

describe('people around a child', () => {
  it('are kept by keyboard, and said anew where nobody may call', async () => {
    await shown();
    await opened('person case-1');
    fill('name', 'Gulnara Bekova');
    fill('relation', 'Mother');
    fill('reach', '+7 701 000 00 00');
    await tick('[name="safety"][value="yes"]');
    await save();
    await closed();
    await until(() => says('Safe to call'));
    const [person] = peopleAround(await record());
    await opened(`person ${person?.value.person ?? ''}`);
    expect(find<HTMLInputElement>('[data-form] [name="name"]').value).to.equal('Gulnara Bekova');
    await tick('[name="barred"]');
    await until(() => root().querySelector('[name="barredWhy"]') !== null);
    await save();
    await until(() => says('so that nobody calls by mistake'));
    fill('barredWhy', 'A court said so');
    await save();
    await closed();
    await until(() => says('Do not contact: A court said so'));
    // The number is behind a press now.
    expect(find<HTMLDetailsElement>('[aria-labelledby="people"] details').open).to.equal(false);
    expect(find('[aria-labelledby="people"] details').textContent).to.include('+7 701');
  });
});

describe('files of a case', () => {
  it('are cleaned when they are chosen, kept with why, and shown in their place', async () => {
    await shown();
    await opened('file case-1');
    choose(photo());
    await until(() => says('Taken out: the place where it was made, camera, times, texts'));
    await save();
    await until(() => says('Say why it is here.'));
    expect(root().querySelector('.chosen')).not.to.equal(null);
    fill('why', 'What she was sent');
    await save();
    await closed();
    const [held] = filesIn(await record());
    const bytes = await school.journal.blob(held?.held.value.blobs[0] as never);
    expect(new TextDecoder('latin1').decode(bytes)).not.to.include(hidden);
    await press('[aria-label="Show: IMG_1.jpg"]');
    await until(() => root().querySelector<HTMLImageElement>('img.shown-picture')?.naturalWidth === 4);
    expect(find<HTMLImageElement>('img').alt).to.equal('IMG_1.jpg. What she was sent');
    await press('[aria-label="Put away: IMG_1.jpg"]');
    await until(() => root().querySelector('img') === null);
  });

  it('stay chosen with what was typed where the device is full, and nothing is half-written', async () => {
    const replica = await shown();
    await opened('file case-1');
    choose(photo());
    await until(() => root().querySelector('.chosen') !== null);
    fill('why', 'What she was sent');
    replica.broken = 'quota';
    await save();
    await until(() => says('This device is full. Nothing was saved; your entry is still here.'));
    expect(filesIn(await record())).to.deep.equal([]);
    expect(find<HTMLTextAreaElement>('[name="why"]').value).to.equal('What she was sent');
    expect(says('IMG_1.JPG')).to.equal(true);
    replica.broken = undefined;
    await save();
    await closed();
    expect(filesIn(await record())).to.have.length(1);
  });

  it('are refused in words, and what was typed stays', async () => {
    await shown();
    await opened('file case-1');
    fill('why', 'typed');
    const tried: readonly (readonly [File[], string])[] = [
      [[file(bytesOf('<svg/>'), 'a.png')], 'could do harm'],
      [[file(bytesOf('\0\0\0\x18ftypheic'), 'a.jpg')], 'This format of phones'],
      [[file(pictures.png.slice(0, 60), 'a.png')], 'damaged or not complete'],
      [[file(new Uint8Array(10_000_001), 'a.pdf')], 'larger than 10 MB'],
      [[photo(), photo()], 'One file at a time'],
      [[file(bytesOf(''), 'a.jpg')], 'This file is empty.'],
    ];
    for (const [files, words] of tried) {
      choose(...files);
      await until(() => says(words));
    }
    expect(find<HTMLTextAreaElement>('[name="why"]').value).to.equal('typed');
    await save();
    await until(() => says('Choose a file first.') || says('This file is empty.'));
    expect(filesIn(await record())).to.deep.equal([]);
  });

  it('that only look sound are refused once the browser cannot draw them', async () => {
    await shown();
    await opened('file case-1');
    const broken = pictures.jpeg.slice();
    broken.fill(0, broken.length - 40, broken.length - 2);
    const text = new TextDecoder('latin1').decode(pictures.jpeg);
    const tables = text.indexOf('\xff\xc4');
    broken.fill(0xff, tables + 5, tables + 12);
    choose(file(broken, 'broken.jpg'));
    await until(() => says('damaged or not complete'));
    expect(root().querySelector('.chosen')).to.equal(null);
  });

  it('are taken by dropping and by pasting too', async () => {
    await shown();
    await opened('file case-1');
    for (const [name, make] of [
      [
        'drop',
        (given: DataTransfer) =>
          new DragEvent('drop', {dataTransfer: given, bubbles: true, cancelable: true}),
      ],
      [
        'paste',
        // Firefox makes such an event with an empty clipboard, whatever it is given.
        (given: DataTransfer) =>
          Object.defineProperty(
            new ClipboardEvent('paste', {bubbles: true, cancelable: true}),
            'clipboardData',
            {value: given},
          ),
      ],
    ] as const) {
      const given = new DataTransfer();
      given.items.add(file(pictures.png, `${name}.png`));
      find('.chooser .drop').dispatchEvent(make(given));
      await until(() => says(`${name}.png`));
    }
  });

  it('are forgotten when the form is put away, and kept while another form is open', async () => {
    await shown();
    await opened('file case-1');
    choose(photo());
    await until(() => root().querySelector('.chosen') !== null);
    await opened('person case-1');
    await opened('file case-1');
    expect(says('IMG_1.JPG')).to.equal(true);
    await sendKeys({press: 'Escape'});
    await closed();
    await opened('file case-1');
    expect(says('IMG_1.JPG')).to.equal(false);
  });

  it('as PDF show what they say of themselves, and are given back as a copy', async () => {
    await shown();
    await opened('file case-1');
    choose(file(pdfOf('/Author (A clinic)', '5 0 obj <</S /JavaScript>> endobj'), 'letter.pdf'));
    await until(() => says('Author: A clinic'));
    expect(says('Programs or other files may lie in it.')).to.equal(true);
    fill('why', 'From the clinic');
    await save();
    await closed();
    const downloads = downloadsStandIn();
    await press('[aria-label="Save a copy: letter.pdf"]');
    await until(() => downloads.taken.length === 1).finally(downloads.restore);
    expect(downloads.taken[0]?.name).to.equal('letter.pdf');
    expect(await downloads.taken[0]?.blob.text()).to.include('%PDF-1.4');
    expect(root().querySelector('iframe, embed, object')).to.equal(null);
  });

  it('say that they have not come yet, or are not what was attached', async () => {
    class Forgetful extends BreakableReplica {
      fault: 'missing' | 'corrupt' | undefined;
      override async blob(
        ...given: Parameters<BreakableReplica['blob']>
      ): ReturnType<BreakableReplica['blob']> {
        if (this.fault === 'missing') return undefined;
        if (this.fault === 'corrupt') throw new JournalError('corrupt');
        return super.blob(...given);
      }
    }
    const replica = new Forgetful();
    await shown(replica);
    await attached(photo());
    replica.fault = 'missing';
    await press('[aria-label="Show: IMG_1.jpg"]');
    await until(() => says('This file has not come to this device yet.'));
    replica.fault = 'corrupt';
    await press('[aria-label="Show: IMG_1.jpg"]');
    await press('[aria-label="Show: IMG_1.jpg"]');
    await until(() => says('What lies here is not what was attached'));
  });

  it('are let go of when the element leaves, and can be looked at when it is back', async () => {
    await shown();
    await attached(photo());
    await press('[aria-label="Show: IMG_1.jpg"]');
    await until(() => root().querySelector('img') !== null);
    const {src} = find<HTMLImageElement>('img');
    element.remove();
    const gone = await fetch(src).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
    page().append(element);
    await press('[aria-label="Show: IMG_1.jpg"]');
    await until(() => root().querySelector<HTMLImageElement>('img')?.naturalWidth === 4);
  });
});

describe('the timeline of a case', () => {
  it('tells of contacts, people, files, and what was hidden or opened', async () => {
    const replica = new BreakableReplica();
    school = await careSchool('psychologist', replica);
    const {entries} = withKept(new CaseStory());
    await replica.append({care: entries.map((content) => ({id: content.id, content}))});
    await open();
    const told = find('.timeline').textContent.replaceAll(/\s+/g, ' ');
    for (const words of [
      'Talk: the child',
      'Somebody around the child',
      'Do not contact: A court said so',
      'File attached',
      'IMG_2031.jpg',
      'Hidden',
      'Of another child',
      'Who may read it',
      'The child and the family too',
    ])
      expect(told, words).to.include(words);
  });
});
