import {precache} from '../offline/precache.js';
import {serve} from '../offline/serve.js';
import type {WorkerScope} from '../offline/worker-scope.js';

serve(globalThis as unknown as WorkerScope, precache);
