import {LitElement} from 'lit';

/** A part of the page that renders into the page itself: labels, headings and styles work across parts. */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Tells whoever is around this part. */
  say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true}));
  }
}
