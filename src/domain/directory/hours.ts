/** From and until on one day: '09:00' and '17:00'. */
export type Span = readonly [from: string, until: string];
/** When an organisation answers its phone: seven days, Monday first; a day without a span is closed. */
export type Hours = readonly (readonly Span[])[];

/** What somebody takes along to a first talk: a closed list, so that every language has a word for it. Never a burgerservicenummer. */
export const things = ['phone', 'school-papers', 'proof-of-who', 'letters', 'somebody'] as const;
export type Thing = (typeof things)[number];
export const isThing = (text: string): text is Thing => (things as readonly string[]).includes(text);

const clock = /^(\d{1,2})(?:[.:](\d{2}))?$/;
function timeOf(text: string): string | undefined {
  const [, hour = '', minute = '00'] = clock.exec(text) ?? [];
  return hour === '' || Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && minute !== '00')
    ? undefined
    : `${hour.padStart(2, '0')}:${minute}`;
}
function spanOf(text: string): Span | undefined {
  const [from, until, ...more] = text.split(/\s*(?:-|–|tot)\s*/u).map((one) => timeOf(one.trim()));
  return from === undefined || until === undefined || more.length > 0 || from >= until ? undefined : [from, until];
}

/** What is typed for one day: '9-17', '9.00 - 12.30 en 13.00 - 17.00', or nothing. Undefined when it cannot be read. */
export function spansIn(text: string): readonly Span[] | undefined {
  if (text.trim() === '') return [];
  const spans = text.split(/\s*(?:,|;|\ben\b)\s*/u).map(spanOf);
  const read = spans.filter((one) => one !== undefined);
  const inOrder = read.every(([from], at) => at === 0 || from >= (read[at - 1]?.[1] ?? ''));
  return read.length === spans.length && read.length <= 3 && inOrder ? read : undefined;
}
/** The same as somebody would type it. */
export const typedSpans = (spans: readonly Span[]): string => spans.map((span) => span.join(' - ')).join(', ');

/** Days of the week, 1 = Monday, that follow each other with the same hours. */
type SameDays = { readonly first: number; readonly last: number; readonly spans: readonly Span[] };
/** Open days together where they say the same; a closed day is not named. */
export function daysTogether(hours: Hours): readonly SameDays[] {
  const together: SameDays[] = [];
  for (const [at, spans] of hours.entries()) {
    if (spans.length === 0) continue;
    const before = together.at(-1);
    const goesOn = before !== undefined && before.last === at && typedSpans(before.spans) === typedSpans(spans);
    if (goesOn) together.splice(-1, 1, { ...before, last: at + 1 });
    else together.push({ first: at + 1, last: at + 1, spans });
  }
  return together;
}
