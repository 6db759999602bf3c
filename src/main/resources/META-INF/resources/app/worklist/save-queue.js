import {html, nothing} from 'lit';
import {newKey, post, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';

/** A name for a filter, and whether others see it. */
class SaveQueue extends PageElement {
  static properties = {filter: {}, refused: {state: true}};

  key = newKey();

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const {minimumMoney, ...filter} = this.filter;
    try {
      const saved = await post('/queues', {
        name: form.elements.name.value.trim(), shared: form.elements.shared.checked,
        filter: {...filter, ...(minimumMoney && {minimumMoney: Number(minimumMoney)})},
      }, {key: this.key});
      this.say('done', saved);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.key = newKey();
      this.refused = failed.inWords;
    }
  }

  render() {
    return html`<form class="stack" @submit=${this.#submit}>
      <div class="field"><label for="queue-name" class="need">Name</label>
        <input id="queue-name" name="name" required maxlength="80" autofocus aria-describedby="queue-refused">
        <span id="queue-refused" class="error" role="alert">${this.refused ?? nothing}</span></div>
      <div class="options"><label><input type="checkbox" name="shared"> Everyone here sees it</label></div>
      <div class="actions"><button type="button" @click=${() => this.say('done')}>Cancel</button><button class="primary">Save</button></div>
    </form>`;
  }
}

customElements.define('save-queue', SaveQueue);
