import {html} from 'lit';
import {get} from '../shared/api.js';
import '../shared/chart.js';
import {day, money, words} from '../shared/words.js';
import {Board} from './board.js';

const share = (part, whole) => (whole ? Math.round((part / whole) * 100) + ' %' : '–');

function kept(clocks, colors) {
  const bar = (name, color, value) => ({name, type: 'bar', stack: 'all', barMaxWidth: 18, itemStyle: {color}, data: clocks.map(value)});
  return {
    legend: {},
    xAxis: {type: 'value', minInterval: 1},
    yAxis: {type: 'category', inverse: true, data: clocks.map(clock => words(clock.kind))},
    series: [bar('Met', colors.series[2], clock => clock.met), bar('Missed', colors.series[4], clock => clock.missed), bar('Running', colors.series[5], clock => clock.running)],
  };
}

/** Whether tasks were done by their day and the days of the law were kept. */
class SlaBoard extends Board {
  static properties = {report: {state: true}, risks: {state: true}};

  async read() {
    [this.report, this.risks] = await Promise.all([get('/ops/sla'), get('/ops/deadlines-at-risk')]);
  }

  render() {
    if (!this.report || !this.risks) {
      return this.waiting();
    }
    const {from, to, tasks, clocks, atRiskBusinessDays} = this.report;
    return html`<p class="muted">${day(from)} to ${day(to)}; lateness in business days.</p>
      <section class="card stack"><h2>Kept and missed</h2><parley-chart .option=${colors => kept(clocks, colors)} height=${80 + clocks.length * 26} label="Days of the law kept, missed and running, by kind of clock"></parley-chart></section>
      <section class="card stack"><h2>At risk: due within ${atRiskBusinessDays} business days</h2>${this.risks.length ? html`<div class="scroll" tabindex="0" role="region" aria-label="Deadlines at risk"><table>
        <thead><tr><th>Due</th><th>Clock</th><th>Case</th><th>Owner</th><th class="num">In dispute</th></tr></thead><tbody>${this.risks.map(risk => html`<tr><td><span class="chip soon">${day(risk.dueOn)}</span></td>
          <td>${words(risk.kind)}</td><td><a href="#/cases/${risk.caseId}">${risk.caseNumber}</a></td><td>${words(risk.owner)}</td><td class="num">${money(risk.dollars)}</td></tr>`)}</tbody></table></div>`
        : html`<p class="empty">No day of the law ends so soon.</p>`}</section>
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
