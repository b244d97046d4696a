import {facedItem} from './faced-item.js';
import {withHelp} from './help-now.js';
import {moreItemStyles} from './more-items.styles.js';
import {multipleItem} from './multiple-item.js';

export const styles = [moreItemStyles];

/** Several answers, faces, and help beside a question that may hurt: loaded with a questionnaire that has one of them. */
export const drawings = {single: withHelp(facedItem), multiple: withHelp(multipleItem)};
