import {today, type School} from '../host/school.js';
import type {Language} from '../i18n/languages.js';
import type {ClassKey, StaffId, WaveId} from '../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {Roster} from '../roster/roster.js';
import {careKeyFold, careKeyIn} from '../vault/care-keys.js';
import {makeSealingKeys, type SealingKeys} from '../vault/envelope.js';
import {ensureReaderKeys, readerKeysFold} from '../vault/reader-keys.js';
import {signText} from '../vault/signature.js';
import {ensureTeamKeys} from '../vault/team-keys.js';
import {defaultHelpLines} from '../kernel/help-lines.js';
import {makeSlips, withLots} from './make-slips.js';
import {
  describeWave,
  issueMore,
  orderSlips,
  startWave,
  unfitness,
  type PlanRefusal,
  type SlipOrder,
  type WavePlan,
  type WaveStart,
} from './plan-wave.js';
import {qrOf, type QrCode} from './qr.js';
import {wrapForReaders} from './reading-keys.js';
import {writeSheet} from './recovery-sheet.js';
import {slipAddress} from './slip-address.js';
import {signedText} from './wave-promise.js';
import {promisedReading} from './text-duty.js';
import {issuersFor} from './wave-issuers.js';
import type {Wave} from './wave-view.js';
import type {PublishedWave} from './wave.js';

/** A questionnaire with its words by language. */
export type Asked = Pick<PublishedWave, 'instrument' | 'texts'>;

/** Slips ready to print. In memory only. */
export interface SlipSheets {
  readonly wave: WaveId;
  readonly title: string;
  readonly language: Language;
  readonly classes: readonly {readonly classKey: ClassKey; readonly slips: readonly PrintedSlip[]}[];
  /** Who opens the answers. */
  readonly readers: readonly StaffId[];
  /** Of a wave that was just published. */
  readonly recovery?: RecoverySheet;
}

/** A wave's private half, ready to print. In memory only. */
export interface RecoverySheet {
  readonly wave: WaveId;
  readonly title: string;
  readonly readers: readonly StaffId[];
  readonly groups: readonly string[];
  readonly qr: QrCode;
}

export interface PrintedSlip {
  readonly code: string;
  readonly qr: QrCode;
}

export interface Making {
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
  readonly language: Language;
}

/** Makes keys and slips, publishes the wave, and hands the slips over. `undefined` where it was called off. */
export async function beginWave(
  school: School,
  roster: Roster,
  {plan, asked}: {readonly plan: WavePlan; readonly asked: Asked},
  making: Making,
): Promise<SlipSheets | Refusal<PlanRefusal> | undefined> {
  const orders = orderSlips(plan, roster, today(school));
  if (isRefusal(orders)) return orders;
  const pupils = orders.reduce((sum, order) => sum + order.pupils, 0);
  const freeText = promisedReading(asked.instrument, plan.freeText, plan.readers, pupils);
  if (isRefusal(freeText)) return freeText;
  const keys = await makeSealingKeys();
  const issuing = await issuersFor(school, roster, plan, orders, keys.publicKey);
  if (isRefusal(issuing)) return issuing;
  const contactKey = careKeyIn(await school.journal.read(careKeyFold));
  const duties = {...(contactKey && {contactKey}), ...(freeText && {freeText})};
  const parts = {...asked, helpLines: defaultHelpLines, ...issuing, ...duties};
  const described = describeWave(plan, {publicKey: keys.publicKey, ...parts});
  const unfit = unfitness(described);
  if (unfit) return refuse(unfit);
  const secured = await secure(school, plan, described, keys);
  if (isRefusal(secured)) return secured;
  const made = await makeSlips(
    described.wave,
    withLots(orders, asked.instrument),
    making.progress,
    making.signal,
  );
  if (!made) return undefined;
  const drafts = startWave({plan, ...secured, issued: made.issued});
  if (isRefusal(drafts)) return drafts;
  const about = {wave: described.wave, title: described.title, readers: plan.readers};
  const sheets = await printed(school, about, made.slips, making.language);
  await school.journal.append({...drafts});
  const groups = writeSheet(keys.privateKey);
  return {...sheets, recovery: {...about, groups, qr: qrOf(groups.join(''))}};
}

/** Signs the wave for the team and seals its key to those who read. */
async function secure(
  school: School,
  {readers}: WavePlan,
  described: PublishedWave,
  keys: SealingKeys,
): Promise<Pick<WaveStart, 'published' | 'wrapped'> | Refusal<'no-reader-key'>> {
  const {journal, session} = school;
  const team = await ensureTeamKeys(journal);
  await ensureReaderKeys(journal, session);
  const known = (await journal.read(readerKeysFold)).values();
  const wrapped = await wrapForReaders(keys, readers, known);
  if (!readers.every((reader) => wrapped.some((key) => key.reader === reader)))
    return refuse('no-reader-key');
  const signature = await signText(team, signedText(described));
  return {published: {...described, signature}, wrapped};
}

/** Further slips for a class: the old ones stay good. */
export async function makeMore(
  school: School,
  wave: Wave,
  orders: readonly SlipOrder[],
  making: Making,
): Promise<SlipSheets | Refusal<'closed' | 'no-class'> | undefined> {
  const drawn = withLots(orders, wave.published.instrument);
  const made = await makeSlips(wave.id, drawn, making.progress, making.signal);
  if (!made) return undefined;
  const pupils = new Map(wave.classes.map((group) => [group.classKey, group.pupils]));
  const drafts = issueMore(
    wave,
    made.issued.map((issued) => ({...issued, pupils: pupils.get(issued.classKey) ?? 0})),
  );
  if (isRefusal(drafts)) return drafts;
  const title = wave.published.title;
  const about = {wave: wave.id, title, readers: wave.readers};
  const sheets = await printed(school, about, made.slips, making.language);
  await school.journal.append({care: drafts});
  return sheets;
}

/** QR codes take a second for a school: the page breathes between classes. */
async function printed(
  school: School,
  about: Pick<SlipSheets, 'wave' | 'title' | 'readers'>,
  slips: readonly {readonly classKey: ClassKey; readonly codes: readonly string[]}[],
  language: Language,
): Promise<SlipSheets> {
  const classes = [];
  for (const {classKey, codes} of slips) {
    const qr = (code: string): QrCode => qrOf(slipAddress(school.surveyApp ?? '', {wave: about.wave, code}));
    classes.push({classKey, slips: codes.map((code) => ({code, qr: qr(code)}))});
    await new Promise((resolve) => setTimeout(resolve));
  }
  return {...about, language, classes};
}
