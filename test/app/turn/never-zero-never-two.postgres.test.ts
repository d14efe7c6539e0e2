import { whateverHappens } from './whatever-happens.ts';

whateverHappens('postgres', 100);
