import {today, type School} from '../host/school.js';
import {mayErase} from '../journal/erasure.js';
import type {Journal} from '../journal/journal.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {toBase64Url} from '../kernel/base64url.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import {openEnvelope} from '../vault/envelope.js';
import {forgetFindings} from './blind-responses.js';
import {destroyWave, type DestroyRefusal, type Destruction, type Remains} from './destroy-wave.js';
import {judgeTicket} from './judge-ticket.js';
import {openReadingKey} from './reading-keys.js';
import {retentionOf} from './retention.js';
import {share} from './surveys-work.js';
import {careWavesFold, publicWavesFold, releasedWavesFold, wavesIn, type Wave} from './wave-view.js';
import {waveSubject} from './wave.js';
import {isAllRead} from './written-due.js';
import {writtenFold, writtenIn} from './written-view.js';

/**
 * Destroys what this device has of a wave, and asks the school's server to do the same. What came last is taken in before,
 * so that it goes too; without a network it is refused when it comes.
 */
export async function destroyHere(
  school: School,
  {id}: Wave,
  destruction: Destruction,
): Promise<Refusal<DestroyRefusal> | undefined> {
  await share(school).catch(() => undefined);
  const refused = await oneTabAtATime('pana-destroying', async () => {
    // As it is now: another tab may have been first.
    const wave = (await allWaves(school.journal)).find((each) => each.id === id);
    if (!wave) return undefined;
    const drafts = destroyWave(wave, await remainsOf(school, wave), destruction);
    if (isRefusal(drafts)) return drafts;
    // Where the key is lost nobody can read any more.
    if ((await isUnread(school, wave)) && (await openReadingKey(school, wave))) return refuse('unread');
    await school.journal.append({care: drafts});
    forgetFindings(school.journal, id);
    return undefined;
  });
  if (!refused) await share(school).catch(() => undefined);
  return refused;
}

/**
 * Destroys what has had its time, and what came back of a wave that was destroyed before. A wave that nobody released, that
 * somebody holds, or in which pupils wrote what nobody has read, waits for a person.
 */
export async function destroyExpired(school: School): Promise<void> {
  for (const wave of await allWaves(school.journal))
    if (isDue(wave, school) && !(await isUnread(school, wave)))
      await destroyHere(school, wave, {reason: wave.destroyed?.reason ?? 'expired'});
}

function isDue(wave: Wave, school: School): boolean {
  if (wave.destroyed) return wave.isBack === true;
  return wave.released && retentionOf(wave, today(school), school.answerDays).kind === 'due';
}

/** Somebody may have written of danger. */
async function isUnread({journal}: School, wave: Wave): Promise<boolean> {
  if (!wave.published.freeText || wave.destroyed) return false;
  return !isAllRead(writtenIn(await journal.read(writtenFold), wave.id));
}

/** Anything in it that this device does not know of is in no store of this device either. */
async function remainsOf(school: School, wave: Wave): Promise<Remains> {
  const {journal} = school;
  const scope = waveSubject(wave.id);
  const entries = (await journal.entries('care')).filter((entry) => mayErase(scope, entry));
  const opened = await openedBlind(school, wave);
  const inbox = new Set((await journal.envelopes()).map(({key}) => key));
  return {entries, ...opened, inbox, decoys: decoysFor(opened.blind.length)};
}

/** Only the wave's key tells which envelopes without a slip are its own, whatever is in them. */
async function openedBlind(school: School, wave: Wave): Promise<Pick<Remains, 'blind' | 'good'>> {
  const [blind, good]: [string[], string[]] = [[], []];
  const keys = await openReadingKey(school, wave);
  if (!keys) return {blind, good};
  const waves = await allWaves(school.journal);
  const slips = new Set(waves.flatMap(({classes}) => classes.flatMap(({tickets}) => tickets)));
  for (const envelope of await school.journal.envelopes()) {
    const {key} = envelope;
    const message = slips.has(key) ? undefined : await openEnvelope(keys, envelope);
    if (message === undefined) continue;
    blind.push(key);
    if ('classKey' in (await judgeTicket(wave.published, key, message))) good.push(key);
  }
  return {blind, good};
}

/** Up to the next step of five, and as random as a ticket's id. */
function decoysFor(blind: number): readonly string[] {
  return Array.from({length: (5 - (blind % 5)) % 5}, () =>
    toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
  );
}

async function allWaves(journal: Journal): Promise<readonly Wave[]> {
  const [open, care, released] = await Promise.all([
    journal.read(publicWavesFold),
    journal.read(careWavesFold),
    journal.read(releasedWavesFold),
  ]);
  return wavesIn(open, care, released);
}
