import type { ComponentChildren } from 'preact';

export type MetricProps = {
  label: string;
  /** The number as people read it: "71%", "x", "2". */
  value: string;
  /** What the number is made of: "213 van 300 jongeren". */
  detail?: ComponentChildren;
  /** The aim: "Streef: 75%". */
  goal?: ComponentChildren;
  level?: 2 | 3 | undefined;
};

/** One number with its name, its makings and its aim. Put several in Tiles. */
export function Metric({ label, value, detail, goal, level = 2 }: MetricProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="card metric">
      <Heading>{label}</Heading>
      <p class="metric__value">{value}</p>
      {detail && <p>{detail}</p>}
      {goal && <p class="metric__goal">{goal}</p>}
    </section>
  );
}
