import {envelopeSuite} from '../suites/envelope.js';

envelopeSuite();
