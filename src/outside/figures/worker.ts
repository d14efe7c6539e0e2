import { parentPort, workerData } from 'node:worker_threads';
import { release } from '#domain/figures/release.ts';
import type { ReleaseJob } from '#app/house.ts';

const { plan, people, before } = workerData as ReleaseJob;
parentPort?.postMessage(release(plan, people, before));
