import { Checkboxes } from '#web/kit/choices.tsx';

/** Asked wherever a session begins. */
export const SharedBox = ({ shared, id }: { shared: boolean; id?: string }) => (
  <Checkboxes
    name="shared"
    id={id}
    label="Van wie is deze computer?"
    choices={[
      {
        value: 'ja',
        label: 'Dit is een computer van meer mensen',
        hint: 'Je wordt afgemeld na 15 minuten niets doen, en als de browser dicht gaat.',
      },
    ]}
    values={shared ? ['ja'] : []}
    optional
  />
);
