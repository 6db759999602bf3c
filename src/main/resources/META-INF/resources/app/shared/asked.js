import {get} from './api.js';
import {LoadedElement} from './loaded.js';

/** A loaded part about what stands in the address: asked anew whenever that asks for something else. */
export class AskedElement extends LoadedElement {
  static properties = {query: {}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('query') && JSON.stringify(changed.get('query')) !== JSON.stringify(this.query)) {
      this.forget();
      this.load();
    }
  }
}

/** A list of the API in the order it has there, page by page; {@code path} says which. */
export class PagedElement extends AskedElement {
  size = 50;

  read() {
    return get(this.path, {...this.query, limit: this.size});
  }

  async more() {
    const page = await get(this.path, {...this.query, limit: this.size, cursor: this.answer.nextCursor});
    this.answer = {...this.answer, nextCursor: undefined, ...page, items: [...this.answer.items, ...page.items]};
  }
}

/** One that says how many there are. */
export class CountedElement extends PagedElement {
  async read() {
    const [page, counted] = await Promise.all([super.read(), get(this.path + '/count', this.query)]);
    return {...page, count: counted.count};
  }
}
