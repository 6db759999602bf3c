import {request} from './api.js';

/** What the server says of its own API; asked for once, when something needs it. */
let asked;

export function spec() {
  asked ??= request('GET', '/q/openapi', {query: {format: 'json'}, cache: 'default'}).then(answer => answer.json()).catch(failed => {
    asked = undefined;
    throw failed;
  });
  return asked;
}

/** The kinds of tasks and the names of the bodies that complete them. */
export async function taskBodies() {
  return (await spec()).paths['/api/v1/tasks/{id}/complete'].post['x-parley-task-bodies'];
}

/** A schema with its references and parts put together. */
export function resolve(document, schema) {
  let whole = {...schema};
  if (whole.$ref) {
    const named = resolve(document, document.components.schemas[whole.$ref.split('/').pop()]);
    const {$ref, ...own} = whole;
    whole = {...named, ...own, format: named.format, enum: named.enum, type: named.type ?? own.type, name: $ref.split('/').pop()};
  }
  for (const part of whole.allOf ?? []) {
    const {properties, required, ...rest} = resolve(document, part);
    whole = {...rest, ...whole, properties: {...properties, ...whole.properties}, required: [...(required ?? []), ...(whole.required ?? [])]};
  }
  delete whole.allOf;
  if (Array.isArray(whole.type)) {
    whole.type = whole.type.find(type => type !== 'null');
  }
  return whole;
}
