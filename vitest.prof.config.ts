import base from '/work/wt/speed/vitest.config.ts';
base.test.execArgv = ['--cpu-prof','--cpu-prof-dir=/tmp/prof'];
for (const p of base.test.projects) p.test.execArgv = base.test.execArgv;
export default base;
