import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {draft} from '../shared/drafts.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {spec} from '../shared/spec.js';
import {moment, words} from '../shared/words.js';
import './policy-editor.js';
import {changes, termsTable} from './terms.js';

const PAGE = 20;

/** Policies whose terms have a page that knows more of them than a form does. */
const ELSEWHERE = {'idr-entities': ['#/idr/entities', 'the list of certified entities']};

/** One policy: its terms in force, who set them since when and why, and what held before. */
class PolicyPage extends LoadedElement {
  static properties = {name: {}, editing: {state: true}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('name')) {
      this.forget();
      this.editing = this.#mayEdit && draft('policy.' + this.name) !== undefined;
      this.load();
    }
  }

  get #mayEdit() {
    return session.is('admin', 'supervisor', 'compliance');
  }

  async read() {
    const path = '/policies/' + this.name;
    const [document, policy, versions] = await Promise.all([spec(), get(path), get(path + '/versions', {limit: PAGE})]);
    return {document, policy, versions: versions.items, cursor: versions.nextCursor};
  }

  async #more() {
    const page = await get(`/policies/${this.name}/versions`, {limit: PAGE, cursor: this.answer.cursor});
    this.answer = {...this.answer, versions: [...this.answer.versions, ...page.items], cursor: page.nextCursor};
  }

  missing() {
    return html`<p class="notice late" role="alert">There is no policy of this name. <a href="#/policies">All policies</a></p>`;
  }

  #saved() {
    this.editing = false;
    this.load();
  }

  show({document, policy, versions, cursor}) {
    const schema = {$ref: policy.schema};
    const elsewhere = ELSEWHERE[policy.name];
    return html`<section class="card stack" aria-labelledby="policy"><div class="row"><h2 id="policy" class="grow">${words(policy.name)}</h2>
        ${this.#mayEdit && !this.editing && !elsewhere ? html`<button @click=${() => (this.editing = true)}>Change</button>` : nothing}</div>
      <p>${policy.says}.</p>
      <p class="muted">${policy.version ? html`Version ${policy.version}, set ${moment(policy.since)} by ${policy.changedBy}: ${policy.reason}` : 'The standard holds: the house has set nothing else.'}
        ${elsewhere ? html`It is changed in <a href=${elsewhere[0]}>${elsewhere[1]}</a>.` : nothing}</p>
      ${this.editing ? html`<policy-editor .policy=${policy} .document=${document} @saved=${() => this.#saved()} @overtaken=${() => this.load()} @left=${() => (this.editing = false)}></policy-editor>`
        : termsTable(document, schema, policy.terms)}
      ${this.editing ? html`<p class="small muted">New terms hold for what is decided from now on; what was decided before is not touched.</p>` : nothing}</section>
      <section class="card stack" aria-labelledby="versions"><h2 id="versions">What the house has set</h2>
        ${versions.length ? html`<ol class="entries">${repeat(versions, one => one.version, (one, at) => this.#version(document, schema, one, versions[at + 1]))}</ol>`
          : html`<p class="empty">Nothing so far. Each change stays here as a version, with who made it and why.</p>`}
        ${cursor ? html`<div><button @click=${() => this.#more()}>Show more</button></div>` : nothing}</section>`;
  }

  #version(document, schema, one, before) {
    return html`<li class="stack"><div class="row"><strong>Version ${one.version}</strong><span>${one.reason}</span><span class="muted small">${moment(one.since)}, ${one.changedBy}</span></div>
      <div>${before ? changes(document, schema, before.terms, one.terms) : one.version === 1 ? html`<span class="muted">The first that the house has set</span>` : nothing}</div></li>`;
  }
}

customElements.define('policy-page', PolicyPage);
