import {html} from 'lit';
import {get} from '../shared/api.js';
import '../shared/chart.js';
import {PageElement} from '../shared/element.js';
import {shortDay, words} from '../shared/words.js';

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
    return html`<section class="card stack"><h2>Cases by week</h2>
        <parley-chart .option=${flow(this.weeks)} .table=${figures(this.weeks)} label="Cases opened, closed and open at the end of each week"></parley-chart></section>
      <section class="card stack"><h2>Days from opening to closing</h2>
        <parley-chart .option=${pace(this.weeks)} label="Median calendar days from opening to closing, by the week of closing" height="180"></parley-chart></section>
      <section class="card"><h2>The engine's work</h2><p>${this.jobs ? `${this.jobs.waiting.toLocaleString('en-US')} timers wait, ${this.jobs.due.toLocaleString('en-US')} are due, ${this.jobs.failed.toLocaleString('en-US')} failed` : ''}</p></section>`;
  }
}

customElements.define('flow-board', FlowBoard);
