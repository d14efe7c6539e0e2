import { describedBy, type FieldProps, GroupFrame } from './field-frame.tsx';

type DateParts = { day: string; month: string; year: string };
export type DateFieldProps = FieldProps & {
  /** What the person typed, kept as it was, also when it is no date. */
  value?: DateParts | undefined;
  /** Ready days, for example { value: '2026-06-15', label: 'maandag 15 juni' }; sent as `{name}-pick`, 'other' means: read the three fields. */
  picks?: readonly { value: string; label: string }[] | undefined;
  picked?: string | undefined;
};

const PARTS = [
  { part: 'day', label: 'Dag', size: 2 },
  { part: 'month', label: 'Maand', size: 2 },
  { part: 'year', label: 'Jaar', size: 4 },
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
  return (
    <div class="choices choices--flow">
      {[...picks, { value: 'other', label: 'Andere dag' }].map(({ value, label }) => (
        <label class="choice" key={value}>
          <input type="radio" name={`${name}-pick`} value={value} checked={value === picked} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** A day as three fields (`{name}-day`, `-month`, `-year`), because the browser's own field shows months first to many. */
export function DateField(props: DateFieldProps) {
  const { name, value, picks, error } = props;
  const id = props.id ?? name;
  return (
    <GroupFrame {...props}>
      {picks && <Picks name={name} picks={picks} picked={props.picked} />}
      <div class="parts">
        {PARTS.map(({ part, label, size }) => (
          <label key={part} for={part === 'day' ? id : `${id}-${part}`}>
            {label}
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
