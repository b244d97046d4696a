import {expect} from 'chai';
import {openPackage} from '../../../src/casework/received/open-package-work.js';
import {takenUpIn, takeUp} from '../../../src/casework/received/take-up.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {largestSealedFile, sealFile} from '../../../src/vault/sealed-file.js';
import {allowed, caseId, CaseStory, today} from '../../support/cases.js';
import {lockedFile, parcelFor, words} from '../../support/received.js';
import {pupilKey, staffId} from '../../support/school.js';
import {clinic} from '../../support/sharing.js';

const command = (more: Partial<Parameters<typeof takeUp>[0]> = {}): Parameters<typeof takeUp>[0] => ({
  ...{parcel: parcelFor(), pupil: pupilKey('p1'), caseId: caseId('new')},
  ...{lead: staffId('psychologist-1'), text: 'Received from School 12'},
  ...more,
});
const refusedBy = (decision: ReturnType<typeof takeUp>): string =>
  isRefusal(decision) ? decision.refused : 'nothing';

describe('taking up what another school handed over', () => {
  it('opens a case with its words, and leads it', () => {
    const drafts = allowed(takeUp(command(), [], today));
    expect(drafts.map(({kind}) => kind)).to.deep.equal(['casework/case-opened', 'casework/note-written']);
    expect(drafts[0]?.body).to.include({pupil: 'p1', lead: 'psychologist-1'});
    expect(drafts[1]?.body).to.include({text: 'Received from School 12', caseId: 'new'});
  });

  it('comes into the case that the child has, and into none of another child', () => {
    const own = new CaseStory('case-1', 'p1').record;
    const another = new CaseStory('case-2', 'p2').record;
    const drafts = allowed(takeUp(command(), [another, own], today));
    expect(drafts.map(({kind, body}) => [kind, (body as {caseId: string}).caseId])).to.deep.equal([
      ['casework/note-written', 'case-1'],
    ]);
  });

  it('is done once, whoever the child is said to be the second time', () => {
    const own = new CaseStory('case-1', 'p1').add((record) => takeUp(command(), [record], today)).record;
    expect(takenUpIn(parcelFor(), [own])?.id).to.equal('case-1');
    expect(refusedBy(takeUp(command({pupil: pupilKey('p2')}), [own], today))).to.equal('taken-already');
  });

  it('wants a pupil of the own lists, and something to take', () => {
    expect(refusedBy(takeUp(command({pupil: undefined}), [], today))).to.equal('pupil-missing');
    expect(refusedBy(takeUp(command({text: ' '}), [], today))).to.equal('text-missing');
  });

  it('is not for what went to a service', () => {
    const sent = command({parcel: parcelFor(clinic)});
    expect(refusedBy(takeUp(sent, [], today))).to.equal('not-for-a-school');
  });
});

describe('a locked file that a school sent', () => {
  it('opens with the words as they were heard on the telephone', async () => {
    const opened = await openPackage(await lockedFile(), ` ${words.toUpperCase().replaceAll(' ', '  ')} `);
    expect('parcel' in opened ? opened.parcel : opened).to.deep.include(parcelFor());
  });

  it('says what is wrong with it, and never throws', async () => {
    const file = await lockedFile();
    const text = await file.text();
    const problemOf = async (content: string | Blob, passphrase = words): Promise<string> => {
      const blob = typeof content === 'string' ? new Blob([content]) : content;
      const opened = await openPackage(blob, passphrase);
      return 'problem' in opened ? opened.problem : 'none';
    };
    expect(await problemOf(text, 'another one')).to.equal('wrong-passphrase');
    expect(await problemOf(text, ' ')).to.equal('no-passphrase');
    expect(await problemOf(text.slice(0, -40))).to.equal('no-file');
    expect(await problemOf(text.replace(/"nonce":"./, '"nonce":"_'))).to.equal('damaged');
    expect(await problemOf(text.replace('"version":1', '"version":2'))).to.equal('later-version');
    expect(await problemOf('{"a":1}')).to.equal('no-file');
    expect(await problemOf(await sealFile('{"format":"else"}', words))).to.equal('no-referral');
    expect(await problemOf(new Blob([new Uint8Array(largestSealedFile + 1)]))).to.equal('too-large');
    const gone = {size: 1, text: () => Promise.reject(new Error('gone'))} as unknown as Blob;
    expect(await problemOf(gone)).to.equal('unreadable');
  });
});
