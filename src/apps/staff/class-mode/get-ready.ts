import {loadTerms} from '../../../i18n/catalogue.js';
import {commonCatalogue} from '../../../i18n/common/catalogue.js';
import {languages} from '../../../i18n/languages.js';
import {contactCatalogue} from '../../../survey/contact-messages/catalogue.js';
import {pupilCatalogue} from '../../../survey/messages/catalogue.js';
import {surveysCatalogue} from '../../../survey/staff-messages/catalogue.js';
import {classCatalogue} from './class-messages/catalogue.js';

const catalogues = [classCatalogue, pupilCatalogue, contactCatalogue, surveysCatalogue, commonCatalogue];

/**
 * Fetches all that a pupil's press may ask for, while there is a network: texts in every language, aids, rare items, asking
 * for an adult. What does not come is asked for again when it is needed.
 */
export async function getReady(): Promise<void> {
  const texts = languages.map(async (language) => {
    for (const catalogue of catalogues) await loadTerms<object>(catalogue, language);
  });
  await Promise.allSettled([
    ...texts,
    import('../../../survey/aids/aids.js'),
    import('../../../survey/dispatch.js'),
    import('../../../survey/contact/contact-step.js'),
    import('../../../survey/items/more-items.js'),
    import('../../../survey/items/rare-items.js'),
    import('../../../survey/one-a-screen.js'),
    import('../../../survey/garble.js'),
    import('../../../i18n/format.js'),
  ]);
}
