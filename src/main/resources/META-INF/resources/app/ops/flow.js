import {html} from 'lit';
import {get} from '../shared/api.js';
import '../shared/chart.js';
import {shortDay, words} from '../shared/words.js';
import {Board} from './board.js';

const monday = week => shortDay(week.monday);

function flow(weeks) {
  return {
    legend: {},
    xAxis: {type: 'category', data: weeks.map(monday)},
    yAxis: [{type: 'value', name: 'a week', minInterval: 1}, {type: 'value', name: 'open', minInterval: 1, splitLine: {show: false}}],
    series: [
      {name: 'Opened', type: 'bar', data: weeks.map(week => week.opened)},
      {name: 'Closed', type: 'bar', data: weeks.map(week => week.closed)},
      {name: 'Open at its end', type: 'line', yAxisIndex: 1, symbolSize: 6, data: weeks.map(week => week.openAtEnd)},
    ],
  };
}

function pace(weeks) {
  return {
    xAxis: {type: 'category', data: weeks.map(monday)},
    yAxis: {type: 'value', name: 'days', minInterval: 1},
    series: [{name: 'Median days', type: 'line', connectNulls: true, symbolSize: 6, data: weeks.map(week => week.medianDays ?? null)}],
  };
}

function figures(weeks) {
  const outcomes = week => Object.entries(week.outcomes).map(([outcome, count]) => `${words(outcome)}: ${count}`).join(', ');
  return {
    head: ['Week from', 'Opened', 'Closed', 'Open at its end', 'Median days to close', 'Outcomes'],
    rows: weeks.map(week => [monday(week), week.opened, week.closed, week.openAtEnd, week.medianDays, outcomes(week)]),
  };
}

/** Cases that came and went, week by week, and what the engine has to do. */
class FlowBoard extends Board {
  static properties = {weeks: {state: true}, jobs: {state: true}};

  async read() {
    [this.weeks, this.jobs] = await Promise.all([get('/ops/throughput'), get('/ops/jobs')]);
  }

  render() {
    if (!this.weeks || !this.jobs) {
      return this.waiting();
    }
    return html`<section class="card stack"><h2>Cases by week</h2>
        <parley-chart .option=${flow(this.weeks)} .table=${figures(this.weeks)} label="Cases opened, closed and open at the end of each week"></parley-chart></section>
      <section class="card stack"><h2>Days from opening to closing</h2>
        ${this.weeks.some(week => week.closed) ? html`<parley-chart .option=${pace(this.weeks)} label="Median calendar days from opening to closing, by the week of closing" height="180"></parley-chart>`
          : html`<p class="empty">No case was closed in these weeks.</p>`}</section>
      <section class="card stack"><h2>The engine's work</h2><dl class="figures">${[['Timers that wait', this.jobs.waiting], ['Due now', this.jobs.due], ['Failed', this.jobs.failed]].map(([name, count]) => html`
        <div><dt>${name}</dt><dd>${count.toLocaleString('en-US')}</dd></div>`)}</dl>
        ${this.jobs.failed ? html`<p><a href="#/ops/incidents">What failed waits among the incidents</a></p>` : ''}</section>`;
  }
}

customElements.define('flow-board', FlowBoard);
