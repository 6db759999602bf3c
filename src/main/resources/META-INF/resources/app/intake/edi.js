import {html, nothing} from 'lit';
import {Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {money, plural, words} from '../shared/words.js';
import {dropPlace} from './drop.js';

const LEVEL = {ACCEPTED: 'good', ACCEPTED_WITH_WARNINGS: 'soon', DUPLICATE: 'soon', REFUSED: 'late'};

/** Where a file goes by its name: FHIR is JSON, all else is X12. */
function kindOf(file) {
  if (/\.(ndjson|jsonl)$/i.test(file.name)) {
    return {path: '/fhir', type: 'application/fhir+ndjson', one: 'resource'};
  }
  return /\.(fhir\.)?json$/i.test(file.name) ? {path: '/fhir', type: 'application/fhir+json', one: 'resource'} : {path: '/edi', type: 'application/edi-x12', one: 'transaction'};
}

/** X12 and FHIR files: read without storing first, then take in what a person has seen. */
class EdiIntake extends PageElement {
  static properties = {entries: {state: true}, busy: {state: true}, done: {state: true}};

  constructor() {
    super();
    Object.assign(this, {entries: [], busy: undefined, done: 0});
  }

  async #readAll(files) {
    this.entries = files.map(file => ({file, ...kindOf(file)}));
    await this.#work(this.entries, true);
  }

  async #takeAll() {
    await this.#work(this.entries.filter(entry => !entry.stored && wanted(entry)), false);
    this.say('worklist-changed');
  }

  /** One after the other: the order of files is the order in which they count. */
  async #work(entries, dryRun) {
    Object.assign(this, {busy: entries.length, done: 0});
    for (const entry of entries) {
      await this.#send(entry, dryRun);
      this.done++;
      this.requestUpdate();
    }
    this.busy = undefined;
  }

  async #send(entry, dryRun) {
    entry.refused = '';
    try {
      const answer = await request('POST', entry.path, {body: new Blob([entry.file]), query: {dryRun}, headers: {'content-type': entry.type}});
      const body = await answer.json();
      entry.answer = body.transactions ?? body.resources;
      entry.stored = !dryRun;
      if (!dryRun) {
        tell(`${entry.file.name} was taken in`);
      }
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      entry.refused = failed.errors.map(error => error.detail).join('; ') || failed.message;
      entry.answer = failed.body.transactions ?? failed.body.resources;
    }
  }

  render() {
    const waiting = this.entries.filter(entry => !entry.stored).reduce((sum, entry) => sum + wanted(entry), 0);
    return html`<section class="card stack"><h2>X12 and FHIR files</h2>
      <p class="muted">Claims (837P, 837I), remittances (835), acknowledgments (277CA, 999, TA1), and FHIR R4 as JSON or NDJSON. Files are first read without storing anything; you see what they hold, and then take them in.</p>
      ${dropPlace('edi-file', 'Drop a file here, or choose one', '.edi,.x12,.837,.835,.txt,.json,.ndjson', files => this.#readAll(files), true)}
      <div role="status">${this.busy ? html`<label class="row">Reading ${plural(this.busy, 'file')} <progress max=${this.busy} value=${this.done}></progress></label>` : ''}</div>
      ${this.entries.map(entry => this.#entry(entry))}
      ${waiting && !this.busy ? html`<div class="actions"><button class="primary" ?disabled=${!session.is('rcm-system', 'biller')} @click=${this.#takeAll}>
        Take in ${this.#counted(waiting)}</button></div>` : nothing}</section>`;
  }

  #counted(count) {
    const ones = new Set(this.entries.map(entry => entry.one));
    return plural(count, ones.size === 1 ? [...ones][0] : 'entry', ones.size === 1 ? undefined : 'entries');
  }

  #entry(entry) {
    return html`${entry.refused ? html`<p class="notice late" role="alert">${entry.file.name}: ${entry.refused}</p>` : nothing}
      ${entry.answer ? this.#answer(entry) : nothing}`;
  }

  #answer({file, answer, stored, one}) {
    return html`<h3>${file.name}: ${plural(answer.length, one)}${stored ? ', taken in' : ', not stored yet'}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="What ${file.name} holds"><table><thead><tr><th>Type</th><th>Number</th><th>Result</th><th class="num">Claims</th><th class="num">Charge</th><th class="num">Paid</th><th>Problems</th></tr></thead>
        <tbody>${answer.map(row => html`<tr><td>${row.type}</td><td class="mono">${row.controlNumber ?? row.id}</td><td><span class="chip ${LEVEL[row.status]}">${words(row.status)}</span></td>
          <td class="num">${row.claims ?? ''}</td><td class="num">${money(row.totalCharge)}</td><td class="num">${money(row.totalPaid)}</td>
          <td>${(row.problems ?? []).map(problem => html`<div><span class="chip ${problem.severity === 'ERROR' ? 'late' : 'soon'}">${words(problem.severity)}</span>
            ${problem.detail} <span class="muted small">${problem.location ?? `${problem.element ?? ''} segment ${problem.segment ?? '–'}`}</span></div>`)}</td></tr>`)}</tbody></table></div>`;
  }
}

const wanted = entry => (entry.answer ?? []).filter(one => one.status.startsWith('ACCEPTED')).length;

customElements.define('edi-intake', EdiIntake);
