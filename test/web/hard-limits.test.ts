/**
 * Every page and form of the house, asked by somebody who means harm: a colleague of the same role elsewhere, another
 * website, a program that sends what no browser sends. A page that is added is tried without anybody thinking of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '#web/door/server.ts';
import type { Page } from '#web/door/visit.ts';
import { forWhomField } from '#web/kit/for-whom.ts';
import { pages } from '#web/pages.ts';
import {
  aHardScene,
  ask,
  cookieOf,
  fill,
  keptOf,
  nowhere,
  pagesOf,
  type Asked,
  type Hard,
  type Stranger,
} from './hard-scene.ts';
import { formsOf } from './visitor.ts';

const script = `"zq='><img src=x onerror=zq()>{{7*7}}\r\nX-Zq: 1`;
const evil = 'evil.example';
const fromElsewhere = { 'x-forwarded-host': evil, 'x-forwarded-for': '10.9.8.7', forwarded: `host=${evil}` };
const timeout = 90_000;

let hard: Hard;
let faults: string[];
beforeAll(async () => {
  hard = await aHardScene();
});
afterAll(async () => {
  await hard.app.close();
  await hard.region.house.close();
});

/** What no answer may ever be, whatever was asked. */
function faultsOf({ statusCode, body, headers }: LightMyRequestResponse): readonly string[] {
  const to = headers.location ?? '/';
  const found: Readonly<Record<string, boolean>> = {
    broke: statusCode >= 500,
    'says how it is built': /node_modules|\n\s+at .*:\d+:\d+|SQLSTATE|syntax error/.test(body),
    'a script came back as it was': body.includes('<img src=x') || body.includes('"zq='),
    'a header was typed': 'x-zq' in headers,
    'another website':
      /(?:href|action|src|content)="[^"?]*evil\.example/.test(body) ||
      !/^\/(?![/\\])/.test(to) ||
      to.split('?', 1)[0]!.includes(evil),
  };
  return Object.keys(found).filter((name) => found[name]);
}
async function tried(asked: Asked, what: string): Promise<LightMyRequestResponse> {
  const answer = await ask(hard, { ...asked, headers: { ...fromElsewhere, ...asked.headers } });
  for (const fault of faultsOf(answer)) faults.push(`${what}: ${fault}`);
  return answer;
}

/** The directory: shown to every colleague, and any organisation in it may be asked something. */
const forEverybody = ['GET /organisaties/:organisationId', 'POST /regio/vraag/:organisationId'];

/** The ways in which one of the ids, or all of them, is of another organisation. */
const mixesOf = (path: string): readonly (readonly string[])[] => {
  const names = [...path.matchAll(/:(\w+[iI]d)\b/g)].map(([, name = '']) => name);
  return names.length > 1 ? [names, ...names.map((name) => [name])] : names.map((name) => [name]);
};

/** What an answer tells: its words, or where it leads with the ids aside. */
const toldBy = ({ statusCode, body, headers }: LightMyRequestResponse, ids: readonly string[]): string =>
  ids.reduce((told, id) => told.replaceAll(id, 'id'), `${statusCode} ${headers.location ?? ''} ${body}`);

/** Who tries an address with an id: the first that it is for, and the last, who has another role and works elsewhere. */
const whoTry = (page: Page): readonly Stranger[] => {
  const may = hard.strangers.filter((who) => pagesOf(who).includes(page));
  return [...new Set([may[0], may.at(-1)])].filter((who) => who !== undefined);
};

