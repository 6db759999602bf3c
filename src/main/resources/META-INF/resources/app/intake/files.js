import {html, nothing} from 'lit';
import {download, get, newKey, Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {moment, plural, words} from '../shared/words.js';
import {dropPlace} from './drop.js';

const EVERY = 1500;

/** Files of claims, worked through in the background; each claim has its own result. */
class FileIntake extends PageElement {
  static properties = {jobs: {state: true}, items: {state: true}, open: {state: true}, refused: {state: true}, dryRun: {state: true}};

  constructor() {
    super();
    Object.assign(this, {jobs: undefined, items: [], dryRun: true});
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async #load() {
    clearTimeout(this.timer);
    const page = await get('/bulk-jobs', {limit: 20});
    this.jobs = page.items;
    if (this.isConnected && this.jobs.some(job => ['QUEUED', 'RUNNING'].includes(job.state))) {
      this.timer = setTimeout(() => this.#load(), EVERY);
    }
  }

  async #post(file) {
    this.refused = '';
    const csv = /\.csv$/i.test(file.name) || file.type === 'text/csv';
    try {
      await request('POST', '/bulk-jobs', {body: new Blob([file]), key: newKey(), query: {dryRun: this.dryRun},
        headers: {'content-type': csv ? 'text/csv' : 'application/x-ndjson', 'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`}});
      await this.#load();
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.refused = failed.errors.map(error => `${error.pointer} ${error.detail}`).join('; ') || failed.message;
    }
  }

  async #show(job) {
    this.open = this.open === job.id ? undefined : job.id;
    this.items = this.open ? (await get(`/bulk-jobs/${job.id}/items`, {limit: 200})).items : [];
  }

  async #steer(job, verb) {
    await request('POST', `/bulk-jobs/${job.id}/${verb}`, {ifMatch: job.version});
    await this.#load();
  }

  render() {
    return html`<section class="card stack"><h2>Claim files</h2>
      <p class="muted">CSV with one row for each service line, or one claim as JSON in each line. <button class="quiet" @click=${() => download('/bulk-jobs/claims-template.csv', 'claims-template.csv')}>Get the empty CSV</button></p>
      <div class="options"><label><input type="checkbox" .checked=${this.dryRun} @change=${event => (this.dryRun = event.target.checked)}> Only check, store nothing</label></div>
      ${dropPlace('claims-file', 'Drop a file here, or choose one', '.csv,.ndjson,.jsonl', file => this.#post(file))}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      <h3>Jobs</h3>${this.jobs === undefined ? html`<p class="muted">Loading…</p>` : this.jobs.length ? html`<ul class="entries">${this.jobs.map(job => this.#job(job))}</ul>` : html`<p class="empty">No file was posted yet.</p>`}</section>`;
  }

  #job(job) {
    const running = ['QUEUED', 'RUNNING'].includes(job.state);
    return html`<li class="stack"><div class="row"><strong>${job.fileName ?? words(job.kind)}</strong>${job.dryRun ? html`<span class="chip">Only checked</span>` : nothing}
        <span class="chip ${job.state === 'FAILED' ? 'late' : job.state === 'DONE' ? 'good' : ''}">${words(job.state)}</span>
        <span class="muted small">${job.requestedBy}, ${moment(job.requestedAt)}</span><span class="grow"></span>
        ${running ? html`<button @click=${() => this.#steer(job, 'cancel')}>Cancel</button>` : nothing}
        ${job.state === 'CANCELLED' ? html`<button @click=${() => this.#steer(job, 'resume')}>Resume</button>` : nothing}
        <button aria-expanded=${String(this.open === job.id)} @click=${() => this.#show(job)}>Results</button>
        ${job.failed ? html`<button @click=${() => download(`/bulk-jobs/${job.id}/errors`, `errors-${job.id}${job.mediaType?.startsWith('text/csv') ? '.csv' : '.ndjson'}`)}>Error file</button>` : nothing}</div>
      ${running ? html`<progress aria-label="Progress of ${job.fileName ?? 'the job'}" max=${job.total || 1} value=${job.done}></progress>` : nothing}
      <p class="small" role="status">${job.done} of ${plural(job.total ?? 0, 'claim')}: ${job.succeeded} good, ${job.skipped} passed over, ${job.failed} with problems${job.detail ? `. ${job.detail}` : ''}</p>
      ${this.open === job.id ? html`<div class="scroll"><table><thead><tr><th class="num">Row</th><th>Result</th><th>Field</th><th>Problem</th></tr></thead><tbody>${this.items.map(item => html`
        <tr><td class="num">${item.rowNumber}</td><td><span class="chip ${item.state === 'FAILED' ? 'late' : item.state === 'SUCCEEDED' ? 'good' : ''}">${words(item.state)}</span></td>
          <td class="mono">${item.field ?? ''}</td><td>${item.detail ?? words(item.problem)}</td></tr>`)}</tbody></table></div>
        ${this.items.length === 200 ? html`<p class="small muted">The first 200. The error file holds every claim with a problem.</p>` : nothing}` : nothing}</li>`;
  }
}

customElements.define('file-intake', FileIntake);
