import {html, nothing} from 'lit';
import {post, Problem} from '../shared/api.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import {ask} from '../shared/notices.js';
import {words} from '../shared/words.js';
import {findingChip, LEGS, windowLine} from './legs.js';

/** A person's word on eligibility, leg by leg. Closes with what the server answered. */
class AttestDialog extends PageElement {
  static properties = {task: {}, preFlight: {}, value: {state: true}, errors: {state: true}, refused: {state: true}, busy: {state: true}};

  willUpdate(changed) {
    if (changed.has('task')) {
      Object.assign(this, {value: {looked: [], reasons: {}, basis: '', ...draft(this.#draft)}, errors: [], refused: ''});
    }
  }

  get #draft() {
    return 'attest.' + this.task.id;
  }

  #set(part) {
    this.value = {...this.value, ...part};
    keepDraft(this.#draft, this.value);
  }

  #look(leg, looked) {
    this.#set({looked: looked ? [...this.value.looked, leg] : this.value.looked.filter(one => one !== leg)});
  }

  #error(pointer) {
    return this.errors.filter(error => error.pointer === pointer).map(error => error.detail).join('; ');
  }

  async #attest(event) {
    event.preventDefault();
    const eligible = event.submitter.value === 'yes';
    const reasons = Object.fromEntries(Object.entries(this.value.reasons).filter(([, reason]) => reason.trim()));
    this.busy = true;
    try {
      const done = await post(`/tasks/${this.task.id}/complete`, {eligible, legs: this.value.looked, basis: this.value.basis || undefined, reasons}, {ifMatch: this.task.version});
      dropDraft(this.#draft);
      this.say('done', done);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.errors = failed.errors;
      this.refused = failed.errors.length ? failed.errors.map(error => `${words(error.pointer.split('/').pop())} ${error.detail}`).join('; ') : failed.message;
    } finally {
      this.busy = false;
    }
  }

  render() {
    const {legs, mayAttest} = this.preFlight;
    const all = legs.every(leg => this.value.looked.includes(leg.leg));
    return html`<form class="stack attest" novalidate @submit=${this.#attest}>
      <p>${windowLine(this.preFlight)} Tick each leg when you have looked into it. What you attest is sealed with the facts, rules and papers behind it.</p>
      <ul class="entries">${legs.map(leg => this.#leg(leg))}</ul>
      <div class="field"><label for="attest-basis" class="need">What it rests on, or why it may not go</label>
        <textarea id="attest-basis" maxlength="2000" aria-invalid=${this.#error('/basis') ? 'true' : 'false'} .value=${this.value.basis} @input=${event => this.#set({basis: event.target.value})}></textarea></div>
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      ${mayAttest ? nothing : html`<p class="notice soon">A leg fails or is not known, so nobody can attest that this may be disputed. Supply what is missing, or attest that it may not go.</p>`}
      <div class="actions"><span class="muted small">${this.value.looked.length} of ${legs.length} legs looked into</span>
        <button type="button" @click=${() => this.say('done')}>Not now</button>
        <button value="no" ?disabled=${this.busy}>It may not be disputed</button>
        <button class="primary" value="yes" ?disabled=${this.busy || !mayAttest || !all}>Attest: it may be disputed</button></div></form>`;
  }

  #leg({leg, finding, because}) {
    const id = 'attest-' + leg;
    return html`<li class="stack"><div class="row"><label class="row" for=${id}><input type="checkbox" id=${id} .checked=${this.value.looked.includes(leg)} @change=${event => this.#look(leg, event.target.checked)}>
        ${LEGS[leg] ?? words(leg)}</label><span class="grow"></span>${findingChip(finding)}</div>
      <p class="small muted">${because}</p>
      ${finding === 'WARN' ? html`<div class="field"><label for="${id}-reason" class="need">Why it holds nevertheless</label>
        <input id="${id}-reason" maxlength="500" autocomplete="off" .value=${this.value.reasons[leg] ?? ''} aria-invalid=${this.#error('/reasons/' + leg) ? 'true' : 'false'}
          @input=${event => this.#set({reasons: {...this.value.reasons, [leg]: event.target.value}})}></div>` : nothing}</li>`;
  }
}

customElements.define('attest-dialog', AttestDialog);

/** Asks for an attestation; answers what the server said, or undefined. */
export function attest(task, preFlight) {
  const dialog = document.createElement('attest-dialog');
  Object.assign(dialog, {task, preFlight});
  return ask('Attest eligibility', dialog);
}
