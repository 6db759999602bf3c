import {html, nothing} from 'lit';
import {get, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import {day, money, moment, words} from '../shared/words.js';
import '../shared/add-form.js';

/** Nothing where the API says that there is none, or that the role may not know. */
async function perhaps(path) {
  try {
    return await get(path);
  } catch (failed) {
    if (failed instanceof Problem && [403, 404].includes(failed.status)) {
      return null;
    }
    throw failed;
  }
}

/** What was agreed with the payer, what waits for a second person, and who signed. */
class CaseAgreement extends PageElement {
  static properties = {caseId: {}, since: {attribute: false}, etag: {}, open: {type: Boolean}, settlement: {state: true}, proposal: {state: true}};

  willUpdate(changed) {
    if (changed.has('since')) {
      this.#load(this.caseId);
    }
  }

  async #load(id) {
    const [settlement, proposal] = await Promise.all([perhaps(`/cases/${id}/settlement`), perhaps(`/cases/${id}/settlement/proposal`)]);
    if (id === this.caseId) {
      Object.assign(this, {settlement, proposal});
    }
  }

  render() {
    const path = `/cases/${this.caseId}/settlement`;
    return html`<section class="card" aria-labelledby="settlement"><h2 id="settlement">Settlement</h2>
      ${this.settlement === undefined ? html`<p class="muted">Reading…</p>` : this.settlement ? this.#agreed(this.settlement, path) : this.#none(path)}</section>`;
  }

  #none(path) {
    return html`${this.proposal ? html`<div class="notice soon"><p><strong>A settlement waits for a second person.</strong> ${this.proposal.because}</p>
        <p class="small muted">Proposed by ${this.proposal.proposedBy}, ${moment(this.proposal.proposedAt)}</p></div>
        ${session.is('supervisor') ? html`<add-form label="Agree, or send it back" .path=${path + '/approval'} schema="SecondApproval" .keep=${path + '/approval'} .ifMatch=${this.etag}></add-form>` : nothing}`
      : html`<p class="empty">Nothing is agreed yet. Accepting the payer's offer settles the case; an agreement made elsewhere is recorded here.</p>`}
      ${!this.proposal && this.open && session.is('supervisor', 'provider') ? html`<add-form label="Record a settlement" .path=${path} schema="NewSettlement" .keep=${path} .ifMatch=${this.etag}></add-form>` : nothing}`;
  }

  #agreed(agreed, path) {
    const facts = [['Agreed total', money(agreed.agreedTotal)], ['Agreed on', day(agreed.agreedOn)], ['To be paid by', day(agreed.payBy)], ['With', agreed.agreedWith],
      ["Patient's share", money(agreed.patientShare)], ['Patient may be billed', agreed.patientHold ? 'when it is paid' : 'now'], ['Evidence', agreed.evidence]];
    return html`<dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      ${agreed.releaseFindings?.length ? html`<ul class="entries">${agreed.releaseFindings.map(one => html`<li class="notice soon"><q>${one.words}</q> ${one.why}</li>`)}</ul>` : nothing}
      ${agreed.effects?.length ? html`<details><summary class="small">What it means for the patient, notices, fees and payment</summary><ul class="entries">${agreed.effects.map(effect => html`<li>${effect}</li>`)}</ul></details>` : nothing}
      <h3>Signatures</h3>${agreed.signatures.length ? html`<ul class="entries">${agreed.signatures.map(one => html`<li>${words(one.party)}: ${one.name}${one.title ? `, ${one.title}` : ''}, ${day(one.signedOn)}</li>`)}</ul>` : html`<p class="empty">Nobody has signed yet.</p>`}
      ${session.is('negotiator', 'supervisor', 'provider') && agreed.signatures.length < 2 ? html`<add-form label="Record a signature" .path=${path + '/signatures'} schema="Signed" .keep=${path + '/signatures'}></add-form>` : nothing}
      <p class="small muted">Recorded by ${agreed.recordedBy}, ${moment(agreed.recordedAt)}</p>`;
  }
}

/** What may be asked of the patient, and why. */
class CasePatient extends PageElement {
  static properties = {caseId: {}, since: {attribute: false}, balance: {state: true}, said: {state: true}};

  willUpdate(changed) {
    if (changed.has('since')) {
      this.#load(this.caseId);
    }
  }

  async #load(id) {
    const balance = await perhaps(`/cases/${id}/patient-balance`).catch(failed => {
      this.said = failed.message;
      return null;
    });
    if (id === this.caseId) {
      this.balance = balance;
    }
  }

  render() {
    if (this.balance === null) {
      return this.said ? html`<section class="card"><h2>The patient's side</h2><p class="muted">${this.said}</p></section>` : nothing;
    }
    return html`<section class="card" aria-labelledby="patient"><h2 id="patient">The patient's side</h2>
      ${this.balance ? this.#show(this.balance) : html`<p class="muted">Reading…</p>`}</section>`;
  }

  #show({costShare, beyond, held, inDispute, reasons, decisions}) {
    return html`<dl class="figures">${[['Cost share', costShare], ['May be billed on top', beyond], ['Must not be billed', held]].map(([label, sum]) => html`
        <div><dt>${label}</dt><dd>${money(sum)}</dd></div>`)}</dl>
      ${inDispute ? html`<p class="notice">The price is in dispute: what is held stays held.</p>` : nothing}
      ${reasons?.length ? html`<details><summary class="small">Why</summary><ul class="entries">${reasons.map(one => html`<li>${one.because} <span class="mono small muted">${one.ruleId ?? ''}</span></li>`)}</ul></details>` : nothing}
      ${decisions?.length ? html`<h3>Decided</h3><ul class="entries">${decisions.map(one => html`<li>${words(one.choice)} ${money(one.amount)} <span class="chip">${words(one.state)}</span>
        <span class="small muted">${words(one.writeOffReason)} ${one.proposedBy}, ${moment(one.proposedAt)}</span></li>`)}</ul>` : nothing}`;
  }
}

customElements.define('case-agreement', CaseAgreement);
customElements.define('case-patient', CasePatient);
