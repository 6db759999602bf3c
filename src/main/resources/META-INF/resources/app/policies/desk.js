import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {LoadedElement} from '../shared/loaded.js';
import {moment, words} from '../shared/words.js';
import './policy-page.js';

/** What the house may decide for itself, and what it has decided. */
class PolicyList extends LoadedElement {
  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  read() {
    return get('/policies');
  }

  show(policies) {
    return html`<section class="card stack" aria-labelledby="policies"><h2 id="policies">Policies in force</h2>
      <p class="muted">The law is on the <a href="#/regulation/rules">regulation desk</a>; what it leaves to the house is here. A policy that nobody has changed holds as delivered.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Policies"><table><thead><tr><th>Policy</th><th>Decides</th><th>In force</th></tr></thead>
        <tbody>${repeat(policies, one => one.name, one => html`<tr><th scope="row"><a href="#/policies/${one.name}">${words(one.name)}</a></th><td>${one.says}</td>
          <td>${one.version ? html`Version ${one.version}<div class="small muted">${moment(one.since)}, ${one.changedBy}: ${one.reason}</div>` : html`<span class="muted">Standard</span>`}</td></tr>`)}</tbody></table></div></section>`;
  }
}

customElements.define('policy-list', PolicyList);

/** The policies of the house, or one of them. */
class PolicyDesk extends PageElement {
  static properties = {name: {}};

  render() {
    return html`<div class="page"><h1 tabindex="-1">House policies</h1>
      ${this.name ? html`<p><a href="#/policies">← All policies</a></p><policy-page .name=${this.name}></policy-page>` : html`<policy-list></policy-list>`}</div>`;
  }
}

customElements.define('policy-desk', PolicyDesk);
