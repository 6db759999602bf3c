import {html, nothing} from 'lit';
import {post} from '../shared/api.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {said} from '../shared/schema-form.js';
import {sendFrom} from '../shared/sending.js';
import {resolve, spec} from '../shared/spec.js';
import {decidedOf, totalOf, winnerOf} from './decided-items.js';

const SCHEMA = {$ref: '#/components/schemas/Determination'};

/** What the entity decided, as a whole or item by item; the sums of the items are the award. */
class EntityDetermination extends PageElement {
  static properties = {
    disputeId: {}, items: {attribute: false}, ifMatch: {}, document: {state: true}, value: {state: true}, rows: {state: true}, errors: {state: true}, refused: {state: true}, busy: {state: true}, open: {state: true},
  };

  willUpdate(changed) {
    if (changed.has('disputeId')) {
      const kept = draft(this.#keep);
      Object.assign(this, {value: kept?.value ?? {}, rows: kept?.rows ?? {}, errors: [], refused: '', open: Boolean(kept)});
    }
    if (this.open && !this.document) {
      spec().then(document => (this.document = document));
    }
  }

  get #keep() {
    return 'determination.' + this.disputeId;
  }

  get #byItem() {
    return this.items.length > 1;
  }

  #type(part) {
    Object.assign(this, part);
    keepDraft(this.#keep, {value: this.value, rows: this.rows});
  }

  /** The award and the winner of all follow from the items. */
  #decide(rows) {
    const decided = this.items.map(one => rows[one.id]).filter(one => one?.prevailing);
    this.#type({rows, value: decided.length ? {...this.value, award: totalOf(decided), prevailing: winnerOf(decided)} : this.value});
  }

  async #send(event) {
    event.preventDefault();
    const items = decidedOf(this.items, this.rows);
    const body = {...said(this.value), ...(items.length && {items: items.map(said)})};
    if (await sendFrom(this, () => post(`/disputes/${this.disputeId}/determination`, body, {ifMatch: this.ifMatch}))) {
      dropDraft(this.#keep);
      Object.assign(this, {value: {}, rows: {}, open: false});
      tell('The determination is recorded');
      this.say('added');
    }
  }

  render() {
    return html`<details class="add" ?open=${this.open} @toggle=${event => (this.open = event.target.open)}><summary>The entity decided</summary>
      ${this.open && this.document ? this.#form() : nothing}</details>`;
  }

  #form() {
    const {items, ...properties} = resolve(this.document, SCHEMA).properties;
    const shown = {type: 'object', properties, required: resolve(this.document, SCHEMA).required};
    return html`<form class="stack" novalidate @submit=${this.#send}>
      ${this.#byItem ? html`<div class="group"><h3>Item by item</h3><p class="small muted">Choose the side whose offer was taken; its amount is filled in and the sum becomes the award. Leave all open where the decision names one sum only.</p>
        <decided-items .items=${this.items} .rows=${this.rows} .errors=${this.errors} @decided=${event => this.#decide(event.detail)}></decided-items></div>` : nothing}
      <schema-form .document=${this.document} .schema=${shown} .value=${this.value} .errors=${this.errors} name="add-Determination" @typed=${event => this.#type({value: event.detail})}></schema-form>
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      <div class="actions"><button class="primary" ?disabled=${this.busy}>Save</button></div></form>`;
  }
}

customElements.define('entity-determination', EntityDetermination);
