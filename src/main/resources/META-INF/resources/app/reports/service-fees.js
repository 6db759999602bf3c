import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {saveCsv} from '../shared/csv.js';
import {shift, today} from '../shared/days.js';
import {day, money, plural, sumOf, words} from '../shared/words.js';
import {PeriodReport} from './period-report.js';

const DAYS = 89;
const PAGE = 100;
const HEAD = ['Number', 'Day', 'Client', 'Kind', 'Gain', 'Whole fee', 'Amount', 'How it comes about', 'By'];
const MONTH = new Intl.DateTimeFormat('en-US', {month: 'long', year: 'numeric', timeZone: 'UTC'});

function sum(entries) {
  return sumOf(entries.map(one => one.amount));
}

function sums(entries) {
  const [invoices, credits] = ['INVOICE', 'CREDIT'].map(kind => entries.filter(one => one.kind === kind));
  return {invoices, credits, invoiced: sum(invoices), credited: sum(credits), net: sum(entries)};
}

function byMonth(entries) {
  return [...Map.groupBy(entries, one => one.enteredOn.slice(0, 7))].sort(([one], [other]) => one.localeCompare(other));
}

/** What clients were invoiced for what was recovered, and what they got back: entry by entry, with the arithmetic of each. */
class ServiceFeeReport extends PeriodReport {
  static properties = {clients: {state: true}, shown: {state: true}, ...PeriodReport.properties};

  constructor() {
    super();
    this.clients = [];
    this.shown = PAGE;
  }

  /** They stay to be chosen among while another one's entries are read. */
  willUpdate(changed) {
    super.willUpdate(changed);
    this.clients = this.answer?.clients ?? this.clients;
  }

  get period() {
    return {from: this.query.from || shift(today(), -DAYS), to: this.query.to || today()};
  }

  async read() {
    this.shown = PAGE;
    return {...this.period, ...(await get('/service-fee-entries', {...this.period, client: this.query.client}))};
  }

  more() {
    return this.clients.length ? html`<div class="field"><label for="report-client">Client</label><select id="report-client" @change=${event => this.ask({client: event.target.value})}>
      <option value="">Every client</option>${this.clients.map(one => html`<option value=${one.id} ?selected=${this.query.client === one.id}>${one.name}</option>`)}</select></div>` : '';
  }

  #client(id) {
    return this.clients.find(one => one.id === id)?.name ?? id;
  }

  show({from, to, items, total, more}) {
    const {invoices, credits, invoiced, credited} = sums(items);
    return html`<section class="card stack" aria-labelledby="fees"><div class="row"><h2 id="fees" class="grow">Service fees entered ${day(from)} to ${day(to)}</h2>
        <button ?disabled=${!items.length} @click=${() => saveCsv(`service-fees-${from}-${to}.csv`, HEAD, items.map(one => [one.number, one.enteredOn, this.#client(one.clientId), words(one.kind), one.gain, one.fee, one.amount, one.basis, one.enteredBy]))}>Save as CSV</button></div>
      ${more ? html`<p class="notice late" role="alert">There are more entries than are shown, and the sums are of those shown. Ask for a shorter time.</p>` : nothing}
      ${items.length ? html`<dl class="figures">${[[plural(invoices.length, 'invoice'), invoiced], [plural(credits.length, 'credit'), credited], ['Invoices less credits', total]].map(([label, amount]) => html`<div><dt>${label}</dt><dd>${money(amount)}</dd></div>`)}</dl>
        <div class="scroll" tabindex="0" role="region" aria-label="Service fees by month"><table><thead><tr><th>Month</th><th class="num">Invoices</th><th class="num">Invoiced</th><th class="num">Credits</th><th class="num">Credited</th><th class="num">Together</th></tr></thead>
          <tbody>${byMonth(items).map(([month, entries]) => this.#month(month, sums(entries)))}</tbody></table></div>`
        : html`<p class="empty">Nothing was invoiced or credited in this time. An entry is made by itself when expected money moves or a case closes, if a contract with the provider’s client had begun when the case was opened.</p>`}</section>
      ${items.length ? this.#entries(items) : nothing}`;
  }

  #month(month, {invoices, credits, invoiced, credited, net}) {
    return html`<tr><th scope="row">${MONTH.format(new Date(month + '-01T00:00:00Z'))}</th><td class="num">${invoices.length}</td><td class="num">${money(invoiced)}</td>
      <td class="num">${credits.length}</td><td class="num">${money(credited)}</td><td class="num"><strong>${money(net)}</strong></td></tr>`;
  }

  #entries(items) {
    return html`<section class="card stack" aria-labelledby="entries"><h2 id="entries">Entry by entry</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Entries"><table><thead><tr><th>Entry</th><th>Day</th><th>Client</th><th>How the amount comes about</th><th class="num">Gain</th><th class="num">Whole fee</th><th class="num">Amount</th></tr></thead>
        <tbody>${repeat(items.slice(0, this.shown), one => one.id, one => html`<tr><td><a class="mono" href="#/cases/${one.caseId}">${one.number}</a><div><span class="chip ${one.kind === 'CREDIT' ? 'soon' : 'none'}">${words(one.kind)}</span></div></td>
          <td>${day(one.enteredOn)}<div class="small muted">${one.enteredBy}</div></td><td>${this.#client(one.clientId)}</td><td>${one.basis}</td>
          <td class="num">${money(one.gain)}</td><td class="num">${money(one.fee)}</td><td class="num"><strong>${money(one.amount)}</strong></td></tr>`)}</tbody></table></div>
      ${items.length > this.shown ? html`<div><button @click=${() => (this.shown += PAGE)}>Show more</button></div>` : nothing}
      <p class="small muted">The gain is what the case had brought by then over the payer’s first payment. An entry is the whole fee on it less what was entered before, so a case that brings less later gives a credit.</p></section>`;
  }
}

customElements.define('service-fee-report', ServiceFeeReport);
