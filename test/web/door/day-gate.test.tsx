/** A day that does not exist is said so at its field, whatever the form; what was typed stays, and nothing is kept. */
import { describe, expect, it } from 'vitest';
import { makeAct, type House } from '#app/house.ts';
import { gated } from '#web/door/bsn-gate.tsx';
import { noDaysIn } from '#web/door/day-gate.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { html } from '#web/kit/render.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { go, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';

const karin = { kind: 'member', memberId: 'm', role: 'begeleider', organisationKind: 'pro', name: 'Karin Smit' };
const boxes = (name: string, d: string, month: string, year: string) =>
  new Map([`${name}-day`, `${name}-month`, `${name}-year`].map((key, at) => [key, [[d, month, year][at] ?? '']]));
const noSuchDay = 'Deze dag bestaat niet. Kijk nog eens naar dag, maand en jaar.';

type Handle = (visit: Visit<never>) => Promise<Reply>;
async function sent(form: Visit<never>['form'], handle: Handle) {
  const kept: string[] = [];
  const house = {
    today: () => '2026-06-08',
    now: () => 0,
    async withActor(_: unknown, act: string, work: (desk: object) => Promise<unknown>) {
      const done = await work({ wrote: () => Promise.resolve(true) });
      kept.push(act);
      return done;
    },
  } as unknown as House;
  const visit = { house, actor: karin, today: '2026-06-08', query: new URLSearchParams(), form, uploads: [], path: '/x', region: 'Voorbeeld', caller: {} } as never as Visit<never>; // prettier-ignore
  const page = gated({ method: 'POST', path: '/x', act: 'change-name', who: 'member', handle } as never as Page);
  const reply = await (page.handle as Handle)(visit);
  return { reply, kept, body: reply.kind === 'page' ? html(reply.node) : '' };
}
const save = makeAct<string | undefined, void>('change-name', () => Promise.resolve({ ok: true, value: undefined }));
/** A page that takes an empty last day for "it goes on", and would so lose one that does not exist. */
const forgets: Handle = async ({ house, actor, form }) => {
  const done = await save(house, actor, day(form, 'until') ?? '');
  return done.ok ? go('/klaar') : show(<p>Dit lukte niet.</p>, 422);
};
const draws: Handle = async ({ house, actor, form }) => {
  const done = await save(house, actor, text(form, 'words'));
  const errors = [{ field: 'until', text: 'Vul in tot en met welke dag.' }];
  return done.ok
    ? go('/klaar')
    : show(
        <>
          <ErrorSummary errors={errors} />
          <DateField name="until" label="Tot" value={dayParts(form, 'until')} error={errors[0]?.text} />
        </>,
        422,
      );
};

describe('a day that does not exist', () => {
  it('is told from one that is half, and from one that is empty, picked or real', () => {
    const found = (d: string, month: string, year: string) => noDaysIn(boxes('on', d, month, year)).get('on');
    expect([found('31', '2', '2026'), found('29', '2', '2027'), found('1', '13', '2026')]).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect([found('3', '7', ''), found('3', '7', '26'), found('drie', '7', '2026')]).toEqual(['half', 'half', 'half']);
    expect([found('', '', ''), found('29', '2', '2028')]).toEqual([undefined, undefined]);
    const picked = (pick: string) => noDaysIn(new Map([...boxes('on', '31', '2', '2026'), ['on-pick', [pick]]])).size;
    expect([picked('2026-06-08'), picked('other')]).toEqual([0, 1]);
  });

  it('stands so in the summary and at its field, with what was typed, in the form of the page itself', async () => {
    const { reply, body, kept } = await sent(boxes('until', '31', '2', '2026'), draws);
    expect([reply.kind === 'page' && reply.status, kept]).toEqual([422, []]);
    expect(body.split(noSuchDay)).toHaveLength(3);
    expect(body).not.toContain('Vul in tot en met welke dag.');
    for (const typed of ['value="31"', 'value="2"', 'value="2026"']) expect(body).toContain(typed);
    expect((await sent(boxes('until', '3', '7', ''), draws)).body).toContain('Het jaar heeft vier cijfers');
  });

  it('is not taken for an empty day by a page that forgets to look: the form is asked again, whole', async () => {
    const form = new Map([...boxes('until', '31', '2', '2026'), ['words', ['Tot de zomer']]]);
    const { body, kept } = await sent(form, forgets);
    expect(kept).toEqual([]);
    expect(body).toContain(noSuchDay);
    expect(body).toContain('<input type="hidden" name="words" value="Tot de zomer"');
    const real = await sent(boxes('until', '28', '2', '2026'), forgets);
    expect([real.reply, real.kept]).toEqual([go('/klaar'), ['change-name']]);
  });
});
