import {html} from 'lit';
import {Problem} from './api.js';
import {connection} from './connection.js';
import {PageElement} from './element.js';

/**
 * A part that shows what it reads: a problem, that it is loading, or the answer. Whoever extends it says in {@code read}
 * what to ask for and in {@code show} how it looks; an answer that was overtaken by a later question is let go. What the server
 * could not be asked for is asked for again when it is back.
 */
export class LoadedElement extends PageElement {
  static properties = {answer: {state: true}, problem: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.onBack = () => this.problem?.status === 0 && this.load();
    connection.addEventListener('back', this.onBack);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    connection.removeEventListener('back', this.onBack);
  }

  async load() {
    const question = this.read();
    this.question = question;
    try {
      const answer = await question;
      if (question === this.question) {
        Object.assign(this, {answer, problem: undefined});
      }
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      if (question === this.question) {
        this.problem = failed;
      }
    }
  }

  /** Another thing is asked for: what is shown belongs to the one before. */
  forget() {
    Object.assign(this, {answer: undefined, problem: undefined});
  }

  /** What is said instead of a problem; nothing where the problem speaks for itself. */
  missing() {
    return undefined;
  }

  render() {
    if (this.problem) {
      const said = this.problem.status === 404 ? this.missing() : undefined;
      return said ?? html`<p class="notice late" role="alert">${this.problem.inWords} <button @click=${() => this.load()}>Try again</button></p>`;
    }
    return this.answer === undefined ? html`<p class="muted" role="status">Loading…</p>` : this.show(this.answer);
  }
}
