import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-case.js';
import type {CaseElement} from '../../../src/casework/case-element.js';
import {heldIn, writtenIn} from '../../../src/casework/case-record.js';
import {consentSet} from '../../../src/casework/consent/consent-kinds.js';
import {missingConsent} from '../../../src/casework/consent/consent-status.js';
import {fileShown} from '../../../src/casework/own-file/own-file-kinds.js';
import {correctionsIn} from '../../../src/casework/own-file/own-file-rules.js';
import {readPackage} from '../../../src/casework/referral/package-file.js';
import {referralsIn} from '../../../src/casework/referral/referrals.js';
import type {School} from '../../../src/host/school.js';
import {shortDay} from '../../../src/i18n/format.js';
import {day} from '../../../src/kernel/school-day.js';
import {openFile} from '../../../src/vault/sealed-file.js';
import {caseIn, recordIn} from '../../support/case-page.js';
import {BreakableReplica, careSchool, fullCase, work} from '../../support/casework.js';
import {today} from '../../support/cases.js';
import {downloadsStandIn, type DownloadsStandIn} from '../../support/downloads.js';
import {eachInPage, find, root, until} from '../../support/page.js';
import {clinic, consents, sends, sharing, withholds} from '../../support/sharing.js';
import {
  askedToLead,
  fill,
  namingCase,
  openedForm,
  sharedCase,
  unfolded,
} from '../../support/sharing-screens.js';
import {staffId} from '../../support/school.js';

const page = eachInPage();
const shown = caseIn(page);

