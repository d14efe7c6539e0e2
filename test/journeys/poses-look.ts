/** The poses of the pages about the look of Aanzet. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { inWindow, opensEmpty, pose, pressed, type Poses } from './pose.ts';
import { press } from './steps.ts';

const voorbeeld = createRequire(import.meta.url).resolve(
  '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
);
/** Chooses a theme and has it read, as far as the page where it is tried. */
export async function readVoorbeeld(page: Page): Promise<void> {
  await page.getByLabel('Het thema van NL Design System').setInputFiles(voorbeeld);
  await press(page, 'Lees het thema');
  await page.getByRole('button', { name: 'Gebruik dit thema' }).waitFor();
}

export const lookPoses: Record<string, Poses> = {
  'GET /beheer/uiterlijk': {
    filled: pose('Rik Post', '/beheer/uiterlijk'),
    empty: opensEmpty,
    wrong: pose('Rik Post', '/beheer/uiterlijk', pressed('Lees het thema')),
  },
  'GET /beheer/uiterlijk/proef': {
    filled: pose('Rik Post', '/beheer/uiterlijk', inWindow(readVoorbeeld)),
    empty: 'without a theme that is tried it leads back',
    wrong: 'its buttons ask nothing',
  },
};
