import {expect} from 'chai';
import fc from 'fast-check';
import {
  idleMinutes,
  IdleLock,
  isIdle,
  opened,
  seen,
  type IdleClock,
  type LockReason,
} from '../../src/vault/idle-lock.js';
import {MemberRing} from '../../src/vault/member-ring.js';
import {removeMember} from '../../src/vault/team-decisions.js';
import {orThrow} from '../support/member-locks.js';
import {begunSchool, joined, Lying} from '../support/teams.js';

describe('a ring of keys', () => {
  it('is empty until somebody unlocks it, and after it was locked', async () => {
    const {lying, lead} = await begunSchool();
    const ring = new MemberRing();
    await ring.follow(lying.said);
    expect([ring.isLocked, ring.current('school')]).to.deep.equal([true, undefined]);
    await ring.unlock(lead, lying.said);
    const {id} = ring.current('care')!;
    ring.lock();
    expect([ring.isLocked, ring.current('care'), ring.byId(id), ring.standing]).to.deep.equal([
      ...[true, undefined, undefined, undefined],
    ]);
    await ring.follow(lying.said);
    expect(ring.byId(id)).to.equal(undefined);
  });

  it('brings no key back where it was locked while it was opening', async () => {
    const {lying, lead} = await begunSchool();
    const ring = new MemberRing();
    const opening = ring.unlock(lead, lying.said);
    ring.lock();
    await opening;
    expect([ring.isLocked, ring.current('school')]).to.deep.equal([true, undefined]);
  });

  it('tells when keys come and go, until nobody wants to hear', async () => {
    const {lying, lead} = await begunSchool();
    const ring = new MemberRing();
    const told: boolean[] = [];
    const stop = ring.onChange(() => told.push(ring.current('school') !== undefined));
    await ring.unlock(lead, lying.said);
    ring.lock();
    ring.lock();
    expect(told).to.deep.equal([true, false]);
    stop();
    await ring.unlock(lead, lying.said);
    expect(told.length).to.equal(2);
  });

  it('takes up keys that come later, and keeps those it has as they are', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'p');
    const ring = new MemberRing();
    await ring.unlock(identity, new Lying().said);
    expect(ring.current('care')).to.equal(undefined);
    await ring.follow(all.said);
    const before = ring.current('care')!;
    const gone = all.with(orThrow(await removeMember(lead.fingerprint, await all.standing(identity))));
    await ring.follow(gone.said);
    expect(ring.current('care')!.id).not.to.equal(before.id);
    expect(ring.byId(before.id)).to.equal(before);
  });

  it('of one person holds nothing of who was there before', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'teacher-1', ['school']);
    const ring = new MemberRing();
    await ring.unlock(lead, all.said);
    const {id} = ring.current('care')!;
    await ring.unlock(identity, all.said);
    expect([ring.byId(id), ring.current('care')]).to.deep.equal([undefined, undefined]);
  });
});

describe('locking by itself', () => {
  /** A clock that a test moves; timers run when it says so. */
  class Clock implements IdleClock {
    time = 1_000_000;
    waiting: {at: number; run: () => void}[] = [];

    readonly now = (): number => this.time;

    readonly after = (milliseconds: number, run: () => void): (() => void) => {
      const timer = {at: this.time + milliseconds, run};
      this.waiting.push(timer);
      return () => {
        this.waiting = this.waiting.filter((each) => each !== timer);
      };
    };

    pass(minutes: number): void {
      const end = this.time + minutes * 60_000;
      for (;;) {
        const [next] = this.waiting.filter(({at}) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        this.waiting = this.waiting.filter((each) => each !== next);
        this.time = next.at;
        next.run();
      }
      this.time = end;
    }
  }

  function watched(): {clock: Clock; lock: IdleLock; reasons: LockReason[]} {
    const [clock, reasons] = [new Clock(), [] as LockReason[]];
    const lock = new IdleLock(clock, (reason) => reasons.push(reason));
    return {clock, lock, reasons};
  }

  it('comes after a quarter of an hour without a person, and not before', () => {
    const {clock, lock, reasons} = watched();
    lock.open();
    clock.pass(14);
    lock.seen();
    clock.pass(14.9);
    expect(reasons).to.deep.equal([]);
    clock.pass(0.2);
    expect([reasons, lock.isOpen, clock.waiting.length]).to.deep.equal([['idle'], false, 0]);
    expect(idleMinutes).to.equal(15);
  });

  it('comes at the first moment awake after a device slept, before the person is taken for present', () => {
    const {clock, lock, reasons} = watched();
    lock.open();
    clock.time += 60 * 60_000; // timers stood still
    lock.seen();
    expect(reasons).to.deep.equal(['idle']);
  });

  it('comes at once by the button, the end of the tab or of the session, and once alone', () => {
    for (const reason of ['button', 'tab-closed', 'signed-out'] as const) {
      const {clock, lock, reasons} = watched();
      lock.open();
      lock.lock(reason);
      lock.lock(reason);
      clock.pass(60);
      lock.seen();
      lock.look();
      expect([reasons, clock.waiting.length]).to.deep.equal([[reason], 0]);
    }
  });

  it('comes where the clock was put back: nobody knows how long it was', () => {
    const {clock, lock, reasons} = watched();
    lock.open();
    clock.time -= 1;
    lock.look();
    expect(reasons).to.deep.equal(['idle']);
  });

  it('sets one timer, however often a person is seen', () => {
    const {clock, lock} = watched();
    lock.open();
    for (let times = 0; times < 500; times += 1) lock.seen();
    expect(clock.waiting.length).to.equal(1);
    lock.open();
    expect(clock.waiting.length).to.equal(1);
  });

  it('is a matter of the last sign alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), {minLength: 1, maxLength: 12}), (gaps) => {
        const {clock, lock, reasons} = watched();
        lock.open();
        let isOpen = true;
        for (const gap of gaps) {
          clock.pass(gap);
          isOpen &&= gap < idleMinutes;
          lock.seen();
          expect(lock.isOpen).to.equal(isOpen);
        }
        expect(reasons.length).to.equal(isOpen ? 0 : 1);
        expect(isIdle(seen(opened(0), 5), 5 + idleMinutes * 60_000)).to.equal(true);
      }),
    );
  });
});
