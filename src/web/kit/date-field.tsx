import { useContext } from 'preact/hooks';
import { describedBy, type FieldProps, GroupFrame } from './field-frame.tsx';
import { Kit } from './kit-words.ts';
import { useNoDay } from './typed-days.ts';

type DateParts = { day: string; month: string; year: string };
export type DateFieldProps = FieldProps & {
  /** What the person typed, kept as it was, also when it is no date. */
  value?: DateParts | undefined;
  /** Ready days, for example { value: '2026-06-15', label: 'maandag 15 juni' }; sent as `{name}-pick`, 'other' means: read the three fields. */
  picks?: readonly { value: string; label: string }[] | undefined;
  picked?: string | undefined;
};

const PARTS = [
  { part: 'day', size: 2 },
  { part: 'month', size: 2 },
  { part: 'year', size: 4 },
] as const;

function Picks({
  name,
  picks,
  picked,
}: {
  name: string;
  picks: NonNullable<DateFieldProps['picks']>;
  picked?: string | undefined;
}) {
  const words = useContext(Kit);
  return (
    <div class="choices choices--flow">
      {[...picks, { value: 'other', label: words.otherDay }].map(({ value, label }) => (
        <label class="choice" key={value}>
          <input type="radio" name={`${name}-pick`} value={value} checked={value === picked} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** A day as three fields (`{name}-day`, `-month`, `-year`), because the browser's own field shows months first to many. */
export function DateField(given: DateFieldProps) {
  const { name, value, picks } = given;
  const noDay = useNoDay();
  const error = (value && noDay(name)) ?? given.error;
  const props = { ...given, error };
  const id = props.id ?? name;
  const words = useContext(Kit);
  return (
    <GroupFrame {...props}>
      {picks && <Picks name={name} picks={picks} picked={props.picked} />}
      <div class="parts">
        {PARTS.map(({ part, size }) => (
          <label key={part} for={part === 'day' ? id : `${id}-${part}`}>
            {words[part]}
            <input
              class="input"
              id={part === 'day' ? id : `${id}-${part}`}
              name={`${name}-${part}`}
              value={value?.[part]}
              inputMode="numeric"
              autoComplete="off"
              maxLength={size}
              aria-describedby={describedBy({ ...props, id })}
              aria-invalid={error ? 'true' : undefined}
              aria-required={props.optional ? undefined : 'true'}
            />
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
