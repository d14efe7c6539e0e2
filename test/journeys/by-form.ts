import type { Running } from './server.ts';

/** Somebody whose forms are sent without a browser: for what must happen in one request and no more. */
export type Sender = {
  /** The text of a page. */
  open(path: string): Promise<{ readonly status: number; readonly body: string }>;
  /** Sends a form; a server that dies under it throws. Nothing is followed. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly to: string }>;
};

/** Comes in as the persona of that name, by the form of the demo. */
export async function byForm({ url }: Pick<Running, 'url'>, name: string): Promise<Sender> {
  const personas = await (await fetch(`${url}/voorbeeld`)).text();
  const forms = [...personas.matchAll(/<form action="\/voorbeeld\/persoon".*?<\/form>/gs)].map(([form]) => form);
  const member = forms.find((form) => form.includes(`Kijk als ${name}<`))?.match(/name="member" value="([^"]+)"/)?.[1];
  if (!member) throw new Error(`${name} cannot be chosen`);
  let cookie = '';
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url + path, { ...init, redirect: 'manual', headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  const send: Sender['send'] = async (path, fields) => {
    const answer = await ask(path, { method: 'POST', body: new URLSearchParams(fields) });
    await answer.arrayBuffer();
    cookie ||=
      answer.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .find((set) => set?.startsWith('aanzet=')) ?? '';
    return { status: answer.status, to: answer.headers.get('location') ?? '' };
  };
  await send('/voorbeeld/persoon', { member });
  return {
    send,
    async open(path) {
      const answer = await ask(path);
      return { status: answer.status, body: await answer.text() };
    },
  };
}
