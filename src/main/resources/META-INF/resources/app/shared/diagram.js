import {html, nothing, svg} from 'lit';
import {PageElement} from './element.js';

const LETTER = 5.4;
const LINE = 13;
const MARGIN = 20;
const SLACK = 8;

/** Words in lines that fit a width, in the diagram's units. */
function lines(text, width) {
  const most = Math.max(6, Math.floor(width / LETTER));
  return text.split(/\s+/).reduce((all, word) => {
    const last = all[all.length - 1];
    if (last !== undefined && (last + ' ' + word).length <= most) {
      all[all.length - 1] = last + ' ' + word;
    } else {
      all.push(word);
    }
    return all;
  }, []);
}

function label(text, box, middle) {
  const rows = lines(text, middle ? box.width : box.width + 2 * SLACK);
  const top = middle ? box.y + box.height / 2 - (rows.length - 1) * LINE / 2 + 4 : box.y + 10;
  return svg`<text text-anchor="middle">${rows.map((row, at) => svg`<tspan x=${box.x + box.width / 2} y=${top + at * LINE}>${row}</tspan>`)}</text>`;
}

/** The sign inside an event, a gateway or a task, as a path around its middle. */
function sign({kind, event, box}) {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const what = event ?? kind;
  switch (what) {
    case 'timerEventDefinition': return svg`<circle cx=${x} cy=${y} r="9" /><path d="M${x} ${y - 6}v6l4 3" />`;
    case 'messageEventDefinition': return svg`<path d="M${x - 8} ${y - 5}h16v11h-16zl8 6l8 -6" />`;
    case 'errorEventDefinition': return svg`<path d="M${x - 7} ${y + 7}l4 -13l5 8l5 -10" />`;
    case 'exclusiveGateway': return svg`<path class="bold" d="M${x - 7} ${y - 7}l14 14m0 -14l-14 14" />`;
    case 'parallelGateway': return svg`<path class="bold" d="M${x} ${y - 10}v20m-10 -10h20" />`;
    case 'inclusiveGateway': return svg`<circle class="bold" cx=${x} cy=${y} r="9" />`;
    case 'eventBasedGateway': return svg`<circle cx=${x} cy=${y} r="12" /><path d="M${x} ${y - 8}l8 6l-3 9h-10l-3 -9z" />`;
    case 'userTask': return svg`<circle cx=${box.x + 13} cy=${box.y + 10} r="4" /><path d="M${box.x + 6} ${box.y + 22}a7 7 0 0 1 14 0z" />`;
    case 'serviceTask': return svg`<circle cx=${box.x + 13} cy=${box.y + 14} r="5" /><circle cx=${box.x + 13} cy=${box.y + 14} r="2" />`;
    case 'callActivity': case 'subProcess': return svg`<path d="M${x - 7} ${box.y + box.height - 14}h14v14h-14zm7 3v8m-4 -4h8" />`;
    default: return nothing;
  }
}

function outline({kind, box}) {
  const {x, y, width, height} = box;
  if (kind.endsWith('Event')) {
    const radius = width / 2;
    return svg`<circle cx=${x + radius} cy=${y + radius} r=${radius} class=${kind === 'endEvent' ? 'body bold' : 'body'} />
      ${/^(intermediate|boundary)/.test(kind) ? svg`<circle cx=${x + radius} cy=${y + radius} r=${radius - 3} />` : nothing}`;
  }
  if (kind.endsWith('Gateway')) {
    return svg`<path class="body" d="M${x + width / 2} ${y}l${width / 2} ${height / 2}l${-width / 2} ${height / 2}l${-width / 2} ${-height / 2}z" />`;
  }
  if (kind === 'textAnnotation') {
    return svg`<path d="M${x + 10} ${y}h-10v${height}h10" />`;
  }
  return svg`<rect class="body" x=${x} y=${y} width=${width} height=${height} rx="8" />`;
}

/** A process as its file lays it out; marks, by element, say what stands there: {text, title, level, past}. */
class BpmnDiagram extends PageElement {
  static properties = {drawing: {attribute: false}, marks: {attribute: false}, name: {}};

  #frame() {
    const boxes = this.drawing.shapes.flatMap(shape => [shape.box, ...(shape.label ? [shape.label] : [])]);
    const points = this.drawing.edges.flatMap(edge => edge.points);
    const left = Math.min(...boxes.map(box => box.x), ...points.map(point => point.x)) - MARGIN;
    const top = Math.min(...boxes.map(box => box.y), ...points.map(point => point.y)) - MARGIN;
    const right = Math.max(...boxes.map(box => box.x + box.width), ...points.map(point => point.x)) + MARGIN;
    const bottom = Math.max(...boxes.map(box => box.y + box.height), ...points.map(point => point.y)) + MARGIN;
    return {left, top, width: right - left, height: bottom - top};
  }

  render() {
    if (!this.drawing) {
      return html`<p class="muted">Drawing…</p>`;
    }
    const {left, top, width, height} = this.#frame();
    return html`<div class="diagram" tabindex="0" role="region" aria-label="Diagram: ${this.name}">
      <svg role="img" aria-label=${this.name} viewBox="${left} ${top} ${width} ${height}" width=${Math.round(width * 0.8)} height=${Math.round(height * 0.8)}>
        <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" /></marker></defs>
        ${this.drawing.edges.map(edge => this.#edge(edge))}
        ${this.drawing.shapes.map(shape => this.#shape(shape))}
      </svg></div>`;
  }

  #edge(edge) {
    const flow = edge.kind === 'sequenceFlow';
    return svg`<g class="edge ${edge.kind}"><path d=${edge.points.map((point, at) => `${at ? 'L' : 'M'}${point.x} ${point.y}`).join('')}
        marker-end=${flow ? 'url(#arrow)' : nothing} />${edge.name && edge.label ? label(edge.name, edge.label) : nothing}</g>`;
  }

  #shape(shape) {
    const mark = this.marks?.get(shape.id);
    const inside = /[tT]ask$|callActivity|textAnnotation/.test(shape.kind);
    const {x, y, width} = shape.box;
    const wide = mark?.text ? Math.max(22, mark.text.length * 7.5 + 10) : 0;
    return svg`<g class="shape ${shape.kind} ${mark?.past ? 'past' : ''} ${mark?.level ?? ''}" data-element=${shape.id}>
      ${outline(shape)}${sign(shape)}
      ${shape.name ? (inside ? label(shape.name, shape.box, shape.kind !== 'textAnnotation') : shape.label ? label(shape.name, shape.label) : nothing) : nothing}
      ${mark?.text ? svg`<g class="token"><title>${mark.title ?? ''}</title><rect x=${x + width - wide / 2} y=${y - 11} width=${wide} height="22" rx="11" />
        <text x=${x + width} y=${y + 4} text-anchor="middle">${mark.text}</text></g>` : nothing}</g>`;
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
