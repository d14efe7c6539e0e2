import type { Part } from '#domain/parents/link.ts';

/** Every text of the page on which a young person chooses who looks along, in one language. */
export type OwnAlongWords = {
  readonly title: string;
  readonly lead: string;
  readonly nobody: string;
  readonly sees: string;
  readonly school: string;
  readonly more: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly good: string;
  readonly stop: string;
  readonly own: string;
  /** What who looks along asked, and what was answered. */
  readonly asked: string;
  readonly noAnswer: string;
  readonly answer: string;
  readonly back: string;
};
