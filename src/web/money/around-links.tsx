import { LinkButton } from '#web/kit/button.tsx';
import { Row, Section } from '#web/kit/layout.tsx';

/** From the money to what is read out of it. */
export const AroundLinks = () => (
  <Section title="Meer over het geld">
    <Row>
      <LinkButton href="/regio/geld/kaart">De kaart van het geld</LinkButton>
      <LinkButton href="/regio/geld/inzet">Is er genoeg?</LinkButton>
      <LinkButton href="/regio/geld/gebruik">Wat we van elkaar gebruiken</LinkButton>
      <LinkButton href="/regio/geld/verantwoording">Verantwoording</LinkButton>
    </Row>
  </Section>
);
