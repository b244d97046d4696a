// Seldom asked: loaded with an instrument that does.
export {numberItem} from './number-item.js';
export {rankingItem} from './ranking-item.js';
