import {html, nothing} from 'lit';
import {get, request} from '../shared/api.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {reasonFor} from '../shared/schema-form.js';
import {sendFrom} from '../shared/sending.js';
import {words} from '../shared/words.js';
import {changedNames, changes, onNewGround} from './terms.js';

const WHY = reasonFor('Why the house decides so; it is kept with the version');

/** Terms as they are sent: without what was left empty, but with lists that are empty. */
function whole(value) {
  if (Array.isArray(value)) {
    return value.map(whole).filter(item => item !== undefined);
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, whole(part)]).filter(([, part]) => part !== undefined));
  }
  return value === '' || value === null ? undefined : value;
}

/**
 * Changes the terms of one policy. They are sent whole, and only as a change of what was read: where others were faster, their changes
 * are shown, taken over where nothing was typed, and what was typed stays.
 */
class PolicyEditor extends PageElement {
  static properties = {
    policy: {attribute: false}, document: {attribute: false}, base: {state: true}, value: {state: true}, reason: {state: true}, errors: {state: true},
    refused: {state: true}, theirs: {state: true}, busy: {state: true},
  };

  connectedCallback() {
    super.connectedCallback();
    const kept = draft(this.#keep);
    Object.assign(this, {base: kept?.base ?? this.policy, value: kept?.value ?? this.policy.terms, reason: kept?.reason ?? {}, errors: [], refused: ''});
    if (this.base.version !== this.policy.version) {
      this.#followed(this.policy);
    }
  }

  firstUpdated() {
    this.querySelector('input, select, textarea')?.focus();
  }

  get #keep() {
    return 'policy.' + this.policy.name;
  }

  get #schema() {
    return {$ref: this.policy.schema};
  }

  #type(part) {
    Object.assign(this, part);
    keepDraft(this.#keep, {value: this.value, reason: this.reason, base: this.base});
  }

  #leave() {
    dropDraft(this.#keep);
    this.say('left');
  }

  /** Others set other terms: what they changed is shown, and both stand in the form. */
  #followed(now) {
    this.theirs = {before: this.base.terms, now, both: changedNames(this.base.terms, now.terms).filter(name => changedNames(this.base.terms, this.value).includes(name))};
    this.#type({value: onNewGround(this.value, this.base.terms, now.terms), base: now});
  }

  async #save(event) {
    event.preventDefault();
    const body = {terms: whole(this.value), reason: this.reason.reason ?? ''};
    if (await sendFrom(this, () => request('PUT', '/policies/' + this.policy.name, {ifMatch: this.base.version, body}), () => this.#overtaken())) {
      dropDraft(this.#keep);
      tell(`${words(this.policy.name)}: the new terms hold`);
      this.say('saved');
    }
  }

  async #overtaken() {
    this.#followed(await get('/policies/' + this.policy.name));
    this.refused = '';
    this.say('overtaken');
  }

  render() {
    const own = this.errors.filter(error => error.pointer.startsWith('/terms/')).map(error => ({...error, pointer: error.pointer.slice('/terms'.length)}));
    const elsewhere = this.errors.filter(error => !error.pointer.startsWith('/terms/') && error.pointer !== '/reason');
    return html`<form class="stack" novalidate aria-label="Change ${words(this.policy.name)}" @submit=${this.#save}>
      <schema-form .document=${this.document} .schema=${this.#schema} .value=${this.value} .errors=${own} name="terms" @typed=${event => this.#type({value: event.detail})}></schema-form>
      <schema-form .document=${this.document} .schema=${WHY} .value=${this.reason} .errors=${this.errors} name="terms-why" @typed=${event => this.#type({reason: event.detail})}></schema-form>
      ${elsewhere.map(error => html`<p class="notice late" role="alert">${error.pointer} ${error.detail}</p>`)}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      ${this.theirs ? this.#conflict() : nothing}
      <div class="actions"><button type="button" @click=${() => this.#leave()}>Leave it</button><button class="primary" ?disabled=${this.busy}>Set these terms</button></div></form>`;
  }

  #conflict() {
    const {before, now, both} = this.theirs;
    return html`<div class="notice soon stack" role="alert"><strong>${now.changedBy} set version ${now.version} after you began: ${now.reason}</strong>
      ${changes(this.document, this.#schema, before, now.terms)}
      <p>${both.length ? `You both changed ${both.map(name => words(name).toLowerCase()).join(', ')}: what you typed stands above.` : 'Their changes stand in the form above, beside yours.'} Set these terms again if they hold.</p></div>`;
  }
}

customElements.define('policy-editor', PolicyEditor);
