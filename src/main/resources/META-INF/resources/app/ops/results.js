import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import '../shared/chart.js';
import {day, money} from '../shared/words.js';
import {Board} from './board.js';

const percent = value => (value === null || value === undefined ? '–' : value.toFixed(1) + ' %');

function months(found) {
  return {
    xAxis: {type: 'category', data: found.map(one => one.month)},
    yAxis: {type: 'value', name: 'dollars', axisLabel: {formatter: value => value.toLocaleString('en-US')}},
    series: [{name: 'Recovered', type: 'bar', data: found.map(one => one.recovered)}],
  };
}

/** What the work brought: dollars, wins and days, in all and by payer. */
class ResultBoard extends Board {
  static properties = {report: {state: true}, from: {state: true}, to: {state: true}};

  async read() {
    this.report = await get('/ops/statistics', {from: this.from, to: this.to});
  }

  #period(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    Object.assign(this, {from: form.get('from'), to: form.get('to')});
    this.load();
  }

  render() {
    if (!this.report) {
      return this.waiting();
    }
    const {all, payers, from, to} = this.report;
    return html`<form class="row" @submit=${this.#period}>
        <div class="field"><label for="from">From</label><input id="from" name="from" type="date" required .value=${from}></div>
        <div class="field"><label for="to">To</label><input id="to" name="to" type="date" required .value=${to}></div><button>Show</button>
        ${this.failed ? html`<span class="error" role="alert">${this.failed}</span>` : nothing}</form>
      <section class="card stack"><h2>${day(from)} to ${day(to)}</h2><dl class="figures">${[
        ['Recovered', money(all.recovered)], ['Written off', money(all.lost)], ['Cases closed', all.closed], ['Days to cash, median', all.medianDaysToCash ?? '–'],
        ['Disputes won', `${percent(all.wonPercent)} of ${all.won + all.lostDisputes}`], ['Agreements', all.settled],
        ['At the first offer', all.settled ? percent((all.firstOffersAccepted / all.settled) * 100) : '–'], ['Agreed, of the charge', percent(all.medianAgreedPercentOfCharge)],
      ].map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>
      ${this.report.months.length ? html`<section class="card stack"><h2>Recovered by month</h2><parley-chart .option=${months(this.report.months)} height="200" label="Dollars recovered by month"
        .table=${{head: ['Month', 'Payments', 'Recovered'], rows: this.report.months.map(one => [one.month, one.payments, money(one.recovered)])}}></parley-chart></section>` : nothing}
      <section class="card stack"><h2>Payers</h2>${payers.length ? html`<div class="scroll" tabindex="0" role="region" aria-label="Payers"><table><thead><tr><th>Payer</th><th class="num">Recovered</th><th class="num">Closed</th>
        <th class="num">Days to cash</th><th class="num">Agreements</th><th class="num">At first offer</th><th class="num">Agreed, of the charge</th><th class="num">Disputes won</th><th class="num">Lost</th><th class="num">Split</th></tr></thead>
        <tbody>${payers.map(({payerName, figures}) => html`<tr><td>${payerName ?? 'Not known'}</td><td class="num">${money(figures.recovered)}</td><td class="num">${figures.closed}</td>
          <td class="num">${figures.medianDaysToCash ?? '–'}</td><td class="num">${figures.settled}</td><td class="num">${figures.firstOffersAccepted}</td><td class="num">${percent(figures.medianAgreedPercentOfCharge)}</td>
          <td class="num">${figures.won}</td><td class="num">${figures.lostDisputes}</td><td class="num">${figures.split}</td></tr>`)}</tbody></table></div>`
        : html`<p class="empty">Nothing ended in this period. Payers appear with their first closed case, agreement, determination or payment.</p>`}</section>`;
  }
}

customElements.define('result-board', ResultBoard);
