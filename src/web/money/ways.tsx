import type { ActName } from '#domain/access/acts.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { here } from './words.ts';

const ways: readonly (readonly [path: string, label: string, act: ActName])[] = [
  ['kaart', 'Kaart van het geld', 'see-money'],
  ['inzet', 'Is er genoeg?', 'see-effort'],
  ['gebruik', 'Wat we van elkaar gebruiken', 'see-instruments'],
  ['verantwoording', 'Verantwoording', 'see-money'],
];

/** What else there is to see about the money. */
export const Ways = ({ actor }: { actor: Member }) => (
  <Section title="Meer over het geld">
    <Row>
      {ways
        .filter(([, , act]) => mayEver(actor, act))
        .map(([path, label]) => (
          <LinkButton key={path} href={`${here}/${path}`}>
            {label}
          </LinkButton>
        ))}
    </Row>
  </Section>
);
