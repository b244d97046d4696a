import {expect} from 'chai';
import fc from 'fast-check';
import {usualAnswerDay} from '../../../src/casework/referral/answer-day.js';
import {packageText, readPackage} from '../../../src/casework/referral/package-file.js';
import {referralsIn} from '../../../src/casework/referral/referrals.js';
import en from '../../../src/casework/passphrase-messages/en.js';
import fr from '../../../src/casework/passphrase-messages/fr.js';
import kk from '../../../src/casework/passphrase-messages/kk.js';
import ru from '../../../src/casework/passphrase-messages/ru.js';
import {day} from '../../../src/kernel/school-day.js';
import {drawPassphrase, strengthOf} from '../../../src/vault/passphrase.js';
import {CaseStory, today} from '../../support/cases.js';
import {consents, sends} from '../../support/sharing.js';
import {autumnCalendar} from '../../support/school.js';

const sent = referralsIn(new CaseStory().add(consents()).add(sends()).record)[0]!.sent.value;
const file = JSON.parse(packageText(sent)) as Record<string, unknown>;

describe('a referral as a text', () => {
  it('is read as it was written, and holds nothing of the case around it', () => {
    const {caseId, contact, basis, ...parcel} = sent;
    expect(readPackage(packageText(sent))).to.deep.include(parcel);
    for (const word of [caseId, contact, basis]) expect(packageText(sent)).to.not.contain(`"${word}"`);
  });

  it('is told from other texts and from later ones', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{"format":"pana referral"}',
      JSON.stringify({...file, format: 'x'}),
    ])
      expect(readPackage(text)).to.equal('no-referral');
    expect(readPackage(JSON.stringify({...file, version: 2}))).to.equal('later-version');
  });

  it('is none where any part of it is something else', () => {
    const names = Object.keys(file).filter((name) => !['format', 'version'].includes(name));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(null, 7, {}, ['x'], true), (name, value) => {
        expect(readPackage(JSON.stringify({...file, [name]: value}))).to.equal('no-referral');
      }),
    );
    for (const field of ['diagnosis', '__proto__'])
      expect(readPackage(JSON.stringify({...file, fields: [{field, lines: []}]}))).to.equal('no-referral');
  });
});

describe('the words of a drawn passphrase', () => {
  for (const [language, {words}] of Object.entries({en, fr, ru, kk}))
    it(`are 256 different ones in ${language}, easy to say and to type`, () => {
      const all = words.split(' ');
      for (const word of all) expect(word).to.match(/^\p{Ll}{2,12}$/u);
      for (let at = 0; at < 200; at += 1) expect(strengthOf(drawPassphrase(all))).to.not.equal('weak');
    });
});

describe('the day until which an answer is awaited', () => {
  it('is five school days ahead for another school and for a colleague', () => {
    expect(usualAnswerDay('school', day('2026-12-14'), autumnCalendar)).to.equal('2026-12-22');
    expect(usualAnswerDay('colleague', today, undefined)).to.equal('2026-11-30');
  });

  it('is ten working days ahead for a service, which works while a school is closed', () => {
    expect(usualAnswerDay('police', day('2026-12-14'), autumnCalendar)).to.equal('2026-12-28');
  });
});
