import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import {offered} from '../shared/shortcuts.js';

/** All keys that work on the page now. */
class ShortcutList extends PageElement {
  render() {
    return html`<div class="keys">${offered().map(group => html`<section><h3>${group.title}</h3><dl>${group.list.map(one => html`
      <dt>${one.keys.split(' or ').map((key, at) => html`${at ? ' or ' : ''}<kbd>${key === ' ' ? 'Space' : key}</kbd>`)}</dt><dd>${one.does}</dd>`)}</dl></section>`)}
      <div class="actions"><button class="primary" autofocus @click=${() => this.say('done')}>Close</button></div></div>`;
  }
}

customElements.define('shortcut-list', ShortcutList);
