// Seldom asked: loaded with an instrument that does.
export {garbledItem} from './garbled-item.js';
export {mapItem} from './map-item.js';
export {numberItem} from './number-item.js';
export {pictureItem} from './picture-item.js';
export {rankingItem} from './ranking-item.js';
export {rareItemStyles} from './rare-items.styles.js';
export {textItem} from './written-item.js';
