import type {nothing} from 'lit';
import {html, type TemplateResult} from 'lit';
import type {FormFields} from '../casework/form-controller.js';
import {passphraseCatalogue} from '../casework/passphrase-messages/catalogue.js';
import {loadTerms} from '../i18n/catalogue.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {makePasskey, type PasskeyProblem} from '../vault/passkey.js';
import {drawPassphrase, strengthOf} from '../vault/passphrase.js';
import type {LockRefusal, NewSecret} from '../vault/unlock.js';
import {passphraseField, strengthLine, wayField, type LockForm} from './secret-fields.js';

const way = 'new-way';
const phrase = 'new-passphrase';

/** What shall open one's keys from now on: words, or a passkey where this browser has any. */
export function newSecretFields(parts: LockForm, language: string): TemplateResult {
  const {l, form} = parts;
  const ways = [
    ['passphrase', l.secret.passphrase],
    ...(hasPasskeys() ? ([['passkey', l.secret.passkey]] as const) : []),
  ] as const;
  const isPasskey = form.value(way, 'passphrase') === 'passkey';
  return html`${wayField(parts, way, l.secret.ways, ways)}
  ${isPasskey ? html`<p class="hint">${l.secret.passkeyHint}</p>` : passphraseParts(parts, language)}`;
}

function passphraseParts(parts: LockForm, language: string): TemplateResult | typeof nothing {
  const {l} = parts;
  const draw = (event: Event): void => void drawn(event.currentTarget as HTMLElement, language);
  const field = {name: phrase, label: l.secret.passphraseField, hint: l.secret.passphraseHint} as const;
  return html`${passphraseField(parts, {...field, autocomplete: 'new-password'})} ${strengthLine(parts, phrase)}
    <div><button type="button" class="compact" @click=${draw}>${l.secret.draw}</button></div>`;
}

/** Shown at once: nobody remembers words that they have not seen. */
async function drawn(button: HTMLElement, language: string): Promise<void> {
  const form = button.closest('form');
  const field = form?.querySelector<HTMLInputElement>(`[name="${phrase}"]`);
  const shown = form?.querySelector<HTMLInputElement>(`[name="${phrase}-shown"]`);
  if (!field || !shown) return;
  const {words} = await loadTerms(passphraseCatalogue, language);
  field.value = drawPassphrase(words.split(' '));
  shown.checked = true;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  field.focus();
}

/** What is known before anything is made. */
export function newSecretFault(fields: FormFields): Refusal<LockRefusal> | undefined {
  if (fields[way] === 'passkey') return undefined;
  const isWeak = ['empty', 'weak'].includes(strengthOf(fields[phrase] ?? ''));
  return isWeak ? refuse('weak-passphrase') : undefined;
}

/** @param name shown in the system's own list of passkeys */
export async function newSecretIn(
  fields: FormFields,
  name: string,
): Promise<NewSecret | Refusal<PasskeyProblem>> {
  if (fields[way] === 'passkey') return makePasskey(name);
  return {by: 'passphrase', passphrase: fields[phrase] ?? ''};
}

export function hasPasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis;
}
