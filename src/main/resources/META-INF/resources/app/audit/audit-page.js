import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {PagedElement} from '../shared/asked.js';
import {tell} from '../shared/notices.js';
import {moment, words} from '../shared/words.js';
import {go} from '../shell/route.js';
import './chain-check.js';

const OUTCOMES = ['READ', 'DONE', 'REFUSED'];
const CHIP = {DONE: 'good', REFUSED: 'late'};

/** Who saw or did what, found by person, case, call and day; and whether anybody changed that. */
class AuditPage extends PagedElement {
  path = '/audit';

  size = 100;

  /** Only ids stand in the address; a case's number is looked up first. */
  async #search(event) {
    event.preventDefault();
    const {caseNumber, ...asked} = Object.fromEntries(new FormData(event.target));
    if (caseNumber.trim()) {
      const found = await get('/cases', {caseNumber: caseNumber.trim().toUpperCase(), limit: 1});
      if (!found.items.length) {
        tell(`No case has the number ${caseNumber}`, 'problem');
        return;
      }
      asked.caseId = found.items[0].id;
    } else if (this.query.caseId) {
      asked.caseId = this.query.caseId;
    }
    go('/audit', asked);
  }

  render() {
    return html`<div class="page"><h1 tabindex="-1">Audit</h1>
      <chain-check></chain-check>
      <form class="filters" role="search" aria-label="Audit" @submit=${this.#search}>
        ${[['actor', 'Who', 'user name'], ['action', 'Call begins with', 'GET /cases'], ['caseNumber', 'Case number', 'C-…']].map(([name, label, hint]) => html`<div class="field"><label for="audit-${name}">${label}</label>
          <input id="audit-${name}" name=${name} autocomplete="off" placeholder=${hint} maxlength="100" .value=${this.query[name] ?? ''}></div>`)}
        <div class="field"><label for="audit-outcome">What came of it</label><select id="audit-outcome" name="outcome"><option value="">Anything</option>
          ${OUTCOMES.map(one => html`<option value=${one} ?selected=${this.query.outcome === one}>${words(one)}</option>`)}</select></div>
        ${[['from', 'First day'], ['to', 'Last day']].map(([name, label]) => html`<div class="field"><label for="audit-${name}">${label}</label><input id="audit-${name}" name=${name} type="date" .value=${this.query[name] ?? ''}></div>`)}
        <button class="primary">Search</button>
        ${this.query.caseId ? html`<a class="chip" href="#/audit">One case only: show all</a>` : nothing}</form>
      ${super.render()}</div>`;
  }

  show({items, nextCursor}) {
    return items.length ? html`<div class="card scroll" tabindex="0" role="region" aria-label="Calls"><table><thead><tr><th>When</th><th>Who</th><th>Call</th><th>Outcome</th><th>Of</th><th class="num">Link</th><th>SHA-256</th></tr></thead>
        <tbody>${repeat(items, one => one.id, one => this.#row(one))}</tbody></table></div>
      ${nextCursor ? html`<div><button @click=${() => this.more()}>Show more</button></div>` : nothing}`
      : html`<p class="card empty">Nobody called anything like that. A read appears here within seconds, a change at once.</p>`;
  }

  #row(one) {
    return html`<tr><td>${moment(one.at)}</td><td>${one.actor}<div class="small muted">${one.roles.map(words).join(', ')}</div></td><td class="mono">${one.action}</td>
      <td><span class="chip ${CHIP[one.outcome] ?? ''}">${words(one.outcome)}</span> ${one.status ?? ''}</td>
      <td>${one.caseId ? html`<a href="#/cases/${one.caseId}">its case</a> <a class="small" href="#/audit?caseId=${one.caseId}">all of it</a>` : nothing}</td>
      <td class="num">${one.number?.toLocaleString('en-US') ?? 'soon'}</td><td class="mono small" title=${one.sha256 ?? ''}>${one.sha256 ? one.sha256.slice(0, 12) + '…' : ''}</td></tr>`;
  }
}

customElements.define('audit-page', AuditPage);
