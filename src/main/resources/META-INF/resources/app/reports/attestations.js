import {html, nothing} from 'lit';
import {get, request, save} from '../shared/api.js';
import {shift, today} from '../shared/days.js';
import {day, moment, words} from '../shared/words.js';
import {PeriodReport} from './period-report.js';

const DAYS = 89;
const PAGE = 100;

/** Who attested what, and whether it is still as it was sealed. */
class AttestationReport extends PeriodReport {
  get period() {
    return {from: this.query.from || shift(today(), -DAYS), to: this.query.to || today()};
  }

  async read() {
    const {from, to} = this.period;
    const page = await get('/reports/attestations', {from, to, limit: PAGE});
    return {from, to, items: page.items, cursor: page.nextCursor};
  }

  async #more() {
    const {from, to, cursor, items} = this.answer;
    const page = await get('/reports/attestations', {from, to, limit: PAGE, cursor});
    this.answer = {from, to, items: [...items, ...page.items], cursor: page.nextCursor};
  }

  /** The server's own file, a part after the other, with its head once. */
  async #save() {
    const {from, to} = this.answer;
    const parts = [];
    let cursor;
    do {
      const answer = await request('GET', '/reports/attestations/csv', {headers: {accept: 'text/csv, application/problem+json'}, query: {from, to, cursor}});
      const text = await answer.text();
      parts.push(parts.length ? text.slice(text.indexOf('\r\n') + 2) : text);
      cursor = answer.headers.get('x-next-cursor');
    } while (cursor);
    save(`attestations-${from}-${to}.csv`, new Blob(parts, {type: 'text/csv;charset=utf-8'}));
  }

  show({from, to, items, cursor}) {
    const changed = items.filter(one => !one.unchanged).length;
    const waiting = items.filter(one => one.secondNeeded && (one.approved === undefined || one.approved === null)).length;
    return html`<section class="card stack" aria-labelledby="attested"><div class="row"><h2 id="attested" class="grow">Attested ${day(from)} to ${day(to)}</h2>
        <button ?disabled=${!items.length} @click=${() => this.#save()}>Save as CSV</button></div>
      ${items.length ? html`<dl class="figures">${[['Attestations', items.length + (cursor ? ' and more' : '')], ['Not as sealed', changed], ['Wait for a second person', waiting], ['May not be disputed', items.filter(one => !one.eligible).length]].map(([label, count]) => html`<div><dt>${label}</dt><dd>${count}</dd></div>`)}</dl>
        ${changed ? html`<p class="notice late" role="alert">Something that was sealed is not as it was. Open the case’s dispute and check the seal to see which part.</p>` : nothing}
        <div class="scroll" tabindex="0" role="region" aria-label="Attestations"><table><thead><tr><th>Case</th><th>Said</th><th>By</th><th>When</th><th>Second person</th><th>Seals</th><th>Content</th><th>Decided again</th></tr></thead>
          <tbody>${items.map(one => this.#row(one))}</tbody></table></div>
        ${cursor ? html`<div><button @click=${() => this.#more()}>Show more</button></div>` : nothing}
        <p class="small muted">Every seal was checked when this was read. “Decided again” says whether the sealed facts still lead to the sealed findings.</p>`
        : html`<p class="empty">Nobody attested in this time. An attestation is made on the <a href="#/idr/work">IDR desk</a>, before a dispute is filed.</p>`}</section>`;
  }

  #row(one) {
    const second = !one.secondNeeded ? 'not needed' : one.approved === undefined || one.approved === null ? 'waits' : `${one.approved ? 'agreed' : 'sent back'}: ${one.approvedBy}`;
    return html`<tr><td><a href="#/idr/cases/${one.caseId}">${one.caseNumber}</a></td><td>${one.eligible ? 'may be disputed' : 'may not be disputed'}</td><td>${one.attestedBy}</td><td>${moment(one.attestedAt)}</td><td>${second}</td>
      <td class="small">${one.seals.map(seal => html`<div>${seal.number}, ${words(seal.act).toLowerCase()} <span class="mono muted" title=${seal.sha256}>${seal.sha256.slice(0, 12)}…</span></div>`)}</td>
      <td><span class="chip ${one.unchanged ? 'good' : 'late'}">${one.unchanged ? 'Unchanged' : 'Changed'}</span>${one.seals.flatMap(seal => seal.changed).map(part => html`<div class="small">${words(part)}</div>`)}</td>
      <td><span class="chip ${one.replaysTheSame ? 'good' : 'late'}">${one.replaysTheSame ? 'The same' : 'Otherwise'}</span></td></tr>`;
  }
}

customElements.define('attestation-report', AttestationReport);
