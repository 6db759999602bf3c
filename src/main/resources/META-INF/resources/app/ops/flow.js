import {html, svg} from 'lit';
import {get} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {shortDay, words} from '../shared/words.js';

const LENGTH = 160;

/** Cases that came and went, week by week. */
class FlowBoard extends PageElement {
  static properties = {weeks: {state: true}, jobs: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.weeks = await get('/ops/throughput');
    this.jobs = await get('/ops/jobs');
  }

  render() {
    if (!this.weeks) {
      return html`<p class="muted">Loading…</p>`;
    }
    const most = Math.max(1, ...this.weeks.flatMap(week => [week.opened, week.closed, week.openAtEnd]));
    const bar = (count, kind) => html`<svg class="bar" width=${LENGTH} height="10" aria-hidden="true">${svg`<rect class=${kind} width=${(count / most) * LENGTH} height="10" rx="3" />`}</svg>`;
    return html`<section class="card scroll"><h2>Cases by week</h2><table><thead><tr><th>Week from</th><th class="num">Opened</th><th></th><th class="num">Closed</th><th></th>
      <th class="num">Open at its end</th><th></th><th class="num">Median days to close</th><th>Outcomes</th></tr></thead>
      <tbody>${this.weeks.map(week => html`<tr><td>${shortDay(week.monday)}</td><td class="num">${week.opened}</td><td>${bar(week.opened, '')}</td>
        <td class="num">${week.closed}</td><td>${bar(week.closed, '')}</td><td class="num">${week.openAtEnd}</td><td>${bar(week.openAtEnd, 'open')}</td>
        <td class="num">${week.medianDays ?? '–'}</td><td>${Object.entries(week.outcomes).map(([outcome, count]) => `${words(outcome)}: ${count}`).join(', ')}</td></tr>`)}</tbody></table></section>
      <section class="card"><h2>The engine's work</h2><p>${this.jobs ? `${this.jobs.waiting.toLocaleString('en-US')} timers wait, ${this.jobs.due.toLocaleString('en-US')} are due, ${this.jobs.failed.toLocaleString('en-US')} failed` : ''}</p></section>`;
  }
}

customElements.define('flow-board', FlowBoard);
