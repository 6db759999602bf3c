import {html, nothing} from 'lit';
import {PageElement} from './element.js';

const PAGE = 100;

/** Rows of a table, a page at a time: claims of ten thousand lines stay as quick as those of two. */
class PagedTable extends PageElement {
  static properties = {rows: {attribute: false}, head: {attribute: false}, row: {attribute: false}, foot: {attribute: false}, label: {}, page: {state: true}};

  constructor() {
    super();
    this.rows = [];
    this.page = 0;
  }

  #go(page) {
    this.page = Math.max(0, Math.min(Math.ceil(this.rows.length / PAGE) - 1, page));
  }

  render() {
    const from = Math.min(this.page * PAGE, Math.max(0, this.rows.length - 1));
    const shown = this.rows.slice(from, from + PAGE);
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.label}><table><thead>${this.head}</thead><tbody>${shown.map(this.row)}</tbody>
        ${this.foot ? html`<tfoot>${this.foot}</tfoot>` : nothing}</table></div>
      ${this.rows.length > PAGE ? html`<nav class="row small" aria-label="Pages of ${this.label}">
        <button ?disabled=${!this.page} @click=${() => this.#go(0)}>First</button><button ?disabled=${!this.page} @click=${() => this.#go(this.page - 1)}>Before</button>
        <span role="status">${(from + 1).toLocaleString('en-US')} to ${(from + shown.length).toLocaleString('en-US')} of ${this.rows.length.toLocaleString('en-US')}</span>
        <button ?disabled=${from + PAGE >= this.rows.length} @click=${() => this.#go(this.page + 1)}>Next</button>
        <button ?disabled=${from + PAGE >= this.rows.length} @click=${() => this.#go(Infinity)}>Last</button></nav>` : nothing}`;
  }
}

customElements.define('paged-table', PagedTable);
