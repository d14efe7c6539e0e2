import { Typed, type Filled } from '#web/directory/filled.tsx';
import { Radios } from '#web/kit/choices.tsx';

type FieldsProps = { filled: Filled; isKept: boolean; keyed: boolean; onFile: boolean };
/** By what they know that it is us: a choice only where there is a key. */
function Proof({ filled, isKept, keyed, onFile }: FieldsProps) {
  return (
    <>
      {keyed && (
        <Radios
          name="proof"
          label="Hoe weet je organisatie dat het Aanzet is?"
          choices={[
            { value: 'secret', label: 'Met een geheim', hint: 'Je ICT maakt het. Vul het hieronder in.' },
            { value: 'key', label: 'Met de sleutel van Aanzet', hint: 'Geef het adres van de sleutel aan je ICT.' },
          ]}
          value={filled.value('proof')}
          optional
        />
      )}
      <Typed
        filled={filled}
        name="secret"
        label="Geheim"
        hint={
          isKept
            ? 'Er is een geheim bewaard. Laat dit leeg om het te houden.'
            : onFile
              ? 'Staat het al klaar op de server? Laat dit dan leeg.'
              : 'Je ICT maakt dit. Na bewaren zie je het nooit meer.'
        }
        type="password"
        size="m"
        autocomplete="off"
        optional={isKept || keyed || onFile}
      />
    </>
  );
}

/** What is typed about the sign-in of an organisation; `keyed`: this installation has a key to show who asks; `onFile`: it has secrets in a file. */
export function ProviderFields({ filled, isKept, keyed, onFile }: FieldsProps) {
  return (
    <>
      <Typed
        filled={filled}
        name="issuer"
        label="Adres van het inloggen"
        hint="Begint met https. Je ICT noemt dit de issuer."
        maxLength={300}
      />
      <Typed
        filled={filled}
        name="clientId"
        label="Naam van Aanzet daar"
        hint="Je ICT geeft je deze naam. Vaak is het een rij letters en cijfers."
        size="m"
        maxLength={200}
      />
      <Proof filled={filled} isKept={isKept} keyed={keyed} onFile={onFile} />
      <Typed
        filled={filled}
        name="code"
        label="Code van je organisatie"
        hint="School: het BRIN. Gemeente: de gemeentecode. SURFconext: het domein. Entra: de tenant."
        size="m"
        maxLength={100}
      />
    </>
  );
}
