import {html, nothing} from 'lit';
import {get, post, Problem} from '../shared/api.js';
import {session} from '../shared/session.js';
import {plural} from '../shared/words.js';
import {Board} from './board.js';

/** The versions of a diagram, and bringing running processes from one to another: tried first, then done. */
class VersionBoard extends Board {
  static properties = {process: {}, processes: {state: true}, versions: {state: true}, outcome: {state: true}, busy: {state: true}};

  willUpdate(changed) {
    if (changed.has('process') && changed.get('process') !== undefined) {
      Object.assign(this, {versions: undefined, outcome: undefined});
      this.load();
    }
  }

  async read() {
    const {process} = this;
    const [processes, versions] = await Promise.all([get('/ops/processes'), get(`/ops/processes/${encodeURIComponent(process)}/versions`)]);
    if (process === this.process) {
      Object.assign(this, {processes, versions});
    }
  }

  async #migrate(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const plan = {from: Number(form.get('from')), to: Number(form.get('to')), limit: Number(form.get('limit'))};
    const dryRun = event.submitter.value === 'try';
    this.busy = true;
    try {
      const found = await post(`/ops/processes/${encodeURIComponent(this.process)}/migrations`, {...plan, dryRun});
      this.outcome = {...plan, ...found, dryRun};
      await this.load();
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.outcome = {problem: failed.message};
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (!this.versions) {
      return this.waiting();
    }
    return html`<section class="card stack"><div class="field"><label for="process">Process</label>
        <select id="process" @change=${event => (location.hash = '#/ops/versions/' + event.target.value)}>${this.processes.map(one => html`
          <option value=${one.key} ?selected=${one.key === this.process}>${one.name}</option>`)}</select></div>
      <table><caption class="sr">Versions, the newest first</caption><thead><tr><th>Version</th><th class="num">Processes on it</th></tr></thead>
        <tbody>${this.versions.map(one => html`<tr><td>${one.version}${one.newest ? html` <span class="chip good">newest</span>` : nothing}</td><td class="num">${one.running.toLocaleString('en-US')}</td></tr>`)}</tbody></table></section>
      ${this.#form()}${this.#outcome()}`;
  }

  #form() {
    if (!session.is('ops')) {
      return nothing;
    }
    const older = this.versions.filter(one => !one.newest);
    if (!older.length) {
      return html`<p class="empty">There is one version of this diagram. A changed diagram of a new release becomes the next one; processes that run stay on theirs until they are brought over here.</p>`;
    }
    return html`<section class="card stack"><h2>Bring processes over</h2><form class="row" @submit=${this.#migrate}>
      <div class="field"><label for="from">From version</label><select id="from" name="from">${older.map(one => html`<option value=${one.version}>${one.version} (${one.running.toLocaleString('en-US')})</option>`)}</select></div>
      <div class="field"><label for="to">To version</label><select id="to" name="to">${this.versions.map(one => html`<option value=${one.version}>${one.version}</option>`)}</select></div>
      <div class="field"><label for="limit">At most</label><input id="limit" name="limit" type="number" min="1" max="1000" value="1000" required></div>
      <button value="try" ?disabled=${this.busy}>Try it</button>
      <button class="primary" value="run" ?disabled=${this.busy || !this.#tried()}>Bring over</button></form>
      <p class="muted small">Each process comes over whole or stays. The second button opens once a trial ended without an obstacle.</p></section>`;
  }

  #tried() {
    return this.outcome?.dryRun && !this.outcome.obstacles.length;
  }

  #outcome() {
    const {outcome} = this;
    if (!outcome) {
      return nothing;
    }
    if (outcome.problem) {
      return html`<p class="notice late" role="alert">${outcome.problem}</p>`;
    }
    return html`<section class="notice ${outcome.obstacles.length ? 'late' : ''}" role="status">
      <p>${plural(outcome.processes, 'process', 'processes')} ${outcome.dryRun ? 'would come over' : 'came over'} from version ${outcome.from} to ${outcome.to}${outcome.obstacles.length ? `; ${outcome.obstacles.length} cannot` : ''}.</p>
      ${outcome.obstacles.length ? html`<ul>${outcome.obstacles.slice(0, 20).map(one => html`<li>${one.process ? html`<span class="mono">${one.process}</span>: ` : nothing}${one.because.join('; ')}</li>`)}</ul>` : nothing}</section>`;
  }
}

customElements.define('version-board', VersionBoard);