test(
  'what belongs to another organisation is not there, in the same bytes as what nobody has',
  { timeout },
  async () => {
    const { own, theirs, region } = hard;
    const [different, kept] = [[] as string[], await keptOf(hard, region.deEik.id)];
    const none = new Map<Stranger, string>();
    let asked = 0;
    const ofColleagues = pages.filter(
      ({ method, path, who }) =>
        (who === 'member' || who === 'young' || who === 'peer') && !forEverybody.includes(`${method} ${path}`),
    );
    for (const [n, page] of ofColleagues.entries())
      for (const mix of mixesOf(page.path)) {
        const [who] = whoTry(page).slice(-1 - (n % 2));
        if (!who) continue;
        const { method, path } = page;
        const told = async (of: Hard['own']) => {
          const ids = { ...own, ...Object.fromEntries(mix.map((name) => [name, of[name] ?? nowhere])) };
          const body = 'antwoord=ontvangen&keuze=neem-over&text=Dag';
          return toldBy(await ask(hard, { method, url: fill(path, ids), who, body }), Object.values(ids));
        };
        const notThere =
          none.get(who) ?? toldBy(await ask(hard, { method: 'GET', url: `/jongeren/${nowhere}`, who }), []);
        none.set(who, notThere);
        asked++;
        const found = await told(theirs);
        if (found !== notThere && found !== (await told({})))
          different.push(`${who.kind === 'member' ? who.role : who.kind} ${method} ${path} ${mix.join()}`);
      }
    expect(different).toEqual([]);
    expect(asked).toBeGreaterThan(150);
    expect(await keptOf(hard, region.deEik.id)).toBe(kept);
  },
);

test('every answer says to a browser what it may not do, and over https to come back over https only', async () => {
  const sure = await buildServer({
    house: hard.region.house,
    region: 'Voorbeeld',
    cookieSecret: 'a secret of more than thirty-two letters',
    personas: true,
    demo: undefined,
    perMinute: 0,
    https: true,
    log: () => {},
  });
  for (const url of ['/werk', '/regels', '/nergens', '/%', '/gezond', `/jongeren/${nowhere}`]) {
    const { headers } = await sure.inject({ url });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin');
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000; includeSubDomains/);
    expect(headers['cache-control'] ?? 'no-store').toBe('no-store');
  }
  const [page, file] = [await sure.inject({ url: '/regels' }), await sure.inject({ url: '/gezond' })];
  expect([page.headers['content-type'], file.headers['content-disposition']]).toEqual([
    'text/html; charset=utf-8',
    'attachment; filename="gezond.txt"',
  ]);
  await sure.close();
});

test('no form is taken from another website, nor from one that hides where it comes from', { timeout }, async () => {
  const strange = [
    { origin: `https://${evil}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  const [taken, posts] = [[] as string[], pages.filter(({ method }) => method === 'POST')];
  for (const [n, { path, act }] of posts.entries()) {
    const who = hard.strangers.find((one) => pagesOf(one, 'POST').some((other) => other.act === act));
    // Each page without a word of where it comes from, and in turn each other way: the answer is given in one place.
    for (const sent of [{}, strange[n % strange.length]!]) {
      const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded', ...sent };
      const { statusCode } = await hard.app.inject({
        method: 'POST',
        url: fill(path, hard.own),
        headers,
        cookies: cookieOf(hard, who),
      });
      if (statusCode !== 403) taken.push(`${path} ${JSON.stringify(sent)} ${statusCode}`);
    }
  }
  expect(taken).toEqual([]);
  expect(posts.length).toBeGreaterThan(80);
});

test('an address with anything but an id in it leads nowhere, and is not repeated', { timeout }, async () => {
  faults = [];
  const wrong = [
    '%00',
    '__proto__',
    encodeURIComponent(`'${script}`),
    'A'.repeat(3000),
    '%',
    '%c0%ae',
    nowhere.toUpperCase(),
  ];
  const who = hard.strangers[0]!;
  for (const [n, { method, path }] of pages.filter(({ path: at }) => /:/.test(at)).entries())
    for (const one of [wrong[n % wrong.length]!, wrong[(n + 3) % wrong.length]!]) {
      const answer = await tried(
        { method, url: path.replaceAll(/:\w+/g, one), who },
        `${method} ${path} with ${one.slice(0, 20)}`,
      );
      if (![404, 303].includes(answer.statusCode)) faults.push(`${method} ${path} ${answer.statusCode}`);
      if (answer.body.includes('AAAAA')) faults.push(`${path}: comes back`);
    }
  for (const url of [
    '//[',
    `//${evil}/werk`,
    `http://${evil}/werk`,
    '/%',
    '/\\evil',
    '/werk/../../etc/passwd',
    '/werk?a=%',
  ])
    await tried({ method: 'GET', url, who }, url);
  expect(faults).toEqual([]);
});

/** Every name that a page asks of its address. */
const namesAsked = (): readonly string[] => {
  const found = new Set(['terug', 'next', 'naar', 'soort']);
  for (const file of readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  ))
    for (const [, name = ''] of readFileSync(join('src/web', file), 'utf8').matchAll(
      /query\.(?:get|getAll|has)\('([^']+)'\)/g,
    ))
      found.add(name);
  return [...found];
};
type Seen = { readonly path: string; readonly url: string; readonly who: Stranger; readonly body: string };
/** Each page that somebody can open, once. */
async function everyPage(): Promise<readonly Seen[]> {
  const seen = new Map<string, Seen>();
  for (const page of pages.filter(({ method }) => method === 'GET'))
    for (const who of whoTry(page)) {
      const { path } = page;
      if (seen.has(path)) continue;
      const url = fill(path, hard.own);
      const { statusCode, body } = await tried({ method: 'GET', url, who }, `GET ${path}`);
      if (statusCode === 200) seen.set(path, { path, url, who, body });
    }
  return [...seen.values()];
}

