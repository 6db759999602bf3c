import {svg, html} from 'lit';
import {shortDay, words} from '../shared/words.js';

const WIDTH = 760;
const LABEL = 190;
const ROW = 24;

/** Clocks as bars on one scale of days, each from its opening or its event to its last day. */
export function clockStrip(clocks, events) {
  const bars = clocks.map(clock => ({name: words(clock.kind), from: clock.opens ?? events[clock.trigger] ?? clock.due, to: clock.due}));
  const times = bars.flatMap(bar => [Date.parse(bar.from), Date.parse(bar.to)]);
  const first = Math.min(...times);
  const span = Math.max(Math.max(...times) - first, 86_400_000);
  const x = date => LABEL + ((Date.parse(date) - first) / span) * (WIDTH - LABEL - 60);
  const height = bars.length * ROW + 6;
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="The clocks on one scale; the table below says the same">
    ${bars.map((bar, at) => svg`<text x="0" y=${at * ROW + 16}>${bar.name.slice(0, 28)}</text>
      <rect x=${x(bar.from)} y=${at * ROW + 6} width=${Math.max(4, x(bar.to) - x(bar.from))} height="12" rx="3"></rect>
      <text class="end" x=${x(bar.to) + 6} y=${at * ROW + 16}>${shortDay(bar.to)}</text>`)}</svg>`;
}
