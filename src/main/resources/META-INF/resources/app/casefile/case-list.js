import {html, nothing} from 'lit';
import {get, Problem} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import {money, plural, words} from '../shared/words.js';
import {go} from '../shell/route.js';

const PHASES = ['REVIEW', 'RESUBMISSION', 'OUTREACH', 'EVALUATION', 'IDR', 'RECOVERY', 'PATIENT_BALANCE', 'WORKERS_COMP', 'CLOSED'];
const REGIMES = ['FEDERAL_IDR', 'STATE', 'ALL_PAYER_MODEL', 'APPEAL', 'WORKERS_COMP', 'DIRECT_NEGOTIATION', 'NONE', 'UNKNOWN'];

/** Cases, found by where they stand. */
class CaseList extends PageElement {
  static properties = {query: {}, cases: {state: true}, cursor: {state: true}, count: {state: true}, failed: {state: true}};

  willUpdate(changed) {
    if (changed.has('query') && JSON.stringify(changed.get('query')) !== JSON.stringify(this.query)) {
      Object.assign(this, {cases: undefined, count: undefined, cursor: undefined, failed: ''});
      this.#load();
      get('/cases/count', this.query).then(count => (this.count = count.count), () => {});
    }
  }

  async #load() {
    try {
      const page = await get('/cases', {...this.query, cursor: this.cursor, limit: 50});
      await learnDays(page.items.map(one => one.dueOn));
      Object.assign(this, {cases: [...(this.cases ?? []), ...page.items], cursor: page.nextCursor});
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.failed = failed.message;
    }
  }

  #select(name, label, all, options) {
    return html`<div class="field"><label for="cases-${name}">${label}</label>
      <select id="cases-${name}" @change=${event => go('/cases', {...this.query, [name]: event.target.value})}>
        <option value="">${all}</option>${options.map(one => html`<option value=${one} ?selected=${this.query[name] === one}>${words(one)}</option>`)}</select></div>`;
  }

  render() {
    return html`<div class="page"><div class="row"><h1>Cases</h1><span class="muted" role="status">${this.count === undefined ? '' : plural(this.count, 'case')}</span>
      <span class="grow"></span>${session.is('negotiator', 'supervisor', 'biller', 'admin') ? html`<a class="chip" href="#/intake/claims">Claims without a case</a>` : nothing}</div>
      <form class="filters" aria-label="Filter">${this.#select('status', 'Status', 'Open and closed', ['OPEN', 'CLOSED'])}
        ${this.#select('phase', 'Phase', 'Every phase', PHASES)} ${this.#select('regime', 'Forum', 'Every forum', REGIMES)}</form>
      ${this.failed ? html`<p class="notice late" role="alert">${this.failed}</p>` : nothing}
      ${this.cases ? this.#table() : html`<p class="muted">Loading…</p>`}</div>`;
  }

  #table() {
    if (!this.cases.length) {
      return html`<p class="empty">No case fits. A case opens when a claim is posted, at the intake desk or by your billing system.</p>`;
    }
    return html`<div class="card scroll"><table><thead><tr><th>Case</th><th>Payer</th><th>Phase</th><th>Forum</th><th>Owner</th><th>Next action</th><th>Due</th><th class="num">In dispute</th></tr></thead>
      <tbody>${this.cases.map(one => {
        const chip = due(one.dueOn);
        return html`<tr><td><a href="#/cases/${one.id}">${one.claimNumber}</a><div class="small muted"><span class="mono">${one.caseNumber}</span>${one.part ? ` · ${one.part.lines.length === 1 ? 'line' : 'lines'} ${one.part.lines.join(', ')}` : ''}</div></td>
          <td>${one.payerName ?? '–'}</td><td>${words(one.phase)}</td><td>${words(one.forum?.regime)}</td><td>${words(one.owner)}</td><td>${one.nextAction ?? words(one.outcome)}</td>
          <td>${one.status === 'OPEN' ? html`<span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span>` : html`<span class="chip none">Closed</span>`}</td>
          <td class="num">${money(one.money?.inDispute)}</td></tr>`;
      })}</tbody></table></div>
      ${this.cursor ? html`<div><button @click=${this.#load}>Show more</button></div>` : nothing}`;
  }
}

customElements.define('case-list', CaseList);
