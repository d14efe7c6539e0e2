import { ariaOf, FieldFrame, type FieldProps } from './field-frame.tsx';

type Option = { value: string; label: string };
export type SelectProps = FieldProps & {
  options: readonly Option[];
  value?: string | undefined;
  /** First, empty choice, for example "Kies een gemeente"; leave out when a choice is always made. */
  placeholder?: string | undefined;
};

/** A list to choose one from; use Radios when there are fewer than seven. */
export function Select(props: SelectProps) {
  const id = props.id ?? props.name;
  return (
    <FieldFrame {...props}>
      <select class="input" id={id} name={props.name} {...ariaOf(props)}>
        {props.placeholder && <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
