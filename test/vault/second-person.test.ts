import {written} from '../support/entries.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../src/journal/fold.js';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import {addDays} from '../../src/kernel/school-day.js';
import {
  easingOf,
  mayDo,
  readSecondPerson,
  requestState,
  secondPersonFold,
} from '../../src/vault/second-person.js';
import {answerSecond, askSecond, noteDone, setSecond} from '../../src/vault/second-person-decisions.js';
import {daysToAct, secondAnswered, secondSet} from '../../src/vault/second-person-kinds.js';
import {stated} from '../../src/vault/statement.js';
import {newMember, orThrow} from '../support/member-locks.js';
import {joined, monday} from '../support/teams.js';
import {erasure, no, Office, yes} from '../support/second-office.js';

describe('a second person', () => {
  it('is not wanted until the school turns the rule on, and then for just that', async () => {
    const office = await Office.open();
    expect(await office.may(office.lead)).to.deep.equal({});
    await office.turnOn('erasure');
    expect(await office.may(office.lead)).to.deep.equal({refused: 'second-person-needed'});
    expect(await office.may(office.lead, monday, 'revealing')).to.deep.equal({});
  });

  it('approves with a reason, and then who asked does it once', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    expect(await office.may(office.aliya)).to.deep.equal({refused: 'waiting'});
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    expect(await office.may(office.aliya)).to.deep.equal({approval: asked});
    expect(await office.may(office.dana), 'nobody else').to.deep.equal({refused: 'second-person-needed'});
    office.lay(await noteDone(asked, await office.as(office.aliya)));
    expect(await office.may(office.aliya)).to.deep.equal({refused: 'second-person-needed'});
  });

  it('is another person, not the same one, nor the same one with other keys, nor a teacher', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    expect(await office.answer(office.aliya, asked, yes)).to.deep.equal({refused: 'own-request'});
    const forced = await stated(office.aliya, secondAnswered, subject('x'), {asked, ...yes});
    office.lay(forced);
    expect(await office.may(office.aliya)).to.deep.equal({refused: 'waiting'});
    const outsider = (await newMember('dana')).identity;
    office.lay(await stated(outsider, secondAnswered, subject('x'), {asked, ...yes}));
    office.lay({...forced, body: {...forced.body, by: office.dana.fingerprint}});
    expect(await office.may(office.aliya)).to.deep.equal({refused: 'waiting'});
    const {identity: teacher, lying} = await joined(office.lying, office.lead, 'teacher-1', ['school']);
    const standing = await lying.standing(teacher);
    const state = await office.state();
    expect(await answerSecond({asked, ...yes}, state, standing, monday)).to.deep.equal({refused: 'not-care'});
    expect(await askSecond(erasure, state, standing, monday)).to.deep.equal({refused: 'not-care'});
    const said = foldAll(secondPersonFold, [
      ...office.entries,
      ...written([await stated(teacher, secondAnswered, subject('x'), {asked, ...yes})]),
    ]);
    const read = await readSecondPerson(said, standing.team);
    expect(requestState(read.requests[0]!, monday)).to.equal('waiting');
  });

  it('may refuse, and a refusal counts beside any approval, until it is done', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    office.lay(orThrow(await office.answer(office.lead, asked, yes)));
    expect(await office.answer(office.dana, asked, yes)).to.deep.equal({refused: 'already-answered'});
    office.lay(orThrow(await office.answer(office.dana, asked, no)));
    expect(await office.may(office.aliya)).to.deep.equal({refused: 'refused'});
    expect(await office.answer(office.dana, asked, no)).to.deep.equal({refused: 'already-answered'});
    expect(await office.ask(office.aliya), 'asked anew').not.to.equal(asked);
  });

  it('says why in words, on both sides', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    for (const reason of ['', '   ok    ', '123456789'])
      expect(
        await askSecond({...erasure, reason}, await office.state(), await office.as(office.lead), monday),
      ).to.deep.equal({refused: 'no-reason'});
    const asked = await office.ask(office.aliya);
    expect(
      await answerSecond(
        {asked, verdict: 'approved', reason: 'ok'},
        await office.state(),
        await office.as(office.lead),
        monday,
      ),
    ).to.deep.equal({refused: 'no-reason'});
  });

  it('is asked once at a time, about one thing', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    expect(
      await askSecond(erasure, await office.state(), await office.as(office.aliya), monday),
    ).to.deep.equal({
      refused: 'already-asked',
    });
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    const other = {act: 'erasure', about: subject('case', 'y')} as const;
    expect(mayDo(other, await office.state(), office.aliya.staff, monday)).to.deep.equal({
      refused: 'second-person-needed',
    });
    expect(await office.answer(office.dana, 'none' as EntryId, yes)).to.deep.equal({refused: 'unknown'});
  });

  it('is too late after the days that it was asked for', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const [last, late] = [daysToAct.erasure, daysToAct.erasure + 1].map((days) => addDays(monday, days));
    const asked = await office.ask(office.aliya);
    expect(await office.answer(office.dana, asked, yes, late)).to.deep.equal({refused: 'expired'});
    office.lay(orThrow(await office.answer(office.dana, asked, yes, last)));
    expect(await office.may(office.aliya, last)).to.deep.equal({approval: asked});
    expect(await office.may(office.aliya, late)).to.deep.equal({refused: 'expired'});
  });
});

