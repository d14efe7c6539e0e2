import { ariaOf, FieldFrame, type FieldProps } from './field-frame.tsx';

/** One file to send; the form around it needs `files`. `accept` as in HTML, for example ".csv,.xlsx". */
export function FileField(props: FieldProps & { accept?: string | undefined }) {
  return (
    <FieldFrame {...props}>
      <input
        class="input"
        type="file"
        id={props.id ?? props.name}
        name={props.name}
        accept={props.accept}
        {...ariaOf(props)}
      />
    </FieldFrame>
  );
}
