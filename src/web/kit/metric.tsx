import type { ComponentChildren } from 'preact';

export type MetricProps = {
  label: string;
  /** The number as people read it: "71%", "x", "2". */
  value: string;
  /** What the number is made of: "213 van 300 jongeren". */
  detail?: ComponentChildren;
  /** The aim: "Streef: 75%". */
  goal?: ComponentChildren;
};

/** One number with its name, its makings and its aim. Put several in Tiles. */
export function Metric({ label, value, detail, goal }: MetricProps) {
  return (
    <section class="card metric">
      <h3>{label}</h3>
      <p class="metric__value">{value}</p>
      {detail && <p>{detail}</p>}
      {goal && <p class="metric__goal">{goal}</p>}
    </section>
  );
}