describe('the rule itself', () => {
  it('is ended by two, and by nobody alone, whatever they sign', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const end = {act: 'erasure', isOn: false} as const;
    const ended = async () =>
      setSecond(end, await office.state(), office.said, await office.as(office.lead), monday);
    expect(await ended()).to.deep.equal({refused: 'second-person-needed'});
    office.lay(await stated(office.lead, secondSet, subject('x'), {...end, round: 7}));
    office.lay(
      await stated(office.lead, secondSet, subject('x'), {...end, round: 8, approval: 'none' as EntryId}),
    );
    expect([...(await office.state()).on]).to.deep.equal(['erasure']);
    const asked = await office.ask(office.lead, {
      act: 'easing',
      about: easingOf('erasure'),
      reason: 'two of us are ill',
    });
    expect(await ended()).to.deep.equal({refused: 'waiting'});
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    office.lay(orThrow(await ended()));
    expect([...(await office.state()).on]).to.deep.equal([]);
    await office.turnOn('erasure');
    expect([...(await office.state()).on]).to.deep.equal(['erasure']);
    expect(await ended(), 'an approval is for once').to.deep.equal({refused: 'second-person-needed'});
  });

  it('is not ended by an approval of something else', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    await office.turnOn('revealing');
    const asked = await office.ask(office.lead, {
      act: 'easing',
      about: easingOf('revealing'),
      reason: 'two of us are ill',
    });
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    const forced = {act: 'erasure', isOn: false, round: 9, approval: asked} as const;
    office.lay(await stated(office.lead, secondSet, subject('x'), forced));
    expect([...(await office.state()).on].sort()).to.deep.equal(['erasure', 'revealing']);
  });

  it('stands the same in whatever order its entries come', async () => {
    const office = await Office.open();
    await office.turnOn('erasure');
    const asked = await office.ask(office.aliya);
    office.lay(orThrow(await office.answer(office.dana, asked, yes)));
    office.lay(orThrow(await office.answer(office.lead, asked, no)));
    const {team} = await office.as(office.lead);
    const expected = await readSecondPerson(office.said, team);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...office.entries], {minLength: office.entries.length}),
        async (entries) => {
          const said = foldAll(secondPersonFold, [...entries, ...entries.slice(0, 2)]);
          expect(await readSecondPerson(said, team)).to.deep.equal(expected);
        },
      ),
      {numRuns: 25},
    );
  });
});
