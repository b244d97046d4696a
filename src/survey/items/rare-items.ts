import {garbledItem} from './garbled-item.js';
import {mapItem} from './map-item.js';
import {matrixItem} from './matrix-item.js';
import {numberItem} from './number-item.js';
import {pictureItem} from './picture-item.js';
import {rankingItem} from './ranking-item.js';
import {textItem} from './written-item.js';

export {rareItemStyles} from './rare-items.styles.js';

/** Not in every questionnaire: loaded with one that has them. */
export const rareItems = {
  single: garbledItem,
  map: mapItem,
  matrix: matrixItem,
  number: numberItem,
  picture: pictureItem,
  ranking: rankingItem,
  text: textItem,
};
