/** The gate before every form of the program: no page can forget to look for a BSN. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAct, type House } from '#app/house.ts';
import { refuse, type Outcome } from '#domain/outcome.ts';
import { gated } from '#web/door/bsn-gate.tsx';
import { bsnsIn, excused } from '#web/door/bsn-fields.ts';
import { bsnAsks, saysBsn } from '#web/door/bsn-words.ts';
import { go, show, type Page, type Reply, type Upload, type Visit } from '#web/door/visit.ts';
import { html } from '#web/kit/render.ts';
import { pages } from '#web/pages.ts';
import { formsOf, told } from '../visitor.ts';

const number = '111222333';
const posts = pages.filter(({ method }) => method === 'POST');
const karin = { kind: 'member', memberId: 'm', role: 'begeleider', organisationKind: 'pro', name: 'Karin Smit' };

/** A house in which every act writes; `kept` counts what was not undone. */
function aHouse() {
  const kept: string[] = [];
  const house = {
    today: () => '2026-06-08',
    now: () => 0,
    async withActor(_: unknown, act: string, work: (desk: object) => Promise<unknown>) {
      const done = await work({ wrote: () => Promise.resolve(true) });
      kept.push(act);
      return done;
    },
  };
  return { house: house as unknown as House, kept };
}
type Typed = Readonly<Record<string, string>>;
type Planted = (visit: Visit<never>) => Promise<Reply>;
/** What comes of a form at the address of this page, when the page behind the gate is another. */
async function sent(page: Page, typed: Typed, planted: Planted, uploads: readonly Upload[] = []) {
  const { house, kept } = aHouse();
  const visit = {
    house,
    actor: karin,
    today: '2026-06-08',
    params: {},
    query: new URLSearchParams(),
    form: new Map(Object.entries(typed).map(([name, value]) => [name, [value]])),
    uploads,
    path: page.path,
    region: 'Voorbeeld',
    caller: {},
  };
  const { handle } = gated({ ...page, handle: planted } as Page);
  const reply = await handle(visit as never);
  return { reply, kept, body: reply.kind === 'page' ? html(reply.node) : '' };
}
const save = makeAct<string, void>('change-name', () => Promise.resolve({ ok: true, value: undefined }));
const forgets: Planted = async ({ house, actor }) => {
  const done: Outcome<void> = await save(house, actor, number);
  return done.ok ? go('/klaar') : show(<p>Dit lukte niet.</p>, 422);
};
const wordsOnly: Planted = () => Promise.resolve(go(`/zoek?naam=${number}`));

