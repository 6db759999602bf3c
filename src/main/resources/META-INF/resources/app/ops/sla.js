import {html} from 'lit';
import {get} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {day, words} from '../shared/words.js';

const share = (part, whole) => (whole ? Math.round((part / whole) * 100) + ' %' : '–');

/** Whether tasks were done by their day and the days of the law were kept. */
class SlaBoard extends PageElement {
  static properties = {report: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    get('/ops/sla').then(report => (this.report = report));
  }

  render() {
    if (!this.report) {
      return html`<p class="muted">Loading…</p>`;
    }
    const {from, to, tasks, clocks, atRiskBusinessDays} = this.report;
    return html`<p class="muted">${day(from)} to ${day(to)}; lateness in business days.</p>
      <section class="card scroll"><h2>Days of the law</h2><table><thead><tr><th>Clock</th><th class="num">Met</th><th class="num">Missed</th><th class="num">Running</th>
        <th class="num">Due within ${atRiskBusinessDays} business days</th></tr></thead>
        <tbody>${clocks.map(clock => html`<tr><td>${words(clock.kind)}</td><td class="num">${clock.met}</td>
          <td class="num">${clock.missed ? html`<span class="chip late">${clock.missed}</span>` : '0'}</td><td class="num">${clock.running}</td>
          <td class="num">${clock.atRisk ? html`<span class="chip soon">${clock.atRisk}</span>` : '0'}</td></tr>`)}</tbody></table></section>
      <section class="card scroll"><h2>Tasks</h2><table><thead><tr><th>Task</th><th class="num">Done</th><th class="num">By their day</th><th class="num">Median days late</th>
        <th class="num">Most days late</th><th class="num">Open</th><th class="num">Overdue</th></tr></thead>
        <tbody>${tasks.map(task => html`<tr><td>${words(task.kind)}</td><td class="num">${task.done}</td><td class="num">${share(task.inTime, task.done)}</td>
          <td class="num">${task.medianDaysLate ?? '–'}</td><td class="num">${task.mostDaysLate ?? '–'}</td><td class="num">${task.open}</td>
          <td class="num">${task.overdue ? html`<span class="chip late">${task.overdue}</span>` : '0'}</td></tr>`)}</tbody></table></section>`;
  }
}

customElements.define('sla-board', SlaBoard);