const textOf = (element: CaseElement, selector = '.sharing') =>
  (root(element).querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ');
const formIsGone = (element: CaseElement) =>
  until(() => root(element).querySelector('.sharing form') === null);

async function withCase(replica = new BreakableReplica()): Promise<School> {
  const school = await careSchool('psychologist', replica);
  await fullCase(school);
  return school;
}

async function send(element: CaseElement): Promise<void> {
  find(element, '.sharing form .primary').focus();
  await sendKeys({press: 'Enter'});
}

describe('what is shared of a case', () => {
  it('begins with consent to be asked for, and keeps what child and family say of it', async () => {
    const school = await withCase();
    const element = await shown(school);
    const panel = await unfolded(element, 'consent');
    expect(panel.textContent).to.contain('Nobody was asked yet');
    await openedForm(element, 'consent');
    fill(element, {'c-giver': 'both', 'c-answer': 'given', 'c-how': 'said'});
    await send(element);
    await until(() => root(element).activeElement?.id === 'field-c-view');
    expect(textOf(element, '#fault-c-view')).to.contain('what the child thinks');
    await sendKeys({type: 'I want to sit with Dana'});
    await send(element);
    await formIsGone(element);
    expect(missingConsent(await recordIn(school), {scope: 'services'}, today)).to.deep.equal([]);
    await until(() => textOf(element).includes('I want to sit with Dana'));
    expect(textOf(element)).to.contain('There is consent.');
    await until(() => root(element).activeElement?.getAttribute('data-opens') === 'consent');
  });

  it('keeps what was typed where the device has no room', async () => {
    const replica = new BreakableReplica();
    const school = await withCase(replica);
    const element = await shown(school);
    await openedForm(element, 'consent');
    fill(element, {'c-giver': 'child', 'c-answer': 'refused', 'c-how': 'said', 'c-view': 'No.'});
    replica.broken = 'quota';
    await send(element);
    await until(() => root(element).querySelector('.sharing form [role="alert"]') !== null);
    expect(find<HTMLTextAreaElement>(element, '[name="c-view"]').value).to.equal('No.');
    replica.broken = undefined;
    await send(element);
    await formIsGone(element);
    expect(heldIn(await recordIn(school), consentSet).map(({value}) => value.answer)).to.deep.equal([
      'refused',
    ]);
  });

  it('sends a service what the preview shows, and says why a withheld field cannot be ticked', async () => {
    const school = await withCase();
    await work(school, 'case-1', consents(), withholds(clinic, ['address'], 'He would find her.'));
    const element = await shown(school);
    await openedForm(element, 'refer health');
    const address = find<HTMLInputElement>(element, '[name="r-tick-address"]');
    expect(address.disabled).to.equal(true);
    expect(textOf(element, '#barred-r-tick-address')).to.contain('He would find her.');
    expect(textOf(element, '.sharing form')).to.contain('There is consent.');
    fill(element, {
      'r-purpose': 'See her stomach.',
      'r-say-age': '12',
      'r-tick-language': false,
      'r-tick-family-contact': false,
      'r-tick-events': false,
      'r-tick-health': false,
    });
    await until(() => textOf(element, '.sheet').includes('See her stomach.'));
    const preview = textOf(element, '.sheet');
    expect(preview).to.contain('Abdikadyr');
    await send(element);
    await formIsGone(element);
    const [sent] = referralsIn(await recordIn(school));
    expect(sent?.sent.value.fields).to.deep.equal([
      {field: 'name', lines: ['Abdikadyr Aigerim']},
      {field: 'age', lines: ['12']},
    ]);
    await until(() => root(element).querySelector('.sharing details details .sheet') !== null);
    expect(textOf(element, '.sharing details details .sheet')).to.equal(preview);
  });

  it('does not send without consent until somebody answers for it, and shows that for good', async () => {
    const school = await withCase();
    const element = await shown(school);
    await openedForm(element, 'refer police');
    fill(element, {'r-name': 'Station 2', 'r-purpose': 'A threat.'});
    for (const field of ['age', 'language', 'address', 'family-contact', 'events'])
      fill(element, {[`r-tick-${field}`]: false});
    await send(element);
    await until(() => textOf(element, '.sharing form').includes('There is no consent. Record it'));
    expect(referralsIn(await recordIn(school))).to.deep.equal([]);
    fill(element, {'r-override': true});
    await until(() => root(element).querySelector('[name="r-ground"]') !== null);
    fill(element, {'r-ground': 'life', 'r-reason': 'He has a knife.'});
    await send(element);
    await formIsGone(element);
    await until(() => textOf(element).includes('Shared once without consent'));
    expect(textOf(element)).to.contain('He has a knife.');
    expect(textOf(element, '.timeline')).to.contain('Shared without consent');
  });

  it('wants a look where other children would be named', async () => {
    const school = await withCase();
    await work(school, 'case-1', consents());
    const element = await shown(school);
    await openedForm(element, 'refer health');
    fill(element, {'r-purpose': 'Daniyar hit her.'});
    for (const field of ['age', 'language', 'family-contact', 'events', 'health'])
      fill(element, {[`r-tick-${field}`]: false});
    await until(() =>
      textOf(element, '.sharing form').includes('Other people of the school are named: \u2068Bekov Daniyar'),
    );
    await send(element);
    await until(() => textOf(element, '#fault-r-seen').includes('they need the names'));
    fill(element, {'r-seen': true});
    await send(element);
    await formIsGone(element);
    expect(referralsIn(await recordIn(school))).to.have.length(1);
  });

  it('takes down what the service answered, and when to ask again', async () => {
    const school = await withCase();
    await work(school, 'case-1', consents(), sends());
    const element = await shown(school);
    await openedForm(element, 'reply r1');
    fill(element, {'a-reply': 'accepted', 'a-person': 'Dr Akhmetova'});
    await until(() => root(element).querySelector('[name="a-ask"]') !== null);
    fill(element, {'a-ask': '2026-12-14'});
    await send(element);
    await formIsGone(element);
    expect(referralsIn(await recordIn(school))[0]?.answer?.value).to.deep.include({
      reply: 'accepted',
      person: 'Dr Akhmetova',
      askOn: '2026-12-14',
    });
    expect(textOf(element)).to.contain(`ask on ${shortDay('en', day('2026-12-14'))}`);
  });

  it('lets the colleague who was asked take the case over', async () => {
    const school = await askedToLead();
    const element = await shown(school, 'empty');
    await openedForm(element, 'transfer answer t1');
    expect(textOf(element)).to.contain('I am away until spring.');
    await send(element);
    await formIsGone(element);
    expect((await recordIn(school)).lead).to.equal(staffId('psychologist-1'));
    await until(() => textOf(element, '.case-head').includes('Lead: A psychologist'));
  });

  it('is gone from its fields when somebody else signs in', async () => {
    const school = await withCase();
    const element = await shown(school);
    await openedForm(element, 'consent');
    fill(element, {'c-view': 'Do not tell anybody.'});
    element.school = {...school, session: {...school.session, staffId: staffId('psychologist-2')}};
    await formIsGone(element);
    await openedForm(element, 'consent');
    expect(find<HTMLTextAreaElement>(element, '[name="c-view"]').value).to.equal('');
  });
});

describe('a referral as a locked file', () => {
  let downloads: DownloadsStandIn;

  beforeEach(() => {
    downloads = downloadsStandIn();
  });

  afterEach(() => {
    downloads.restore();
  });

  async function sealing(): Promise<readonly [CaseElement, School]> {
    const school = await sharedCase();
    const element = await shown(school);
    await openedForm(element, 'seal r1');
    return [element, school];
  }

  it('opens with words that were drawn and are kept nowhere, and tells what the record shows', async () => {
    const [element, school] = await sealing();
    const button = [...root(element).querySelectorAll<HTMLButtonElement>('.sharing form button')].find(
      ({textContent}) => textContent.includes('by lot'),
    );
    button!.click();
    const field = find<HTMLInputElement>(element, '[name="p-phrase"]');
    await until(() => field.value.split(' ').length === 7);
    const passphrase = field.value;
    await until(() => textOf(element, '.sharing form').includes('Strong'));
    await send(element);
    await formIsGone(element);
    const [file] = downloads.taken;
    expect(file?.name).to.equal('pana-r1.json');
    const text = await file!.blob.text();
    const opened = await openFile(text, passphrase);
    const parcel = 'text' in opened && readPackage(opened.text);
    const {
      caseId: own,
      contact,
      basis,
      ...sent
    } = referralsIn(await recordIn(school)).find(({sent: {value}}) => value.referral === 'r1')!.sent.value;
    expect(parcel).to.deep.include(sent);
    for (const kept of [text, JSON.stringify(parcel), JSON.stringify(await recordIn(school))])
      expect(kept).to.not.contain(passphrase);
    for (const inside of [own, contact]) expect(JSON.stringify(parcel)).to.not.contain(inside);
    expect(basis).to.equal('consent');
    await openedForm(element, 'seal r1');
    expect(find<HTMLInputElement>(element, '[name="p-phrase"]').value).to.equal('');
  });

  it('is not made with a passphrase that is empty, weak or a name of those concerned', async () => {
    const [element] = await sealing();
    for (const [words, fault] of [
      ['', 'let words be chosen'],
      ['hello', 'guessed too easily'],
      ['aigerim river candle mountain seven', 'Take other words'],
    ] as const) {
      fill(element, {'p-phrase': words});
      await send(element);
      await until(() => (root(element).querySelector('#fault-p-phrase')?.textContent ?? '').includes(fault));
    }
    expect(downloads.taken).to.deep.equal([]);
  });

  it('says where the browser did not take it, and keeps the words', async () => {
    const [element] = await sealing();
    fill(element, {'p-phrase': 'river candle seven mountain'});
    downloads.isFull = true;
    await send(element);
    await until(() => textOf(element, '.sharing form').includes('did not save the file'));
    expect(find<HTMLInputElement>(element, '[name="p-phrase"]').value).to.equal(
      'river candle seven mountain',
    );
    downloads.isFull = false;
    await send(element);
    await formIsGone(element);
    expect(downloads.taken).to.have.length(1);
  });
});

describe('the file for the child and the family on the screen', () => {
  const {print} = window;
  let printed: string[];

  beforeEach(() => {
    printed = [];
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      const paper = page().querySelector('pana-case')?.shadowRoot?.querySelector('.paper');
      printed.push((paper?.textContent ?? '').replaceAll(/\s+/g, ' '));
      window.dispatchEvent(new Event('afterprint'));
    };
  });

  afterEach(() => {
    window.print = print;
  });

  it('holds no note, no risk, no concern, and nobody else’s name', async () => {
    const school = await withCase();
    const element = await shown(school);
    await openedForm(element, 'own-file');
    await until(() => textOf(element, '.sheet').includes('What we do so that you are well'));
    const page = textOf(element, '.sheet');
    expect(page).to.contain('Goes home without being afraid');
    expect(page).to.not.match(/risk|library|stairs by the gym|does not want to wake up|Omarova Saule/i);
  });

  it('cannot be ticked for what names another child, and says whom', async () => {
    const element = await shown(await namingCase());
    await openedForm(element, 'own-file');
    const box = find<HTMLInputElement>(element, '[name="o-tick-g2"]');
    expect(box.disabled).to.equal(true);
    expect(textOf(element, '#barred-o-tick-g2')).to.contain('Bekov Daniyar');
    expect(textOf(element, '.sheet')).to.not.contain('Daniyar');
  });

  it('is printed by itself in the language of the family, and that is written down', async () => {
    const school = await withCase();
    const element = await shown(school);
    await openedForm(element, 'own-file');
    fill(element, {'o-reader': 'family', 'o-language': 'kk', 'o-person': 'Mother', 'o-showing': 'printed'});
    await until(() => textOf(element, '.sheet').includes('Балаңызға жақсы болуы үшін'));
    await send(element);
    await until(() => printed.length === 1);
    expect(printed[0]).to.contain('Балаңызға жақсы болуы үшін');
    expect(printed[0]).to.contain('Goes home without being afraid');
    const [told] = writtenIn(await recordIn(school), fileShown);
    expect(told?.body).to.deep.include({to: 'family', person: 'Mother', showing: 'printed', language: 'kk'});
    expect(told?.body.items).to.include('g1');
    await until(() => root(element).querySelector('.paper') === null);
  });

  it('leaves nothing of the case around it on the paper, and names readable that are hidden on the screen', async () => {
    // Elsewhere no media can be emulated.
    if (!/Chrome/.test(navigator.userAgent)) return;
    const school = await sharedCase();
    const element = await shown(school);
    await unfolded(element, 'referrals');
    await emulateMedia({media: 'print'});
    let visible: readonly string[] = [];
    let ink = '';
    element.masked = true;
    window.print = () => {
      const all = [...root(element).querySelectorAll<HTMLElement>('h2, h3, button, .timeline, .sheet')];
      visible = all
        .filter((one) => one.checkVisibility())
        .map(({className, localName}) => className || localName);
      ink = getComputedStyle(find(element, '.paper bdi')).color;
      window.dispatchEvent(new Event('afterprint'));
    };
    find(element, '[aria-label="Print: Health service: Clinic 4"]').click();
    await until(() => visible.length > 0);
    await emulateMedia({media: 'screen'});
    expect(visible).to.deep.equal(['sheet']);
    expect(ink).to.equal('rgb(0, 0, 0)');
  });

  it('prints a referral as the service reads it', async () => {
    const school = await sharedCase();
    const element = await shown(school);
    await unfolded(element, 'referrals');
    find(element, '[aria-label="Print: Health service: Clinic 4"]').click();
    await until(() => printed.length === 1);
    expect(printed[0]).to.contain('Please see whether the stomach aches have a cause.');
    expect(printed[0]).to.not.contain('+7 700');
  });

  it('takes down what is wrong in their words, and what was answered', async () => {
    const school = await withCase();
    const element = await shown(school);
    await openedForm(element, 'correct');
    fill(element, {'k-words': 'It was on Tuesday.'});
    await send(element);
    await formIsGone(element);
    const [asked] = correctionsIn(await recordIn(school));
    await openedForm(element, `answer correction ${asked!.asked.value.correction}`);
    fill(element, {'k-reply': 'not-done', 'k-because': 'Two teachers saw it on Monday.'});
    await send(element);
    await formIsGone(element);
    await openedForm(element, 'own-file');
    await until(() => textOf(element, '.sheet').includes('Two teachers saw it on Monday.'));
    expect(textOf(element, '.sheet')).to.contain('It was on Tuesday.');
  });

  it('asks of sharing by the name of the service', async () => {
    const school = await withCase();
    await work(school, 'case-1', consents({to: sharing(clinic)}));
    const element = await shown(school);
    await openedForm(element, 'own-file');
    await until(() => textOf(element, '.sheet').includes('May we tell this to: Clinic 4? You said yes.'));
  });
});
