import {html} from 'lit';
import type {Language} from '../../i18n/languages.js';
import {yesOf} from '../garble.js';
import type {SingleItem} from '../instrument/instrument.js';
import type {DrawItem} from './item-screen.js';
import {facedItem} from './faced-item.js';

/** Of a yes or no that chance answers along the pupil is told so first. */
export const garbledItem: DrawItem<SingleItem> = (screen, item, begin) => {
  if (!item.garbled) return facedItem(screen, item, begin);
  const {instrument, texts, language} = screen;
  const yes = instrument.scales[item.scale]?.indexOf(yesOf(instrument, item)) ?? -1;
  const words = texts.scales[item.scale]?.[yes] ?? '';
  const told = Object.hasOwn(explained, language) ? explained[language as Language] : explained.en;
  return html`<p class="help-now">${told(item.garbled.oneIn, words)}</p>
    ${facedItem(screen, item, begin)}`;
};

/** Here and not with the other texts, which every pupil loads. For a child of nine. */
const explained: Readonly<Record<Language, (oneIn: number, yes: string) => string>> = {
  en: (oneIn, yes) =>
    `Chance answers along here: one device in ${oneIn} says “${yes}”, whatever is chosen on it. So nobody can know whether a “${yes}” is yours, and it gives nobody away. Please say what is true: adults can still work out how many it is in all.`,
  fr: (oneIn, yes) =>
    `Ici, le hasard répond aussi : un appareil sur ${oneIn} dit « ${yes} », quoi qu’on y choisisse. Personne ne peut donc savoir si un « ${yes} » vient de toi. Dis ce qui est vrai : les adultes peuvent quand même calculer combien cela fait en tout.`,
  ru: (oneIn, yes) =>
    `Здесь вместе с тобой отвечает случай: одно устройство из ${oneIn} говорит «${yes}», что бы на нём ни выбрали. Поэтому никто не узнает, твоё ли это «${yes}», и оно никого не выдаёт. Отвечай как есть: взрослые всё равно смогут посчитать, сколько их всего.`,
  kk: (oneIn, yes) =>
    `Мұнда кездейсоқтық та жауап береді: ${oneIn} құрылғының біреуі не таңдалса да «${yes}» дейді. Сондықтан «${yes}» деген жауап сенікі ме, ешкім біле алмайды. Шындықты айт: ересектер барлығы қанша екенін бәрібір есептей алады.`,
};
