import {html, nothing} from 'lit';
import {download, Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import {spec} from '../shared/spec.js';
import {plural, words} from '../shared/words.js';
import {dropPlace} from '../intake/drop.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHOWN = 300;
const STATES = {CHANGED: ['Changes', 'good'], UNCHANGED: ['As it is', 'none'], REFUSED: ['Refused', 'late']};

/** Out as a spreadsheet, and back in: first what would change, then the change. Closes with true when something was changed. */
class TaskSheet extends PageElement {
  static properties = {query: {}, count: {}, most: {state: true}, file: {state: true}, answer: {state: true}, refused: {state: true}, busy: {state: true}};

  /** Where that cannot be read, the server says it when too many are asked for. */
  connectedCallback() {
    super.connectedCallback();
    spec().then(document => (this.most = document.paths['/api/v1/tasks/export.csv'].get['x-parley-most-rows']), () => {});
  }

  #export(format) {
    const name = format.toLowerCase();
    return download('/tasks/export.' + name, 'tasks.' + name, format === 'CSV' ? 'text/csv' : XLSX, this.query)
        .catch(failed => this.#refuse(failed));
  }

  async #send(file, dryRun) {
    Object.assign(this, {file, busy: true, refused: undefined});
    try {
      const type = /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv';
      const answer = await request('POST', '/tasks/import', {body: new Blob([await file.arrayBuffer()]), query: {dryRun}, headers: {'content-type': type}});
      this.answer = await answer.json();
    } catch (failed) {
      this.answer = undefined;
      this.#refuse(failed);
    } finally {
      this.busy = false;
    }
  }

  #refuse(failed) {
    if (!(failed instanceof Problem)) {
      throw failed;
    }
    this.refused = failed;
  }

  render() {
    const tooMany = this.count > this.most;
    return html`<div class="stack">
      <section class="stack"><p>${this.count === undefined ? 'The tasks of this filter' : `The ${plural(this.count, 'task')} of this filter`}, in the order of the list.
        Change <span class="mono">assignee</span> or <span class="mono">followUpOn</span>, leave <span class="mono">id</span> and <span class="mono">version</span> as they are, and bring the file back here.</p>
        ${tooMany ? html`<p id="too-many" class="notice soon">One file takes at most ${this.most.toLocaleString('en-US')} tasks, and this filter finds ${this.count.toLocaleString('en-US')}.
          Close this and narrow the list first, by queue, who has claimed them, kind, payer, provider, state, due day or money at stake.</p>` : nothing}
        <div class="row">${[['XLSX', 'Excel workbook'], ['CSV', 'CSV file']].map(([format, name]) => html`<button ?disabled=${tooMany} aria-describedby=${tooMany ? 'too-many' : nothing} @click=${() => this.#export(format)}>${name}</button>`)}</div></section>
      ${session.is('negotiator', 'supervisor', 'provider', 'biller', 'clinician', 'compliance') ? html`
        ${dropPlace('sheet-file', 'Bring a changed file back', '.csv,.xlsx', file => this.#send(file, true))}` : nothing}
      <p role="status">${this.busy ? `Reading ${this.file.name}…` : ''}</p>
      ${this.refused ? html`<div class="notice late" role="alert">${this.refused.message}
        ${this.refused.errors.map(error => html`<div><span class="mono">${error.pointer}</span> ${error.detail}</div>`)}</div>` : nothing}
      ${this.answer ? this.#result() : nothing}
      <div class="actions">${this.answer?.dryRun && this.answer.changed ? html`<button class="primary" ?disabled=${this.busy} @click=${() => this.#send(this.file, false)}>
          Make ${plural(this.answer.changed, 'change')}</button>` : nothing}
        <button @click=${() => this.say('done', Boolean(this.answer && !this.answer.dryRun && this.answer.changed))}>Close</button></div></div>`;
  }

  #result() {
    const {dryRun, changed, unchanged, refused, items} = this.answer;
    const told = items.filter(item => item.state !== 'UNCHANGED');
    return html`<h3>${this.file.name}: ${dryRun ? 'nothing is stored yet' : 'taken in'}</h3>
      <p role="status">${plural(changed, 'row')} ${dryRun ? 'would change' : 'changed'}, ${unchanged} as before, ${refused} refused.</p>
      ${told.length ? html`<div class="scroll" tabindex="0" role="region" aria-label="Rows"><table><thead><tr><th class="num">Row</th><th>Case</th><th>Result</th><th>Difference</th></tr></thead>
        <tbody>${told.slice(0, SHOWN).map(item => html`<tr><td class="num">${item.row}</td><td class="mono">${item.caseNumber ?? '–'}</td>
          <td><span class="chip ${STATES[item.state][1]}">${STATES[item.state][0]}</span></td>
          <td>${item.changes.map(change => html`<div><span class="mono">${change.column}</span>: <del>${change.before || 'nothing'}</del> → <ins>${change.after || 'nothing'}</ins></div>`)}
            ${item.detail ? html`<div class="small">${item.column ? html`Column <span class="mono">${item.column}</span>: ` : nothing}${item.detail}${item.problem === 'version-stale' ? ` (now version ${item.version})` : ''}</div>` : nothing}
            ${item.kind ? html`<div class="small muted">${words(item.kind)}</div>` : nothing}</td></tr>`)}</tbody></table></div>
        ${told.length > SHOWN ? html`<p class="small muted">The first ${SHOWN} of ${told.length}.</p>` : nothing}` : nothing}`;
  }
}

customElements.define('task-sheet', TaskSheet);
