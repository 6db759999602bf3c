import {html, nothing} from 'lit';
import {Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';

/** The pages of a PDF as pictures that the server draws: nothing of the paper runs here. */
class PaperPreview extends PageElement {
  static properties = {path: {}, page: {state: true}, pages: {state: true}, failed: {state: true}};

  firstUpdated() {
    this.#show(1);
  }

  async #show(page) {
    try {
      const answer = await request('GET', `${this.path}/pages/${page}`, {headers: {accept: 'image/png, application/problem+json'}});
      const picture = await createImageBitmap(await answer.blob());
      Object.assign(this, {page, pages: Number(answer.headers.get('x-page-count')), failed: ''});
      const canvas = this.querySelector('canvas');
      Object.assign(canvas, {width: picture.width, height: picture.height});
      canvas.getContext('2d').drawImage(picture, 0, 0);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.failed = failed.message;
    }
  }

  render() {
    return html`<div class="stack">${this.failed ? html`<p class="notice late" role="alert">${this.failed}</p>` : nothing}
      <canvas class="paper" role="img" aria-label="Page ${this.page ?? 1}"></canvas>
      <div class="actions"><span role="status">${this.pages ? `Page ${this.page} of ${this.pages}` : this.failed ? '' : 'Drawing…'}</span>
        <button ?disabled=${!(this.page > 1)} @click=${() => this.#show(this.page - 1)}>Page before</button>
        <button ?disabled=${!(this.page < this.pages)} @click=${() => this.#show(this.page + 1)}>Next page</button>
        <button class="primary" autofocus @click=${() => this.say('done')}>Close</button></div></div>`;
  }
}

customElements.define('paper-preview', PaperPreview);
