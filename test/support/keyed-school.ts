import {LitElement, type TemplateResult, type nothing} from 'lit';
import type {School} from '../../src/host/school.js';
import type {Role} from '../../src/kernel/rights.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import type {SealedLedger} from '../../src/vault/team-kinds.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import {KeysGate} from '../../src/team/gate.js';
import {baseStyles} from '../../src/ui/base.styles.js';
import {controlStyles} from '../../src/ui/controls.styles.js';
import {noticeStyles} from '../../src/ui/notice.js';
import {careRoster} from './casework.js';
import {noon} from './entries.js';
import {exchange, joinedDevice, keyedDevice, setUpDevice, type KeyedDevice} from './school-keys.js';
import {autumnCalendar, schoolOf, sessionOf, staffId} from './school.js';

/** What an element is given on a device with keys. */
export function schoolOn({keys}: KeyedDevice, who: string, role: Role = 'psychologist'): School {
  const session = {...sessionOf(role), staffId: staffId(who), name: `A ${role}`};
  return {session, journal: keys.journal, now: () => noon, keys};
}

/** With class lists, and nobody's keys yet. */
export async function practiceDevice(who = 'psychologist-1'): Promise<KeyedDevice> {
  const replica = new MemoryReplica();
  await schoolOf('office', {roster: careRoster, replica});
  return keyedDevice(who, replica);
}

/** A lead with class lists, who set up the keys. */
export async function leadDevice(inner?: Replica): Promise<KeyedDevice> {
  const lead = await setUpDevice('lead-1', inner);
  await lead.keys.journal.append({
    school: importRoster(careRoster, autumnCalendar, {roster: [], calendar: []}),
  });
  return lead;
}

/** A lead, and others who were invited and admitted. */
export async function teamOf(
  ...others: readonly (readonly [who: string, ledgers?: readonly SealedLedger[]])[]
): Promise<{readonly lead: KeyedDevice; readonly others: readonly KeyedDevice[]}> {
  const lead = await leadDevice();
  const devices: KeyedDevice[] = [];
  for (const [who, ledgers] of others) devices.push(await joinedDevice(lead, who, ledgers));
  for (const device of devices) await exchange(lead, device);
  return {lead, others: devices};
}

/** An element that shows the gate, as `<pana-school>` does. */
export class GateHost extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles];
  device?: KeyedDevice;
  gate: KeysGate | undefined;

  override render(): TemplateResult | typeof nothing {
    this.gate ??= new KeysGate(this, {keys: () => this.device?.keys, name: () => 'A psychologist'});
    return this.gate.render();
  }
}

if (!customElements.get('test-gate')) customElements.define('test-gate', GateHost);
