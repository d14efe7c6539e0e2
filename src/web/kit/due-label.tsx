import { Badge, type Tone } from './badge.tsx';

export type Due = { text: string; tone: Tone };

/** How long there still is: "over 5 dagen", "morgen", "6 dagen te laat". */
export function DueLabel({ due }: { due: Due }) {
  return <Badge tone={due.tone}>{due.text}</Badge>;
}
