import { describe, expect, test } from 'vitest';
import { deviceWords, isOver, sessionLimits } from '#domain/access/session.ts';
import {
  freeTries,
  minutesOf,
  passphraseFaults,
  plainMail,
  recoveryAlphabet,
  recoveryShown,
  typedCode,
  waitAfter,
} from '#domain/access/sign-in.ts';
import { isOwnPath, keptOf, readKept } from '#web/access/kept-form.ts';

describe('Waiting', () => {
  test('begins after some free tries, grows twofold and never keeps anybody out for long', () => {
    const waits = Array.from({ length: 12 }, (_, n) => waitAfter(n + 1, 'account'));
    expect(waits).toEqual([0, 0, 0, 0, 60, 120, 240, 480, 900, 900, 900, 900]);
    expect(waitAfter(10_000, 'account')).toBe(900);
  });
  test('of a network begins later: a whole school comes from one', () => {
    expect(waitAfter(freeTries.network - 1, 'network')).toBe(0);
    expect(waitAfter(freeTries.network, 'network')).toBe(60);
  });
  test('is never told as no minutes', () => expect([0.2, 60, 61].map(minutesOf)).toEqual([1, 1, 2]));
});

describe('A session', () => {
  const made = { madeAt: 0, seenAt: 0, shared: false };
  const minutes = (n: number) => n * 60_000;
  test('ends after half an hour of nothing, and after a quarter at a computer of more people', () => {
    expect([29, 30].map((n) => isOver(made, minutes(n)))).toEqual([false, true]);
    expect([14, 15].map((n) => isOver({ ...made, shared: true }, minutes(n)))).toEqual([false, true]);
  });
  test('ends after twelve hours, however busy somebody was', () => {
    const busy = { ...made, seenAt: sessionLimits.most - 1 };
    expect([sessionLimits.most - 1, sessionLimits.most].map((now) => isOver(busy, now))).toEqual([false, true]);
  });
  test('is named by browser and machine in our own words, whatever a browser says', () => {
    expect(deviceWords('Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/142.0')).toBe('Firefox op Windows');
    expect(deviceWords('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19 Safari/604')).toBe(
      'Safari op iPhone',
    );
    expect(deviceWords('Mozilla/5.0 (X11; Linux x86_64) Chrome/150 Safari/537 Edg/150')).toBe('Edge op Linux');
    expect(deviceWords('<script>\r\nset-cookie: x')).toBe('Onbekende browser');
  });
});

describe('A wachtzin', () => {
  const said = (words: string, again = words) =>
    passphraseFaults(words, again, ['Karin Smit', 'Praktijkschool De Eik']).map(
      ({ code, field }) => `${field} ${code}`,
    );
  test('is long, hard to guess by who knows the person, and typed twice', () => {
    expect(said('paard batterij')).toEqual([]);
    expect(said('vier spaties zijn goed')).toEqual([]);
    expect(said('kort woord')).toEqual(['passphrase passphrase-short']);
    expect(said('x'.repeat(201))).toEqual(['passphrase passphrase-long']);
    expect(said('aaaaaaaaaaaaaaa')).toEqual(['passphrase passphrase-guessed']);
    expect(said('KarinSmit2026')).toEqual(['passphrase passphrase-guessed']);
    expect(said('Praktijkschool De Eik 1')).toEqual(['passphrase passphrase-guessed']);
    expect(said('Welkom123456!')).toEqual(['passphrase passphrase-guessed']);
    expect(said('paard batterij', 'paard baterij')).toEqual(['again passphrase-differs']);
  });
});

describe('What is typed in the box for a code', () => {
  test('is a code of the app with or without a space, or a recovery code in any case', () => {
    expect(typedCode(' 123 456 ')).toEqual({ kind: 'app', code: '123456' });
    expect(typedCode('ABCDE-fgh23')).toEqual({ kind: 'recovery', code: 'abcdefgh23' });
    expect(recoveryShown('abcdefgh23')).toBe('abcde-fgh23');
    expect(['12345', '1234567', 'abcde-fghi0', "' or 1=1 --"].map(typedCode)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(recoveryAlphabet).not.toMatch(/[01ilo]/);
  });
  test('and a mail address is the same in capitals', () =>
    expect(plainMail(' Karin@Example.ORG ')).toBe('karin@example.org'));
});

describe('A form that comes along with signing in', () => {
  const form = new Map([
    ['namens', ['karin']],
    ['text', ['Belde, "<b>"\nen toen']],
    ['memberId', ['a', 'b']],
  ]);
  const kept = keptOf('/jongeren/1/notities', form);
  test('comes back whole, for whom it was typed and for nobody else', () => {
    expect(readKept(kept, 'karin')).toEqual({
      path: '/jongeren/1/notities',
      fields: [
        ['namens', 'karin'],
        ['text', 'Belde, "<b>"\nen toen'],
        ['memberId', 'a'],
        ['memberId', 'b'],
      ],
    });
    expect(readKept(kept, 'peter')).toBeUndefined();
  });
  test('goes to an address of ours only', () => {
    const strange = [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/a//b',
      '/a?b=c',
      'javascript:alert(1)',
      '',
      '/a\r\nb',
      '/@evil',
    ];
    expect(strange.filter(isOwnPath)).toEqual([]);
    expect(
      ['/', '/werk', '/jongeren/01900000-0000-7000-8000-000000000001/notities'].filter((one) => !isOwnPath(one)),
    ).toEqual([]);
    for (const path of strange)
      expect(readKept(JSON.stringify({ path, fields: [['namens', 'karin']] }), 'karin')).toBeUndefined();
  });
  test('is nothing when somebody made it up', () => {
    for (const made of ['', 'null', '[]', '{', '{"path":"/a","fields":[["namens"]]}', '{"path":1,"fields":[]}'])
      expect(readKept(made, 'karin')).toBeUndefined();
  });
});