const wrongForms: readonly (readonly [type: string, body: string])[] = [
  ['application/json', '{"text":{"toString":1},"__proto__":{"a":1}}'],
  ['application/json', '{'],
  ['text/plain', 'text=a'],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['', 'x'],
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=a', '--a\r\nContent-Disp'],
  ['multipart/form-data; boundary=a', '--a\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--a--'],
];

test('what no form of ours sends is refused in words, and no number of boxes holds the others up', async () => {
  faults = [];
  const [who, url] = [hard.strangers[0]!, fill('/jongeren/:caseId/notities', hard.own)];
  for (const [type, body] of wrongForms) {
    const answer = await tried({ method: 'POST', url, who, type, body }, `${type} ${body.slice(0, 20)}`);
    expect([type, answer.statusCode, answer.body.includes('<h1>Dit konden we niet lezen</h1>')]).toEqual([
      type,
      400,
      true,
    ]);
  }
  for (const body of [
    '__proto__=1&constructor=2&toString=3&text[a][b]=%ZZ',
    'text=a&text=b&text=%00',
    'hasOwnProperty=1',
  ])
    expect((await tried({ method: 'POST', url, who, body }, body)).statusCode).toBeLessThan(500);
  const began = performance.now();
  const many = await tried({ method: 'POST', url, who, body: 'a=1&'.repeat(200_000) }, 'many boxes');
  expect([many.statusCode, performance.now() - began < 5000]).toEqual([413, true]); // it was two minutes
  expect(faults).toEqual([]);
});

