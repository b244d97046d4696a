import {remove} from '../offline/remove.js';
import type {WorkerScope} from '../offline/worker-scope.js';

remove(globalThis as unknown as WorkerScope);
