import {html, nothing} from 'lit';
import {Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {money, plural, words} from '../shared/words.js';
import {dropPlace} from './drop.js';

const LEVEL = {ACCEPTED: 'good', ACCEPTED_WITH_WARNINGS: 'soon', DUPLICATE: 'soon', REFUSED: 'late'};

/** X12 files: read without storing first, then take in what a person has seen. */
class EdiIntake extends PageElement {
  static properties = {file: {state: true}, answer: {state: true}, stored: {state: true}, refused: {state: true}, busy: {state: true}};

  async #read(file, dryRun) {
    Object.assign(this, {file, busy: true, refused: '', answer: undefined, stored: false});
    try {
      const answer = await request('POST', '/edi', {body: new Blob([file]), query: {dryRun}, headers: {'content-type': 'application/edi-x12'}});
      this.answer = (await answer.json()).transactions;
      this.stored = !dryRun;
      if (!dryRun) {
        tell(`${file.name} was taken in`);
        this.say('worklist-changed');
      }
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.refused = failed.errors.map(error => error.detail).join('; ') || failed.message;
      this.answer = failed.body.transactions;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`<section class="card stack"><h2>X12 files</h2>
      <p class="muted">Claims (837P, 837I), remittances (835) and acknowledgments (277CA, 999, TA1). A file is first read without storing anything; you see what it holds, and then take it in.</p>
      ${dropPlace('edi-file', 'Drop a file here, or choose one', '.edi,.x12,.837,.835,.txt', file => this.#read(file, true))}
      <div role="status">${this.busy ? `Reading ${this.file.name}…` : ''}</div>
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      ${this.answer ? this.#show() : nothing}</section>`;
  }

  #show() {
    const wanted = this.answer.filter(one => one.status.startsWith('ACCEPTED')).length;
    return html`<h3>${this.file.name}: ${plural(this.answer.length, 'transaction')}${this.stored ? ', taken in' : ', not stored yet'}</h3>
      <div class="scroll"><table><thead><tr><th>Type</th><th>Number</th><th>Result</th><th class="num">Claims</th><th class="num">Charge</th><th class="num">Paid</th><th>Problems</th></tr></thead>
        <tbody>${this.answer.map(one => html`<tr><td>${one.type}</td><td class="mono">${one.controlNumber}</td><td><span class="chip ${LEVEL[one.status]}">${words(one.status)}</span></td>
          <td class="num">${one.claims}</td><td class="num">${money(one.totalCharge)}</td><td class="num">${money(one.totalPaid)}</td>
          <td>${(one.problems ?? []).map(problem => html`<div><span class="chip ${problem.severity === 'ERROR' ? 'late' : 'soon'}">${words(problem.severity)}</span>
            ${problem.detail} <span class="muted small">${problem.element ?? ''} segment ${problem.segment ?? '–'}</span></div>`)}</td></tr>`)}</tbody></table></div>
      ${this.stored ? nothing : html`<div class="actions"><button class="primary" ?disabled=${!wanted || this.busy || !session.is('rcm-system', 'biller')} @click=${() => this.#read(this.file, false)}>
        Take in ${plural(wanted, 'transaction')}</button></div>`}`;
  }
}

customElements.define('edi-intake', EdiIntake);
