/** Figures with their names. */
import type { Child, FC } from 'hono/jsx';

export const StatisticList: FC<{ readonly items: readonly (readonly [string, Child])[] }> = ({
  items,
}) => (
  <dl class="figures">
    {items.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
