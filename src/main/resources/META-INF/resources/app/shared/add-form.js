import {html, nothing} from 'lit';
import '../shared/schema-form.js';
import {newKey, post} from './api.js';
import {draft, dropDraft, keepDraft} from './drafts.js';
import {PageElement} from './element.js';
import {tell} from './notices.js';
import {spec} from './spec.js';
import {said} from './schema-form.js';
import {sendFrom} from './sending.js';

/**
 * Adds one thing to a case: closed until it is wanted, kept while it is typed, made once however often it is sent. {@code choices}
 * as in a schema form; {@code name} tells forms of one schema on a page apart.
 */
class AddForm extends PageElement {
  static properties = {
    label: {}, path: {}, schema: {}, keep: {}, ifMatch: {}, choices: {attribute: false}, document: {state: true}, value: {state: true}, errors: {state: true},
    refused: {state: true}, busy: {state: true}, open: {type: Boolean},
  };

  key = newKey();

  get name() {
    return this.getAttribute('name') ?? 'add-' + this.schema;
  }

  willUpdate(changed) {
    if (changed.has('keep')) {
      this.value = draft(this.keep) ?? {};
      this.open = Object.keys(this.value).length > 0;
      this.errors = [];
    }
    if (this.open && !this.document) {
      spec().then(document => (this.document = document));
    }
  }

  #typed(event) {
    this.value = event.detail;
    this.key = newKey();
    keepDraft(this.keep, this.value);
  }

  async #send(event) {
    event.preventDefault();
    if (await sendFrom(this, () => post(this.path, said(this.value) ?? {}, {key: this.key, ifMatch: this.ifMatch}))) {
      dropDraft(this.keep);
      Object.assign(this, {value: {}, open: false, key: newKey()});
      tell(this.label + ': done');
      this.say('added');
    }
  }

  show() {
    this.open = true;
    this.updateComplete.then(() => this.querySelector('input, textarea, select')?.focus());
  }

  render() {
    return html`<details class="add" ?open=${this.open} @toggle=${event => (this.open = event.target.open)}><summary>${this.label}</summary>
      ${this.open && this.document ? html`<form class="stack" novalidate @submit=${this.#send}>
        <schema-form .document=${this.document} .schema=${{$ref: this.schema}} .value=${this.value} .errors=${this.errors} .choices=${this.choices ?? {}} .name=${this.name}
          @typed=${this.#typed}></schema-form>
        ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
        <div class="actions"><button class="primary" ?disabled=${this.busy}>Save</button></div></form>` : nothing}</details>`;
  }
}

customElements.define('add-form', AddForm);
