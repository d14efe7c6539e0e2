import type { HideReason } from '#domain/tips/tip.ts';

/** Every text of a tip to school, in one language. `{wie}` is a school or a colleague, `{dag}` a day. */
export type TipWords = {
  readonly title: string;
  readonly lead: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly who: string;
  readonly named: string;
  readonly namedHint: string;
  readonly nameless: string;
  readonly namelessHint: string;
  readonly danger: string;
  readonly send: string;
  readonly noSchool: string;
  readonly unseen: string;
  readonly own: string;
  /** On the own page, as long as it is new. */
  readonly isAnswered: string;
  readonly nothing: string;
  readonly sent: string;
  readonly withName: string;
  readonly withoutName: string;
  readonly later: string;
  readonly waits: string;
  readonly late: string;
  readonly answered: string;
  readonly hidden: string;
  readonly because: Readonly<Record<HideReason, string>>;
  readonly takeBack: string;
  readonly takeBackHint: string;
  readonly refusal: {
    readonly 'tip-empty': string;
    readonly 'tip-name': string;
    readonly 'tip-enough': string;
  };
};
