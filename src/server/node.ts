/** What needs Node: stores in a directory, quick signing, and a listener for `node:http`. */
export {DirectoryEntries} from './directory-entries.js';
export {DirectoryEnvelopes} from './directory-envelopes.js';
export {DirectoryTickets} from './directory-tickets.js';
export {toNodeListener} from './node-listener.js';
export {signWithOpenSsl} from './openssl-signing.js';