/** The boxes of a form, each with what a browser sends; `typed` says whether somebody types in it. */
function boxesOf(
  inside: string,
): readonly { readonly name: string; readonly value: string; readonly typed: boolean }[] {
  const of = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return [...inside.matchAll(/<(?:input|textarea|select)[^>]*>(?:\s*<option[^>]*>)*/g)].flatMap(([tag]) => {
    const [name, type] = [of(tag, 'name'), of(tag, 'type') ?? 'text'];
    const chosen = [...tag.matchAll(/<option[^>]*>/g)].at(-1)?.[0];
    return name
      ? [
          {
            name,
            value: of(chosen ?? tag, 'value') ?? '',
            typed: !tag.startsWith('<select') && /text|search|tel|email/.test(type),
          },
        ]
      : [];
  });
}
/** What a form does not ask, and decides whose something is. */
const notAsked = (theirs: Hard['theirs']): readonly (readonly [string, string])[] => [
  ...['organisationId', 'organisation_id', 'leadOrganisationId'].map(
    (name) => [name, theirs['organisationId']!] as const,
  ),
  ...['memberId', 'member_id', 'writtenBy'].map((name) => [name, theirs['memberId']!] as const),
  ...['caseId', 'case_id'].map((name) => [name, theirs['caseId']!] as const),
  ...(['handoverId', 'noteId', 'agreementId', 'batchId'] as const).map((name) => [name, theirs[name]!] as const),
  ['today', '1999-01-01'],
  ['actor', 'system'],
  ['act', 'found-region'],
];
const standing = async () =>
  (await hard.region.house.owner.query('select id, organisation_id, role from member order by id')).rows;
/** Ends what the other forms need: these go last. */
const ends =
  /vertrek|stoppen|overleden|samenvoegen|afgeschermd|intrekken|ik\/|einde|r\/uit|link-weg|verhaal\/weg|eigen-link|meekijken|\/werk$|geen-inzage/;

test(
  'every form: a script comes back as text, too much is refused, what is not asked changes nothing',
  { timeout },
  async () => {
    faults = [];
    const [kept, members, opened] = [await keptOf(hard, hard.region.deEik.id), await standing(), await everyPage()];
    const forms = new Map<string, { who: Stranger; action: string; inside: string }>();
    for (const { who, body } of opened)
      for (const [action, inside] of formsOf(body))
        forms.set(action.replaceAll(/[0-9a-f-]{36}/g, ':id'), { who, action, inside });
    expect(forms.size).toBeGreaterThan(60);
    const inOrder = [...forms.values()].sort((a, b) => Number(ends.test(a.action)) - Number(ends.test(b.action)));
    for (const [n, way] of [script, `${'9'.repeat(400)}${'é'.repeat(15_000)}`].entries())
      for (const { who, action, inside } of inOrder) {
        const sent = new URLSearchParams();
        // The second way: a script also where nobody types, such as in a choice or a hidden box.
        for (const { name, value, typed } of boxesOf(inside))
          sent.append(name, typed ? way : n === 0 || name === forWhomField ? value : script);
        for (const [name, value] of notAsked(hard.theirs)) if (!sent.has(name)) sent.append(name, value);
        await tried(
          { method: 'POST', url: action, who, body: sent.toString() },
          `POST ${action.replaceAll(/[0-9a-f-]{36}/g, ':id')} ${n}`,
        );
      }
    for (const { path, url, who } of opened) await tried({ method: 'GET', url, who }, `GET ${path} after`);
    const names = namesAsked();
    const numbers = `?${new URLSearchParams(names.map((name) => [name, '9'.repeat(40)])).toString()}`;
    const scripts = `?${new URLSearchParams(names.map((name) => [name, `//${evil}/${script}\0`])).toString()}`;
    for (const { path, url, who } of opened.filter((page) => !page.path.includes(':caseId')))
      for (const query of path.includes(':') ? [scripts] : [numbers, scripts])
        await tried({ method: 'GET', url: `${url}${query}`, who }, `GET ${path}${query.slice(0, 12)}`);
    expect(faults).toEqual([]);
    expect(await keptOf(hard, hard.region.deEik.id)).toBe(kept);
    expect((await standing()).filter(({ id }) => members.some((one) => one.id === id))).toEqual(members);
  },
);

test('the log of the server is one line a request, of patterns: nothing that was sent stands in it', () => {
  expect(hard.lines.length).toBeGreaterThan(800);
  expect(hard.lines.filter((line) => !/^(GET|POST) (-|\/\S*) \d{3} \d+ ms$/.test(line))).toEqual([]);
  expect(hard.lines.join('\n')).not.toMatch(/zq|evil|0190|01900000|%/);
});
