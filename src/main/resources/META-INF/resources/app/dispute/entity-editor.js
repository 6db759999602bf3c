import {html, nothing} from 'lit';
import {get, request} from '../shared/api.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {reasonFor, said} from '../shared/schema-form.js';
import {sendFrom} from '../shared/sending.js';
import {spec} from '../shared/spec.js';

const POLICY = '/policies/idr-entities';
const DATE = {type: 'string', format: 'date'};
/** What a person fills in; lists that stay empty are sent empty. */
const SCHEMA = {
  type: 'object', required: ['name', 'confidence', 'source'],
  properties: {
    name: {type: 'string', maxLength: 100}, aliases: {type: 'array', items: {type: 'string', maxLength: 100}, description: 'Other names that mean the same entity'},
    certifiedFrom: {...DATE, description: 'First day of its certification, where known'}, certifiedUntil: {...DATE, description: 'Last day; empty while it holds'},
    confidence: {$ref: '#/components/schemas/Confidence'}, source: {type: 'string', maxLength: 299, description: 'Where this is from, such as the list of CMS of a day'},
    fees: {type: 'array', items: {$ref: '#/components/schemas/ListedEntityFee'}, description: 'What it charges each party for disputes initiated from a day on'},
  },
};
const WHY = reasonFor('Why the list changes; it is kept with the version');

/** Changes one entity of the list, adds one or takes one out. The list is one policy: it is sent whole, and only as it was read. */
class EntityEditor extends PageElement {
  static properties = {entity: {}, base: {state: true}, document: {state: true}, value: {state: true}, reason: {state: true}, errors: {state: true}, refused: {state: true}, theirs: {state: true}, busy: {state: true}};

  willUpdate(changed) {
    if (changed.has('entity') || !this.hasUpdated) {
      const kept = draft(this.#keep);
      Object.assign(this, {base: undefined, value: kept?.value, reason: kept?.reason ?? {}, errors: [], refused: '', theirs: undefined});
      this.#begin();
    }
  }

  get #keep() {
    return 'entity.' + (this.entity ?? '');
  }

  async #begin() {
    const [document, base] = await Promise.all([spec(), get(POLICY)]);
    Object.assign(this, {document, base, value: this.value ?? structuredClone(base.terms.entities.find(one => one.name === this.entity) ?? {confidence: 'B', aliases: [], fees: []})});
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  #type(part) {
    Object.assign(this, part);
    keepDraft(this.#keep, {value: this.value, reason: this.reason});
  }

  #leave() {
    dropDraft(this.#keep);
    this.say('left');
  }

  get #at() {
    const at = this.base.terms.entities.findIndex(one => one.name === this.entity);
    return at < 0 ? this.base.terms.entities.length : at;
  }

  /** As the policy wants it: lists that are empty and not absent, and every fee with its answer. */
  get #whole() {
    const {fees = [], ...entity} = said(this.value) ?? {};
    return {aliases: [], ...entity, fees: fees.map(fee => ({approvedOutsideRange: false, ...fee}))};
  }

  async #save(entity) {
    const entities = this.base.terms.entities.toSpliced(this.#at, this.entity ? 1 : 0, ...(entity ? [entity] : []));
    const body = {terms: {...this.base.terms, entities}, reason: this.reason.reason ?? ''};
    if (await sendFrom(this, () => request('PUT', POLICY, {ifMatch: this.base.version, body}), () => this.#overtaken())) {
      dropDraft(this.#keep);
      tell(entity ? `${entity.name} is in the list` : `${this.entity} was taken out`);
      this.say('saved');
    }
  }

  async #overtaken() {
    const now = await get(POLICY);
    const theirs = now.terms.entities.find(one => one.name === this.entity);
    Object.assign(this, {refused: '', theirs: {by: now.changedBy, why: now.reason, same: JSON.stringify(theirs) === JSON.stringify(this.base.terms.entities[this.#at]), entity: theirs}, base: now});
  }

  #own() {
    const before = `/terms/entities/${this.#at}`;
    return this.errors.filter(error => `${error.pointer}/`.startsWith(before + '/')).map(error => ({...error, pointer: error.pointer.slice(before.length)}));
  }

  render() {
    if (!this.base || !this.document) {
      return html`<p class="muted" role="status">Loading…</p>`;
    }
    const own = this.#own();
    const elsewhere = this.errors.filter(error => error.pointer !== '/reason' && !own.some(one => error.pointer.endsWith(one.pointer) && one.pointer)).map(error => ({...error, pointer: error.pointer.replace('/terms', '')}));
    return html`<form class="group" novalidate aria-label=${this.entity ? `Change ${this.entity}` : 'Add an entity'}
        @submit=${event => { event.preventDefault(); this.#save(this.#whole); }}>
      <h3>${this.entity ? `Change ${this.entity}` : 'Add an entity'}</h3>
      <schema-form .document=${this.document} .schema=${SCHEMA} .value=${this.value} .errors=${own} name="entity" @typed=${event => this.#type({value: event.detail})}></schema-form>
      <schema-form .document=${this.document} .schema=${WHY} .value=${this.reason} .errors=${this.errors} name="entity-why" @typed=${event => this.#type({reason: event.detail})}></schema-form>
      ${elsewhere.map(error => html`<p class="notice late" role="alert">${error.pointer} ${error.detail}</p>`)}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      ${this.theirs ? html`<div class="notice soon" role="alert"><strong>${this.theirs.by} changed the list after you opened it: ${this.theirs.why}.</strong>
        ${this.theirs.same ? 'This entity is as you read it; save again to change it.' : html`This entity is otherwise now: <code>${JSON.stringify(this.theirs.entity ?? 'taken out')}</code>. Save again to put yours in its place.`}</div>` : nothing}
      <div class="actions"><button type="button" @click=${() => this.#leave()}>Leave it</button>
        ${this.entity ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.#save()}>Take it out</button>` : nothing}
        <button class="primary" ?disabled=${this.busy}>Save</button></div></form>`;
  }
}

customElements.define('entity-editor', EntityEditor);
