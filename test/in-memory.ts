import { existsSync, statfsSync } from 'node:fs';

const place = '/dev/shm';
/**
 * A folder in memory when this machine has one with two gigabytes free. What tests make and throw away goes there: on a disk the
 * pictures of a browser and the copies of a database cost the kernel more than they cost whoever made them.
 */
export function inMemory(): string | undefined {
  if (!existsSync(place)) return undefined;
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize > 2e9 ? place : undefined;
}
