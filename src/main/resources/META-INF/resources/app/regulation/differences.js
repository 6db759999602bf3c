import {html, nothing} from 'lit';
import {get, newKey, post, Problem} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {day, moment, plural, words} from '../shared/words.js';

const EVERY = 1000;
const RUNNING = ['QUEUED', 'RUNNING'];

/** What the law of today would change in open cases: tried first, looked at, then made. */
class LawDifferences extends LoadedElement {
  static properties = {open: {state: true}, differences: {state: true}, cursor: {state: true}, refused: {state: true}, busy: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async read() {
    const page = await get('/bulk-jobs', {kind: 'REEVALUATE_CASES', limit: 20});
    clearTimeout(this.timer);
    if (this.isConnected && page.items.some(job => RUNNING.includes(job.state))) {
      this.timer = setTimeout(() => this.load(), EVERY);
    }
    return page.items;
  }

  async #start(body) {
    Object.assign(this, {busy: true, refused: ''});
    try {
      await post('/regulation/reevaluations', body, {key: newKey()});
      tell(body.dryRun ? 'The dry run has started; nothing is changed' : 'The changes are being made');
      await this.load();
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.refused = failed.message;
    } finally {
      this.busy = false;
    }
  }

  async #show(job) {
    Object.assign(this, {open: this.open === job.id ? undefined : job.id, differences: undefined, cursor: undefined});
    if (this.open) {
      await this.#more();
    }
  }

  async #more() {
    const job = this.open;
    const page = await get(`/regulation/reevaluations/${job}/differences`, {limit: 100, cursor: this.cursor});
    if (job === this.open) {
      Object.assign(this, {differences: [...(this.differences ?? []), ...page.items], cursor: page.nextCursor});
    }
  }

  show(jobs) {
    const may = session.is('admin', 'compliance');
    return html`<section class="card stack" aria-labelledby="differences"><h2 id="differences">What the law of today would change</h2>
      <p class="small muted">Forum and clocks of every open case are computed anew from its stored facts. A dry run changes nothing and lists what would: which case, which clock or forum, before and after. Only a finished dry run can be made real.</p>
      ${may ? html`<div><button class="primary" ?disabled=${this.busy} @click=${() => this.#start({dryRun: true})}>Start a dry run</button></div>` : html`<p class="muted">Compliance or an administrator starts one.</p>`}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      ${jobs.length ? html`<ul class="entries">${jobs.map(job => this.#job(job, may))}</ul>` : html`<p class="empty">None was made yet. Make one after a provision was announced or a new release brought other rules.</p>`}</section>`;
  }

  #job(job, may) {
    const running = RUNNING.includes(job.state);
    return html`<li class="stack"><div class="row"><strong>${job.dryRun ? 'Dry run' : 'Made real'}</strong><span class="chip ${job.state === 'DONE' ? 'good' : job.state === 'FAILED' ? 'late' : ''}">${words(job.state)}</span>
        <span class="muted small">${job.requestedBy}, ${moment(job.requestedAt)}</span><span class="grow"></span>
        <button aria-expanded=${String(this.open === job.id)} ?disabled=${running} @click=${() => this.#show(job)}>Differences</button>
        ${may && job.dryRun && job.state === 'DONE' ? html`<button ?disabled=${this.busy} @click=${() => this.#start({dryRun: false, rehearsal: job.id})}>Make these changes</button>` : nothing}</div>
      ${running ? html`<progress aria-label="Cases looked at" max=${job.total || 1} value=${job.done}></progress>` : nothing}
      <p class="small" role="status">${job.done} of ${plural(job.total ?? 0, 'case')} looked at${job.failed ? `, ${job.failed} could not be` : ''}. ${job.detail ?? ''}</p>
      ${this.open === job.id ? this.#list() : nothing}</li>`;
  }

  #list() {
    if (!this.differences) {
      return html`<p class="muted">Loading…</p>`;
    }
    return this.differences.length ? html`<div class="scroll"><table><thead><tr><th>Case</th><th>What</th><th>Before</th><th>After</th></tr></thead><tbody>${this.differences.map(one => html`
        <tr><td><a href="#/cases/${one.caseId}">${one.caseNumber}</a></td><td>${words(one.subject)}</td><td>${side(one.before)}</td><td>${side(one.after)}</td></tr>`)}</tbody></table></div>
      ${this.cursor ? html`<div><button @click=${() => this.#more()}>Show more</button></div>` : nothing}` : html`<p class="empty">Nothing would change: every open case stands as the law of today has it.</p>`;
  }
}

function side(said) {
  if (!said) {
    return 'none';
  }
  return said.regime ? words(said.regime) : html`${said.opens ? `${day(said.opens)} to ` : ''}${day(said.due)} <span class="small muted mono">${said.ruleId} ${said.ruleVersion ?? ''}</span>`;
}

customElements.define('law-differences', LawDifferences);
