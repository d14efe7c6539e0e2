import { whateverHappens } from './whatever-happens.ts';

// The same moves on the engine for training, which is one session and twice as slow: enough to meet each often.
whateverHappens('pglite', 10);
