import {loadTerms} from '../../i18n/catalogue.js';
import {refuse, type Refusal} from '../../kernel/refusal.js';
import {saveFile} from '../../ui/save-file.js';
import {drawPassphrase, leastBits, passphraseBits} from '../../vault/passphrase.js';
import {plainPassphrase, sealFile} from '../../vault/sealed-file.js';
import type {CaseScreen} from '../case-screen.js';
import {namedIn} from '../consent/names-in-text.js';
import type {FormController} from '../form-controller.js';
import {passphraseCatalogue} from '../passphrase-messages/catalogue.js';
import {packageText} from '../referral/package-file.js';
import type {Package} from '../referral/referral-kinds.js';
import type {SealWork} from './sharing-screen.js';

/** Locks referrals into files. Its passphrases go from the field into the lock and nowhere else. */
export class SealingWork {
  readonly #form: FormController;
  readonly #language: () => string;
  #isUnsaved = false;

  constructor(form: FormController, language: () => string) {
    this.#form = form;
    this.#language = language;
  }

  workFor({record, people}: CaseScreen): SealWork {
    const child = people.pupilName(record.pupil) ?? '';
    return {
      isUnsaved: this.#isUnsaved,
      submit: (event, parcel) => void this.#submit(event, parcel, child),
      draw: (event) => void this.#draw(event.currentTarget as HTMLElement),
    };
  }

  async #submit(event: Event, parcel: Package, child: string): Promise<void> {
    let passphrase = '';
    this.#isUnsaved = false;
    await this.#form.submit(event, {
      decide: (fields) => {
        passphrase = fields['p-phrase'] ?? '';
        return faultOf(passphrase, [child, parcel.to.name]) ?? [];
      },
      save: async () => {
        const file = await sealFile(packageText(parcel), passphrase);
        // Neither the child nor the service: a folder of downloads is read by others.
        this.#isUnsaved = !saveFile(`pana-${parcel.referral}.json`, file, 'application/json');
        if (this.#isUnsaved) throw new UnsavedError();
      },
    });
  }

  async #draw(button: HTMLElement): Promise<void> {
    const field = button.closest('form')?.querySelector<HTMLInputElement>('[name="p-phrase"]');
    if (!field) return;
    const {words} = await loadTerms(passphraseCatalogue, this.#language());
    field.value = drawPassphrase(words.split(' '));
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.focus();
  }
}

/** What went wrong is said beside the button. */
class UnsavedError extends Error {}

type PassphraseRefusal = 'passphrase-missing' | 'passphrase-weak' | 'passphrase-names';

/** Words of the parcel itself are the first that somebody would try. */
export function faultOf(
  passphrase: string,
  names: readonly string[],
): Refusal<PassphraseRefusal> | undefined {
  if (!plainPassphrase(passphrase)) return refuse('passphrase-missing');
  if (passphraseBits(passphrase) < leastBits) return refuse('passphrase-weak');
  const bearers = names.map((name) => ({called: name, names: [name]}));
  return namedIn([passphrase], bearers).length > 0 ? refuse('passphrase-names') : undefined;
}
