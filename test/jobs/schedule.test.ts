import { describe, expect, it } from 'vitest';
import { digestWords, linkWords, noticeWords } from '#domain/notice/mail-words.ts';
import { noticeKinds, type NoticeKind } from '#domain/notice/kinds.ts';
import { dueTimers, startSchedule, type Moment, type Ran } from '#jobs/schedule.ts';

const at = (day: string, time: string): Moment => ({
  day,
  time,
  minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});

describe('the schedule', () => {
  it('runs the digest at half past seven on working days, once', () => {
    const ran: Ran = new Map();
    const digest = (day: string, time: string) => dueTimers(at(day, time), ran).includes('digest');
    expect(digest('2026-06-08', '07:29')).toBe(false);
    expect(digest('2026-06-08', '07:30')).toBe(true);
    expect(digest('2026-06-08', '07:31')).toBe(false);
    expect(digest('2026-06-09', '07:30')).toBe(true);
    expect(digest('2026-06-13', '09:00')).toBe(false); // Saturday
  });

  it('catches up what was missed while the house was down', () => {
    expect(dueTimers(at('2026-06-09', '11:00'), new Map())).toEqual(['digest', 'sweep', 'seal', 'tidy']);
  });

  it('sweeps at ten past midnight every day and seals every minute', () => {
    const ran: Ran = new Map();
    dueTimers(at('2026-06-12', '23:59'), ran);
    expect(dueTimers({ ...at('2026-06-13', '00:09'), minute: 1449 }, ran)).toEqual(['seal']);
    expect(dueTimers({ ...at('2026-06-13', '00:10'), minute: 1450 }, ran)).toEqual(['sweep', 'seal']);
  });

  it('sweeps at the start, and one task that fails takes no other along', async () => {
    const done: string[] = [];
    const said: string[] = [];
    const task = (name: string) => async () => void done.push(name);
    const tasks = {
      digest: task('digest'),
      sweep: () => Promise.reject(new RangeError('about somebody')),
      seal: task('seal'),
      tidy: task('tidy'),
    };
    const schedule = startSchedule(
      () => at('2026-06-09', '00:05'),
      tasks,
      (line) => said.push(line),
    );
    await schedule.stop();
    expect(done).toEqual(['seal', 'tidy']);
    expect(said).toEqual(['timer sweep failed RangeError']);
  });
});

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
describe('the words of a mail', () => {
  const kinds = Object.keys(noticeKinds) as NoticeKind[];
  const notices = kinds.map((kind) => ({ kind, caseId: '0190' }));

  it('never take more than ten lines, however much waits', () => {
    const morning = { today: '2026-06-08', lines: notices, late: 40, soon: 3 };
    for (const words of [noticeWords('De Eik', 'https://a', notices), digestWords('De Eik', 'https://a', morning)]) {
      expect(lines(words?.text ?? '').length).toBeLessThanOrEqual(10);
      expect(words?.text).toContain('Als je niets doet: ');
    }
  });

  it('say how much more there is', () => {
    expect(noticeWords('De Eik', 'https://a', notices).text).toContain(`En nog ${notices.length - 3}.`);
  });

  it('make no digest when nothing waits', () => {
    expect(digestWords('De Eik', 'https://a', { today: '2026-06-08', lines: [], late: 0, soon: 0 })).toBeUndefined();
  });

  it('ask a receiver without account in ten lines at most, with who, what, by when, and the code by phone', () => {
    const { subject, text } = linkWords('https://a/overdracht/x', {
      fromName: 'Karin Smit',
      fromOrganisation: 'Praktijkschool De Eik',
      fromPhone: '000 200 00 02',
      course: 'asked',
      answerDueOn: '2026-06-22',
    });
    expect(subject).toBe('Praktijkschool De Eik: vraag om begeleiding over te nemen, antwoord uiterlijk ma 22 juni');
    expect(lines(text).length).toBeLessThanOrEqual(10);
    for (const part of [
      'https://a/overdracht/x',
      'per telefoon of sms',
      'uiterlijk ma 22 juni',
      'Als je niets doet',
      '000 200 00 02',
    ])
      expect(text).toContain(part);
  });
});
