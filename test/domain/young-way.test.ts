import { describe, expect, it } from 'vitest';
import { handoverKinds } from '#domain/handover/kinds.ts';
import { youngCodeWords, youngLinkSms, youngLinkWords } from '#domain/notice/young-words.ts';
import { canTakeBack, goesWithoutYes } from '#domain/young/share.ts';
import { checkWay, lastDayOfWay, mobileNumber, visitIsOver, type GiveWay } from '#domain/young/way.ts';
import { doingOf } from '#domain/young/words.ts';
import { score } from '#domain/language/meter.ts';
import { tooLong } from '../house/reading.ts';

const open = { shielded: false, sms: true };
const given = (typed: Partial<GiveWay>): GiveWay => ({ channel: 'card', to: '', codeBy: 'told', codeTo: '', ...typed });
/** The faults by field, or what can be given. */
const checked = (typed: Partial<GiveWay>, bounds = open): unknown => {
  const found = checkWay(given(typed), bounds);
  return 'channel' in found ? found : found.map(({ code, field }) => `${field} ${code}`);
};

describe('a way in for a young person', () => {
  it.each([
    ['06 00 00 00 01', '+31600000001'],
    ['06-00000001', '+31600000001'],
    ['+31 6 00000001', '+31600000001'],
    ['0031600000001', '+31600000001'],
    ['+31(0)600000001', '+31600000001'],
    ['033 000 00 00', undefined],
    ['06 000 00 00', undefined],
    ['+32 400 00 00 00', undefined],
    ['06 00 00 00 01, 06 00 00 00 02', undefined],
    ['', undefined],
  ])('takes %s as the mobile number %s', (typed, number) => {
    expect(mobileNumber(typed)).toBe(number);
  });

  it('goes by sms with a code that is told, by mail or paper with either', () => {
    const phone = '06 00 00 00 01';
    expect(checked({ channel: 'sms', to: phone, codeBy: undefined })).toEqual({
      channel: 'sms',
      to: '+31600000001',
      codeTo: null,
    });
    expect(checked({ channel: 'mail', to: ' samira@example.org ', codeBy: 'sms', codeTo: phone })).toEqual({
      channel: 'mail',
      to: 'samira@example.org',
      codeTo: '+31600000001',
    });
    expect(checked({ channel: 'card' })).toEqual({ channel: 'card', to: null, codeTo: null });
  });

  it('never lets the code take the way of the link', () => {
    const phone = '06 00 00 00 01';
    expect(checked({ channel: 'sms', to: phone, codeBy: 'sms', codeTo: phone })).toMatchObject({ codeTo: null });
  });

  it('says by field what is missing or wrong', () => {
    expect(checked({ channel: undefined, codeBy: undefined })).toEqual(['channel way-channel', 'codeBy way-code']);
    expect(checked({ channel: 'sms', to: '033 000 00 00' })).toEqual(['number way-number']);
    expect(checked({ channel: 'mail', to: 'samira@', codeBy: 'sms', codeTo: '12' })).toEqual([
      'mail way-mail',
      'codeTo way-number',
    ]);
    expect(checked({ channel: 'sms', to: '06 00 00 00 01' }, { shielded: false, sms: false })).toEqual([
      'channel way-no-sms',
    ]);
  });

  it('goes to who is afgeschermd on paper only, with a code that is told', () => {
    const shielded = { shielded: true, sms: true };
    expect(checked({ channel: 'card' }, shielded)).toMatchObject({ channel: 'card' });
    for (const typed of [
      { channel: 'sms', to: '06 00 00 00 01' },
      { channel: 'mail', to: 'samira@example.org' },
      { channel: 'card', codeBy: 'sms', codeTo: '06 00 00 00 01' },
    ] as const)
      expect(checked(typed, shielded)).toEqual([expect.stringContaining('way-shielded')]);
  });

  it('holds three months, on paper a year; on a telephone half an hour of nothing and four hours at most', () => {
    expect([lastDayOfWay('sms', '2026-06-08'), lastDayOfWay('card', '2026-06-08')]).toEqual([
      '2026-09-08',
      '2027-06-08',
    ]);
    const minutes = (n: number) => n * 60_000;
    expect(visitIsOver({ madeAt: 0, seenAt: minutes(100) }, minutes(129))).toBe(false);
    expect(visitIsOver({ madeAt: 0, seenAt: minutes(100) }, minutes(130))).toBe(true);
    expect(visitIsOver({ madeAt: 0, seenAt: minutes(239) }, minutes(240))).toBe(true);
  });
});

describe('what goes to a telephone or a mailbox', () => {
  const link = 'https://aanzet.example.org/r/abc';
  const all = [youngLinkSms(link), youngCodeWords('123456'), youngLinkWords(link).subject, youngLinkWords(link).text];
  it('names nobody and does not say what it is about', () => {
    expect(all.join(' ')).not.toMatch(
      /aanzet(?!\.example)|school|gemeente|begeleid|hulp|jongere|werk en inkomen|Samira/i,
    );
  });
  it('fits one sms, and reads easily', () => {
    for (const text of all.slice(0, 2)) expect(text.length).toBeLessThan(160);
    expect(score(all.join('\n')).ease).toBeGreaterThan(70);
    expect(tooLong(all.join('\n'))).toEqual([]);
  });
});

describe('what a young person decides', () => {
  it('is a yes that was asked and still runs: not what the law lets go, and not what is over', () => {
    expect(handoverKinds.filter(({ id }) => canTakeBack(id, 'sent')).map(({ id }) => id)).toEqual([
      'H1',
      'H2',
      'H8',
      'H9',
      'H12',
    ]);
    expect(
      ['sent', 'asked', 'lapsed', 'taken-over', 'done', 'withdrawn', 'sent-back'].filter((state) =>
        canTakeBack('H1', state),
      ),
    ).toEqual(['sent', 'asked', 'lapsed', 'taken-over']);
    expect(['given', 'received', 'not-taken', 'withdrawn'].filter((state) => canTakeBack('H13', state))).toEqual([
      'given',
      'received',
    ]);
    expect([goesWithoutYes('H4'), goesWithoutYes('H1'), goesWithoutYes('H13')]).toEqual([true, false, false]);
  });
  it('reads what who is on turn does, also of a verb with own words of a colleague', () => {
    expect([doingOf('call'), doingOf('other')]).toEqual(['call', 'something']);
  });
});
