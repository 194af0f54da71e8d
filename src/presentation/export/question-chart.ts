/** Renders the questions of each day as a bar chart in SVG: answered ones below, others above. */
import type { Translator } from '../../i18n/translator.ts';
import { escapeHtml } from '../../shared/escape.ts';

export interface DailyCount {
  /** ISO 8601. */
  readonly day: string;
  readonly asked: number;
  readonly answered: number;
}

const WIDTH = 800;
const HEIGHT = 420;
const PLOT = { left: 56, right: 784, top: 64, bottom: 372 };
const ANSWERED = '#2e7d32';
const UNANSWERED = '#e0a030';

export function renderQuestionChart(days: readonly DailyCount[], t: Translator): string {
  const most = Math.max(1, ...days.map(({ asked }) => asked));
  const height = (count: number): number => ((PLOT.bottom - PLOT.top) * count) / most;
  const step = (PLOT.right - PLOT.left) / Math.max(1, days.length);
  const every = Math.ceil(days.length / 10);
  const bars = days.map(({ day, asked, answered }, at) => {
    const x = PLOT.left + at * step + step * 0.15;
    const below = renderBar(
      x,
      PLOT.bottom - height(answered),
      step * 0.7,
      height(answered),
      ANSWERED,
    );
    const above = renderBar(
      x,
      PLOT.bottom - height(asked),
      step * 0.7,
      height(asked - answered),
      UNANSWERED,
    );
    const label =
      at % every === 0
        ? renderLabel(x + step * 0.35, PLOT.bottom + 20, formatShortDate(day), 'middle')
        : '';
    return below + above + label;
  });
  const lines = [0, 0.5, 1].map((share) => {
    const y = PLOT.bottom - (PLOT.bottom - PLOT.top) * share;
    const count = most * share;
    const label = Number.isInteger(count)
      ? renderLabel(PLOT.left - 8, y + 5, String(count), 'end')
      : '';
    return `<path d="M${PLOT.left} ${y}H${PLOT.right}" stroke="#ccc"/>${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Be Vietnam Pro">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${renderLabel(PLOT.left, 28, t('admin-chart'), 'start', 18)}
${renderBar(PLOT.left, 40, 12, 12, ANSWERED)}${renderLabel(PLOT.left + 18, 51, t('admin-chart-answered'), 'start')}
${renderBar(PLOT.left + 200, 40, 12, 12, UNANSWERED)}${renderLabel(PLOT.left + 218, 51, t('admin-chart-other'), 'start')}
${lines.join('')}${bars.join('')}
</svg>`;
}

function renderBar(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${Math.max(0, height)}" fill="${fill}"/>`;
}

function renderLabel(x: number, y: number, label: string, anchor: string, size = 13): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="#222">${escapeHtml(label)}</text>`;
}

/** `25/11`. */
function formatShortDate(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${date}/${month}`;
}
