/** `npm run bench -- NAME`: measurements side by side with a peer in the same run; each prints ratios. */
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  worklist: () => import('./worklist.ts'),
  start: () => import('./start.ts'),
  duties: () => import('./duties.ts'),
  monitor: () => import('./monitor.ts'),
  'import-wait': () => import('./import-wait.ts'),
};
const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) await (await bench()).run(args);
else {
  console.log(`Kies uit: ${Object.keys(benches).join(', ')}. Bijvoorbeeld: npm run bench -- worklist`);
  process.exitCode = 2;
}
