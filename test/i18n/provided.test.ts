import {expect} from 'chai';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Catalogue} from '../../src/i18n/catalogue.js';
import {languages} from '../../src/i18n/languages.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?:messages|common)\/catalogue\.ts$/.test(path) && !path.startsWith('apps/'));

describe('the texts of one language, loaded ahead', () => {
  for (const language of languages) {
    it(`are those of every room in ${language}`, async () => {
      const {termsNow} = await import('../../src/i18n/catalogue.js');
      await import(`../../src/i18n/${language}.js`);
      for (const file of files) {
        const catalogue = await catalogueIn(file);
        expect(termsNow(catalogue, language), file).to.equal((await catalogue[language]()).default);
      }
    });
  }
});

async function catalogueIn(file: string): Promise<Catalogue<object>> {
  const module = (await import(`../../src/${file.replace(/\.ts$/, '.js')}`)) as Readonly<
    Record<string, Catalogue<object>>
  >;
  const [catalogue] = Object.values(module);
  if (!catalogue) throw new Error(`${file} exports no catalogue`);
  return catalogue;
}
