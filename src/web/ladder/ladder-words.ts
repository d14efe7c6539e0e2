import type { Reason } from '#domain/ladder/ladder.ts';

/** Why a question climbed. */
export const reasonWords = ({ reason, amount }: { readonly reason: Reason; readonly amount: number }): string =>
  reason === 'sent-back' ? `${amount} keer teruggestuurd` : `${amount} dagen stil`;