describe('the gate before every form', () => {
  it('refuses the number at every page that takes a form, also where the page forgets to look, and keeps nothing', async () => {
    expect(posts.length).toBeGreaterThan(200);
    for (const page of posts)
      for (const planted of [forgets, wordsOnly]) {
        const { reply, kept, body } = await sent(page, { woorden: `Bel ${number}` }, planted);
        expect([page.path, reply.kind, reply.kind === 'page' && reply.status]).toEqual([page.path, 'page', 422]);
        expect(told(body)).toContain('Hoort dit nummer bij telefoon of kenmerk');
        expect(kept).toEqual([]);
      }
  });

  it('gives back all that was typed, with the number open at its field and the rest along with it', async () => {
    const typed = { woorden: `Bel ${number}`, naam: '<Kim>', regels: 'een\ntwee', 'born-day': '3' };
    const { body } = await sent(posts[0] as Page, typed, forgets);
    const [action, inside] = formsOf(body)[0] ?? [];
    expect(action).toBe(posts[0]?.path);
    expect(inside).toContain(`name="woorden" aria-describedby="getypt-0-error"`);
    expect(inside).toContain(`value="Bel ${number}"`);
    for (const field of [
      'name="naam" value="&lt;Kim>"',
      'name="regels" value="een\ntwee"',
      'name="born-day" value="3"',
    ])
      expect(inside).toContain(`<input type="hidden" ${field}`);
    expect(inside?.match(/name="woorden"/g)).toHaveLength(1);
    expect(body).toContain('<a href="#getypt-0">');
    expect(body).toContain(`<title>Fout: `);
  });

  it('lets a page refuse in its own words, and answers for one that refuses without a word about the number', async () => {
    const own: Planted = () => Promise.resolve(show(<p>Vul een tijd in, zoals 9.30.</p>, 422));
    expect((await sent(posts[0] as Page, { tijd: number }, own)).body).toContain('Vul een tijd in');
    const asking = makeAct<string, void>('change-name', () => Promise.resolve(refuse('bsn', 'woorden')));
    const asks: Planted = async ({ house, actor }) =>
      (await asking(house, actor, '')).ok ? go('/') : show(<p>Eigen woorden: {bsnAsks}</p>, 422);
    expect((await sent(posts[0] as Page, { woorden: number }, asks)).body).toContain('Eigen woorden');
    expect((await sent(posts[0] as Page, { woorden: number }, forgets)).body).not.toContain('Dit lukte niet');
  });

  it('lets a form without such a number through as it came, and a page that breaks breaks', async () => {
    const { reply, kept } = await sent(posts[0] as Page, { woorden: 'Bel 111222334 of 06 11 12 22 33' }, forgets);
    expect([reply, kept]).toEqual([go('/klaar'), ['change-name']]);
    const breaks: Planted = () => Promise.reject(new Error('a bug'));
    await expect(sent(posts[0] as Page, { woorden: number }, breaks)).rejects.toThrow('a bug');
  });

  it('refuses it in the name of a file, and says to choose the file again', async () => {
    const file = { name: `lijst ${number}.csv`, bytes: new Uint8Array() };
    const { reply, body, kept } = await sent(posts[0] as Page, { naam: 'Kim' }, forgets, [file]);
    expect([reply.kind === 'page' && reply.status, kept]).toEqual([422, []]);
    expect(told(body)).toContain('In de naam van het bestand staat een BSN');
    expect(body).not.toContain(number);
  });

  it('finds it however it is written, in any field, and never in an id or a hash that goes along', () => {
    const at = (value: string, field = 'woorden') => bsnsIn({ form: new Map([[field, [value]]]), path: '/x' }).length;
    for (const written of ['111 222 333', '111.222.333', '1112.22.333', '１１１２２２３３３', 'a111222333b'])
      expect([written, at(written)]).toEqual([written, 1]);
    fc.assert(fc.property(fc.string(), (field) => at(number, field) === (excused[0]?.fields.includes(field) ? 0 : 1)));
    expect(at('01900000-0000-7000-8000-a111222333bc')).toBe(0);
    expect(at(`22.01900000-0000-7000-8000-a111222333bc.9`)).toBe(0);
    expect(at('e3b0c44298fc1c149afbf4c8996fb924a111222333b934ca495991b7852b855a')).toBe(0);
  });

  it('excuses a short list of fields, each at the forms that really hold it', () => {
    const free = (field: string) =>
      posts.filter(({ path }) => bsnsIn({ form: new Map([[field, [number]]]), path }).length === 0).length;
    expect(free('words')).toBe(0);
    expect(excused.map(({ fields }) => fields.join(' '))).toEqual([
      'phone publicPhone answersPhone nummer',
      'number codeTo',
      'amount cost share',
      'geplakt',
      'passphrase again secret',
    ]);
    expect(free('number')).toBe(2);
    expect(free('geplakt')).toBe(1);
  });

  it('knows the sentence about it of every street, in every language', () => {
    const said = globSync('src/web/**/*.{ts,tsx}').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ +'?bsn[\w-]*'?:(?: \(\) =>)?\s+'(.+)',$/gm)].map(
        ([, words]) => words ?? '',
      ),
    );
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((words) => !saysBsn(words))).toEqual([]);
    expect(saysBsn(bsnAsks)).toBe(true);
    expect(saysBsn('Een kolom met een BSN lezen we nooit mee. Geen BSN.')).toBe(false);
  });
});
