import type { Day } from '#law/day.ts';
import { day, text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

/** Collects what is wrong while a form is read: one line a field, in the order of the page. */
export class Reading {
  readonly errors: FormError[] = [];
  readonly form: Form;

  constructor(form: Form) {
    this.form = form;
  }

  wrong(field: string, words: string): undefined {
    if (!this.errors.some((error) => error.field === field)) this.errors.push({ field, text: words });
    return undefined;
  }

  /** A day, or undefined when the boxes are empty or hold no day; `missing` is said when it may not be empty. */
  day(field: string, missing?: string): Day | undefined {
    const typed = day(this.form, field);
    if (typed === undefined) return this.wrong(field, 'Deze dag bestaat niet. Schrijf hem zo: 2 5 2008.');
    if (typed === '') return missing === undefined ? undefined : this.wrong(field, missing);
    return typed;
  }

  /** A whole number from 0 to `limit`; undefined when nothing stands there. */
  count(field: string, limit: number): number | undefined {
    const typed = text(this.form, field);
    if (typed === '') return undefined;
    const made = /^\d{1,4}$/.test(typed) ? Number(typed) : limit + 1;
    return made <= limit ? made : this.wrong(field, `Schrijf een getal van 0 tot en met ${limit}.`);
  }
}
