import {drawings as more, styles as moreStyles} from './more-items.js';
import {garbledItem} from './garbled-item.js';
import {mapItem} from './map-item.js';
import {matrixItem} from './matrix-item.js';
import {numberItem} from './number-item.js';
import {pictureItem} from './picture-item.js';
import {rankingItem} from './ranking-item.js';
import {rareItemStyles} from './rare-items.styles.js';
import {withHelp} from './help-now.js';
import {textItem} from './written-item.js';

export const styles = [...moreStyles, rareItemStyles];

/** Not in every questionnaire: loaded with one that has them. */
export const drawings = {
  ...more,
  single: withHelp(garbledItem),
  map: withHelp(mapItem),
  matrix: withHelp(matrixItem),
  number: withHelp(numberItem),
  picture: withHelp(pictureItem),
  ranking: withHelp(rankingItem),
  text: withHelp(textItem),
};
