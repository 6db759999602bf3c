import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import '../shared/chart.js';
import {saveCsv} from '../shared/csv.js';
import {day, money, plural, valueWords, words} from '../shared/words.js';
import {PeriodReport} from './period-report.js';

const PAGE = 100;
/** A file of more rows would be asked of the server itself. */
const MOST = 10_000;
const HEAD = ['Case', 'Payer', 'Day', 'What', 'Amount'];

function sums(lines) {
  const shown = lines.toReversed();
  return {
    grid: {left: 12, right: 48, top: 12, bottom: 8, containLabel: true},
    xAxis: {type: 'value', axisLabel: {formatter: value => '$' + value.toLocaleString('en-US')}},
    yAxis: {type: 'category', data: shown.map(line => words(line.measure))},
    series: [{name: 'Left', type: 'bar', barMaxWidth: 26, data: shown.map(line => line.amount)}],
  };
}

/** Money that was left on the table: what is counted, by which formula, and each case behind a number. */
class MoneyLeft extends PeriodReport {
  static properties = {measure: {}, rows: {state: true}, cursor: {state: true}, ...PeriodReport.properties};

  willUpdate(changed) {
    super.willUpdate(changed);
    const query = changed.get('query');
    if (changed.has('measure') || (query && (query.from !== this.query.from || query.to !== this.query.to))) {
      Object.assign(this, {rows: undefined, cursor: undefined});
      if (this.measure) {
        this.#more();
      }
    }
  }

  read() {
    return get('/reports/money-left', this.period);
  }

  async #more() {
    const {measure, period} = this;
    const page = await get('/reports/money-left/' + measure, {...period, limit: PAGE, cursor: this.cursor});
    if (measure === this.measure) {
      Object.assign(this, {rows: [...(this.rows ?? []), ...page.items], cursor: page.nextCursor});
    }
  }

  async #save(from, to) {
    const rows = [];
    let cursor;
    do {
      const page = await get('/reports/money-left/' + this.measure, {from, to, limit: 500, cursor});
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor && rows.length < MOST);
    saveCsv(`money-left-${this.measure.toLowerCase()}-${from}-${to}.csv`, HEAD, rows.map(row => [row.caseNumber, row.payerName, row.on, row.what, row.amount]));
  }

  show({from, to, lines}) {
    const search = new URLSearchParams({from, to}).toString();
    return html`<section class="card stack" aria-labelledby="left"><h2 id="left">Left on the table ${day(from)} to ${day(to)}</h2>
        ${lines.some(line => line.amount > 0) ? html`<parley-chart .option=${sums(lines)} height=${60 + lines.length * 34} label="Dollars left on the table by the way in which they were left"></parley-chart>` : nothing}
        <div class="scroll" tabindex="0" role="region" aria-label="Ways to leave money"><table><thead><tr><th>How</th><th>What is counted, and by which formula</th><th class="num">Rows</th><th class="num">Not known</th><th class="num">Amount</th></tr></thead>
          <tbody>${lines.map(line => html`<tr><th scope="row"><a href="#/reports/money-left/${line.measure}?${search}" aria-current=${line.measure === this.measure ? 'true' : 'false'}>${words(line.measure)}</a>
            ${line.thin ? html`<span class="chip none" title="Fewer than 30 rows stand behind it">few</span>` : nothing}</th><td>${line.counts}<div class="small muted">${line.formula}</div></td>
            <td class="num">${line.rows.toLocaleString('en-US')}</td><td class="num">${line.unknown.toLocaleString('en-US')}</td><td class="num"><strong>${money(line.amount)}</strong></td></tr>`)}</tbody></table></div></section>
      ${this.measure ? this.#rows(from, to) : html`<p class="card empty">Choose a line to see the cases behind it.</p>`}`;
  }

  #rows(from, to) {
    return html`<section class="card stack" aria-labelledby="rows"><div class="row"><h2 id="rows" class="grow">${words(this.measure)}, case by case</h2>
        <button ?disabled=${!this.rows?.length} @click=${() => this.#save(from, to)}>Save as CSV</button></div>
      ${this.rows === undefined ? html`<p class="muted" role="status">Loading…</p>` : this.rows.length ? html`<div class="scroll" tabindex="0" role="region" aria-label="Cases behind the number"><table>
          <thead><tr><th>Case</th><th>Payer</th><th>Day</th><th>What</th><th class="num">Amount</th></tr></thead>
          <tbody>${this.rows.map(row => html`<tr><td><a href="#/cases/${row.caseId}">${row.caseNumber}</a></td><td>${row.payerName ?? '–'}</td><td>${day(row.on)}</td><td>${valueWords(row.what ?? '')}</td>
            <td class="num">${row.amount === undefined || row.amount === null ? 'not known' : money(row.amount)}</td></tr>`)}</tbody></table></div>
        <p class="small muted" role="status">${plural(this.rows.length, 'row')}${this.cursor ? ' and more' : ''}</p>` : html`<p class="empty">Nothing of this kind happened in this time.</p>`}
      ${this.cursor ? html`<div><button @click=${() => this.#more()}>Show more</button></div>` : nothing}</section>`;
  }
}

customElements.define('money-left', MoneyLeft);
