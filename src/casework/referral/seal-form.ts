import {html, nothing, type TemplateResult} from 'lit';
import {passphraseBits, strengthOf} from '../../vault/passphrase.js';
import {notice} from '../../ui/notice.js';
import {formEnd, textField} from '../form-fields.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {partyName} from '../sharing/sharing-words.js';
import type {Package} from './referral-kinds.js';

/** Bits at which the meter is full: nobody has to do better. */
const fullBits = 70;

/** Locks a referral into a file. The passphrase is shown while it is chosen, and kept nowhere. */
export function sealForm(screen: SharingScreen, parcel: Package): TemplateResult | typeof nothing {
  const {s, form, common, seal} = screen;
  if (form.name !== `seal ${parcel.referral}`) return nothing;
  return html`<form
    data-form
    novalidate
    class="inline-form"
    aria-label=${s.seal.openOf(partyName(screen, parcel.to))}
    @submit=${(event: Event) => seal.submit(event, parcel)}
    @input=${form.keep}
    @keydown=${form.hear}
  >
    ${textField(form, {name: 'p-phrase', label: s.seal.passphrase, hint: s.seal.hint, max: 300})} ${strengthLine(screen)}
    <div><button type="button" class="compact" @click=${seal.draw}>${s.seal.draw}</button></div>
    ${seal.isUnsaved ? notice('danger', s.seal.unsaved) : nothing} ${formEnd(form, common, s.seal.save)}
  </form>`;
}

function strengthLine({s, form}: SharingScreen): TemplateResult | typeof nothing {
  const passphrase = form.value('p-phrase');
  const strength = strengthOf(passphrase);
  if (strength === 'empty') return nothing;
  return html`<p class="line" role="status">
    <meter
      min="0"
      low="45"
      high="55"
      optimum=${fullBits}
      max=${fullBits}
      .value=${Math.min(fullBits, passphraseBits(passphrase))}
      aria-label=${s.seal.strength}
    ></meter>
    <span>${s.seal.strengths[strength]}</span>
  </p>`;
}
