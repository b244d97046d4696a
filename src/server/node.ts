/** What needs Node: stores in a directory, and a listener for `node:http`. */
export {DirectoryEntries} from './directory-entries.js';
export {DirectoryEnvelopes} from './directory-envelopes.js';
export {toNodeListener} from './node-listener.js';
