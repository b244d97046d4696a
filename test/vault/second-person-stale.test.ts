import {expect} from 'chai';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import type {Identity} from '../../src/vault/member-keys.js';
import {
  easingOf,
  mayDo,
  readSecondPerson,
  requestState,
  type SecondPerson,
} from '../../src/vault/second-person.js';
import {noteDone, setSecond, withdrawSecond} from '../../src/vault/second-person-decisions.js';
import {secondAsked, secondDone, secondWithdrawn} from '../../src/vault/second-person-kinds.js';
import {stated} from '../../src/vault/statement.js';
import {removeMember, type Standing} from '../../src/vault/team-decisions.js';
import {orThrow} from '../support/member-locks.js';
import {about, erasure, no, Office, yes} from '../support/second-office.js';
import {joined, monday} from '../support/teams.js';

const asItWas = {...erasure, basis: 'as it was'} as const;
const asItIs = {...erasure, basis: 'as it is now'} as const;

async function withdraw(office: Office, who: Identity, asked: EntryId) {
  return withdrawSecond(asked, await office.state(), await office.as(who), monday);
}

/** What counts for those who stay, once somebody was removed. */
async function without(
  office: Office,
  leaver: Identity,
): Promise<{readonly state: SecondPerson; readonly standing: Standing}> {
  const by = leaver === office.lead ? office.dana : office.lead;
  const removal = orThrow(await removeMember(leaver.fingerprint, await office.as(by)));
  const standing = await office.lying.with(removal, by.staff).standing(by);
  return {state: await readSecondPerson(office.said, standing.team), standing};
}

describe('an approval', () => {
  it('is of no use once what it was given for has changed, and the same is asked for anew', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya, asItWas);
    const may = async (doing: typeof asItWas | typeof asItIs) =>
      mayDo(doing, await office.state(), office.aliya.staff, monday);
    expect(await may(asItWas)).to.deep.equal({refused: 'waiting'});
    expect(await may(asItIs)).to.deep.equal({refused: 'changed'});
    office.lay(orThrow(await office.answer(office.dana, asked, {...yes, basis: 'as it was'})));
    expect(await may(asItWas)).to.deep.equal({approval: asked});
    expect(await may(asItIs)).to.deep.equal({refused: 'changed'});
    const anew = await office.ask(office.aliya, asItIs);
    expect(await may(asItIs)).to.deep.equal({refused: 'waiting'});
    office.lay(orThrow(await office.answer(office.dana, anew, {...yes, basis: 'as it is now'})));
    expect(await may(asItIs)).to.deep.equal({approval: anew});
  });

  it('is given by nobody who sees something else, or nothing of it; a refusal wants no sight', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya, asItWas);
    for (const seen of [{...yes, basis: 'as it is now'}, yes])
      expect(await office.answer(office.dana, asked, seen)).to.deep.equal({refused: 'changed'});
    office.lay(orThrow(await office.answer(office.dana, asked, no)));
    expect(requestState((await office.state()).requests[0]!, monday)).to.equal('refused');
  });

  it('counts no more when who gave it has left: nothing tells when a leaver signed', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    const {state} = await without(office, office.dana);
    expect(mayDo(erasure, state, office.aliya.staff, monday)).to.deep.equal({refused: 'waiting'});
    expect(await office.may(office.aliya), 'while they are here').to.deep.equal({approval: asked});
  });

  it('is not outweighed by a leaving: a leaver’s refusal stands', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    office.lay(orThrow(await office.answer(office.dana, asked, no)));
    const {state} = await without(office, office.dana);
    expect(mayDo(erasure, state, office.aliya.staff, monday)).to.deep.equal({refused: 'refused'});
  });

  it('is of no use to a leaver, nor to the same person under new keys', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    const removal = orThrow(await removeMember(office.aliya.fingerprint, await office.as(office.lead)));
    const after = office.lying.with(removal, office.lead.staff);
    const {lying} = await joined(after, office.lead, office.aliya.staff);
    const {team} = await lying.standing(office.lead);
    const state = await readSecondPerson(office.said, team);
    expect(mayDo(erasure, state, office.aliya.staff, monday)).to.deep.equal({
      refused: 'second-person-needed',
    });
    expect(requestState(state.requests[0]!, monday)).to.equal('withdrawn');
  });
});

describe('a request', () => {
  it('is taken back by who asked, and an approval that came for it opens nothing', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    office.lay(orThrow(await withdraw(office, office.aliya, asked)));
    expect(await office.may(office.aliya)).to.deep.equal({refused: 'second-person-needed'});
    expect(await office.answer(office.lead, asked, yes)).to.deep.equal({refused: 'already-answered'});
    expect(await withdraw(office, office.aliya, asked)).to.deep.equal({refused: 'already-answered'});
    expect(await office.ask(office.aliya), 'asked anew').not.to.equal(asked);
  });

  it('is taken back and used up by nobody else, whatever they sign', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    expect(await withdraw(office, office.dana, asked)).to.deep.equal({refused: 'not-own-request'});
    expect(await withdraw(office, office.dana, 'none' as EntryId)).to.deep.equal({refused: 'unknown'});
    office.lay(await stated(office.dana, secondWithdrawn, subject('x'), {asked}));
    office.lay(await stated(office.dana, secondDone, subject('x'), {asked}));
    expect(await office.may(office.aliya)).to.deep.equal({refused: 'waiting'});
  });

  it('that was carried out is not taken back', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    office.lay(await noteDone(asked, await office.as(office.aliya)));
    expect(await withdraw(office, office.aliya, asked)).to.deep.equal({refused: 'already-answered'});
  });

  it('says how it stood in words or not at all', async () => {
    const {by, signature} = (
      await stated((await Office.open()).lead, secondAsked, about, {
        ...{act: 'erasure', about, reason: erasure.reason, until: monday},
      })
    )['body'];
    const body = {...{by, signature, act: 'erasure', about, reason: erasure.reason, until: monday}};
    expect(secondAsked.is(body)).to.equal(true);
    expect(secondAsked.is({...body, basis: 'x'})).to.equal(true);
    expect(secondAsked.is({...body, basis: 7})).to.equal(false);
  });
});

describe('the rule', () => {
  it('comes back when one of the two who ended it leaves, whoever of them it is', async () => {
    for (const leaving of ['lead', 'dana'] as const) {
      const office = await Office.open();
      await office.turnOn('erasure');
      const ending = {act: 'easing', about: easingOf('erasure'), reason: 'two of us are ill'} as const;
      const asked = await office.ask(office.lead, ending);
      office.lay(orThrow(await office.answer(office.dana, asked, yes)));
      const end = {act: 'erasure', isOn: false} as const;
      const standing = await office.as(office.lead);
      office.lay(orThrow(await setSecond(end, await office.state(), office.said, standing, monday)));
      expect([...(await office.state()).on]).to.deep.equal([]);
      expect([...(await without(office, office[leaving])).state.on], leaving).to.deep.equal(['erasure']);
    }
  });
});
