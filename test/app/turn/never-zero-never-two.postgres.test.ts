import { whateverHappens } from './whatever-happens.ts';

// Together with the other engine each move succeeds at least 100 times.
whateverHappens('postgres', 90);
