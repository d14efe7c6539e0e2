import { expect, test } from 'vitest';
import { activityId } from '#domain/access/processing.ts';
import { exchanges } from '#domain/exchange/register.ts';

test('a line of the log names the exchange by which it went, and else the purpose', () => {
  const of = (act: string, purpose: string, kind: string | null = null) => activityId({ act, purpose, kind });
  expect(of('export-work', 'eigen begeleiding')).toBe('urn:aanzet:uitwisseling:mijn-werk');
  expect(of('signal-back', 'overdracht')).toBe('urn:aanzet:uitwisseling:seintje');
  expect(of('open-young-person', 'eigen begeleiding')).toBe('urn:aanzet:doel:eigen-begeleiding');
  expect(of('send-handover', 'overdracht', 'H1')).toBe('urn:aanzet:uitwisseling:H1');
  expect(of('edit-handover', 'overdracht', 'H1')).toBe('urn:aanzet:doel:overdracht'); // nothing goes out by it
  // Hand-overs of two kinds ran that day, or the year is closed.
  expect(of('send-handover', 'overdracht')).toBe('urn:aanzet:doel:overdracht');
  expect(of('something-of-before', 'coördinatie')).toBe('urn:aanzet:doel:co%C3%B6rdinatie');
});

test('every exchange that a line names is in the register', () => {
  const ids = new Set(exchanges.map(({ id }) => `urn:aanzet:uitwisseling:${encodeURIComponent(id)}`));
  const named = exchanges.flatMap(({ acts }) => acts.map((act) => activityId({ act, purpose: 'beheer', kind: null })));
  expect(named.filter((id) => id.includes('uitwisseling') && !ids.has(id))).toEqual([]);
});
