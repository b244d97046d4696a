import type {nothing} from 'lit';
import {html, type TemplateResult} from 'lit';
import {isRefusal} from '../kernel/refusal.js';
import type {NewSecret} from '../vault/unlock.js';
import {newSecretFault, newSecretFields, newSecretIn} from './new-secret.js';
import {knownSecretField, knownSecretIn, waysOf, type Way} from './known-secret.js';
import type {FormFields} from '../casework/form-controller.js';
import type {Refusal} from '../kernel/refusal.js';
import {notice} from '../ui/notice.js';
import type {SheetPart} from './sheet-part.js';
import {wayField} from './secret-fields.js';
import {opener, teamForm, type TeamScreen} from './team-screen.js';

export type OwnScreen = Pick<TeamScreen, 't' | 'l' | 'common' | 'form' | 'keys' | 'act' | 'language'> & {
  readonly sheet: SheetPart;
  readonly me: string;
};

const knownWay = 'known-way';

/** A member's own locks: what opens their keys, and how to change it. */
export function ownPart(screen: OwnScreen): TemplateResult {
  const {t, keys} = screen;
  const made = new Set(keys.locks.flatMap(({locks}) => locks.map(({by}) => by)));
  return html`<section class="card stack" aria-labelledby="own-keys">
    <h3 id="own-keys">${t.own.title}</h3>
    <ul class="row plain" data-locks>
      ${(['passphrase', 'passkey', 'code'] as const).map(
        (way) =>
          html`<li class="badge ${made.has(way) ? 'success' : ''}">
            ${t.own.ways[way]}: ${made.has(way) ? t.own.has : t.own.hasNot}
          </li>`,
      )}
    </ul>
    <div class="row">
      <button type="button" data-lock @click=${() => keys.lock('button')}>${t.own.lock}</button>
      ${opener(screen, 'change', t.own.change)} ${opener(screen, 'print', t.own.print)}
    </div>
    ${changeForm(screen)} ${printForm(screen)}
  </section>`;
}

function changeForm(screen: OwnScreen): TemplateResult | typeof nothing {
  const {t} = screen;
  return teamForm(screen, {
    ...{name: 'change', label: t.own.change, submit: t.own.changeSubmit},
    fields: html`${knownFields(screen)} ${newSecretFields(screen, screen.language)} ${notice('info', t.own.old)}`,
    run: (event) =>
      screen.act(event, {
        check: newSecretFault,
        run: async (fields) => {
          const wanted = await newSecretIn(fields, screen.me);
          return isRefusal(wanted) ? wanted : changed(screen, fields, wanted);
        },
        said: t.own.changed,
      }),
  });
}

function printForm(screen: OwnScreen): TemplateResult | typeof nothing {
  const {t} = screen;
  return teamForm(screen, {
    ...{name: 'print', label: t.own.print, submit: t.own.printSubmit},
    fields: html`<p class="hint">${t.own.printLead}</p>
      ${knownFields(screen)}`,
    run: (event) => screen.act(event, {run: (fields) => changed(screen, fields, {by: 'code'})}),
  });
}

function knownFields(screen: OwnScreen): TemplateResult {
  const {t, l, form, keys} = screen;
  const ways = waysOf(keys.locks);
  const choices = ways.map((way) => [way, l.locked[way]] as const);
  return html`${wayField(screen, knownWay, t.own.now, choices)}
  ${knownSecretField(screen, wayIn({[knownWay]: form.value(knownWay)}, ways))}`;
}

function wayIn(fields: FormFields, ways: readonly Way[]): Way {
  return ways.find((way) => way === fields[knownWay]) ?? ways[0] ?? 'code';
}

async function changed(
  {keys, sheet, me}: OwnScreen,
  fields: FormFields,
  wanted: NewSecret | {readonly by: 'code'},
): Promise<Refusal | undefined> {
  const known = await knownSecretIn(fields, wayIn(fields, waysOf(keys.locks)), keys.locks);
  if (isRefusal(known)) return known;
  const result = await keys.changeLock(known, wanted);
  if (isRefusal(result)) return result;
  if (result.recoveryCode !== undefined) sheet.show(result.recoveryCode, me);
  return undefined;
}
