import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import {day} from '../shared/words.js';
import {today} from '../shared/days.js';

/** To whom. */
class AskDelegate extends PageElement {
  #submit(event) {
    event.preventDefault();
    this.say('done', this.querySelector('input').value.trim());
  }

  render() {
    return html`<form class="stack" @submit=${this.#submit}>
      <div class="field"><label for="delegate-to" class="need">Name of the user</label>
        <span class="hint">They find the task under "Claimed by me".</span>
        <input id="delegate-to" required maxlength="100" autocomplete="off" autofocus></div>
      <div class="actions"><button type="button" @click=${() => this.say('done')}>Cancel</button><button class="primary">Hand over</button></div>
    </form>`;
  }
}

/** On which day. */
class AskFollowUp extends PageElement {
  static properties = {due: {}};

  #submit(event) {
    event.preventDefault();
    this.say('done', this.querySelector('input').value);
  }

  render() {
    return html`<form class="stack" @submit=${this.#submit}>
      <div class="field"><label for="follow-up-on" class="need">Day</label>
        <span class="hint">${this.due ? `The due date stays: ${day(this.due)}.` : 'The due date does not change.'}</span>
        <input id="follow-up-on" type="date" required min=${today()} autofocus></div>
      <div class="actions"><button type="button" @click=${() => this.say('done')}>Cancel</button><button class="primary">Set</button></div>
    </form>`;
  }
}

customElements.define('ask-delegate', AskDelegate);
customElements.define('ask-follow-up', AskFollowUp);
