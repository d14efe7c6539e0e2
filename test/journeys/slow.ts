import type { Page } from 'playwright-core';

/** 400 ms and 400 kbit/s, as a telephone at the edge of a village has it. What it returns gives the page its own speed back. */
export async function onSlow3G(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const at = async (latency: number, throughput: number): Promise<void> => {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  };
  await session.send('Network.enable');
  await at(400, 50_000);
  return () => at(0, -1);
}
