export type TickProps = {
  name: string;
  value: string;
  label: string;
  checked?: boolean | undefined;
  id?: string | undefined;
};

/** One box to tick, with its words beside it; boxes of one name come back together. */
export function Tick({ name, value, label, checked, id }: TickProps) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} id={id} value={value} checked={checked} />
      <span>{label}</span>
    </label>
  );
}
