// Shows /v1/openapi.json: operations by tag, parameters, bodies, answers, and a curl line to copy. All text is set as text.

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child != null));
  return element;
};

const code = (text) => {
  const copy = make('button', { type: 'button' }, 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = 'Copied';
    setTimeout(() => (copy.textContent = 'Copy'), 1500);
  });
  return make('div', { class: 'code' }, make('pre', {}, text), copy);
};

const table = (rows) => make('table', {}, ...rows.map((cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, cell)))));

let document_ = {};
const resolve = (schema) => (schema?.$ref ? schema.$ref.split('/').slice(1).reduce((at, part) => at?.[part], document_) : schema);

/** A short word for a schema: "string", "LoreEntry[]", "integer or null". */
function typeOf(schema) {
  if (!schema) return 'any';
  if (schema.$ref) return schema.$ref.split('/').pop();
  const parts = schema.oneOf ?? schema.anyOf;
  if (parts) return parts.map(typeOf).join(' or ');
  if (schema.enum) return schema.enum.join(' | ');
  const types = [schema.type ?? 'any'].flat();
  return types.map((type) => (type === 'array' ? `${typeOf(schema.items)}[]` : type)).join(' or ');
}

/** Rows of a schema's fields, nested ones indented by a dotted path, three levels deep. */
function fields(schema, prefix = '', depth = 0) {
  const whole = resolve(schema);
  const shape = whole?.oneOf?.map(resolve).find((part) => part?.properties) ?? whole;
  const owner = shape?.type === 'array' || shape?.items ? resolve(shape.items) : shape;
  if (!owner?.properties || depth > 2) return [];
  return Object.entries(owner.properties).flatMap(([name, field]) => [
    [prefix + name + (owner.required?.includes(name) ? ' *' : ''), typeOf(field), field.description ?? resolve(field)?.description ?? ''],
    ...fields(field, `${prefix}${name}.`, depth + 1),
  ]);
}

const contentOf = (holder) => Object.values(resolve(holder)?.content ?? {})[0];

function curl(verb, path, example) {
  const lines = [`curl -X ${verb.toUpperCase()} ${location.origin}${path}`, `  -H "Authorization: Bearer $CHARASTUDIO_API_KEY"`];
  if (example !== undefined) lines.push(`  -H "Content-Type: application/json"`, `  -d '${JSON.stringify(example).replaceAll("'", "'\\''")}'`);
  return lines.join(' \\\n');
}

function show(verb, path, operation) {
  const id = `${verb}-${path}`.replace(/[^a-z0-9]+/gi, '-');
  const body = operation.requestBody && contentOf(operation.requestBody);
  const parts = [operation.description && make('p', {}, operation.description)];
  if (operation.parameters?.length) {
    const rows = operation.parameters.map(resolve).map((p) => [`${p.name}${p.required ? ' *' : ''}`, p.in, typeOf(p.schema), p.description ?? '']);
    parts.push(make('h3', {}, 'Parameters'), table(rows));
  }
  if (body) {
    const rows = fields(body.schema);
    parts.push(make('h3', {}, `Body: ${typeOf(body.schema)}`), rows.length ? table(rows) : null);
    if (body.example !== undefined) parts.push(code(JSON.stringify(body.example, null, 2)));
  }
  parts.push(make('h3', {}, 'Try it'), code(curl(verb, path, body?.example)), make('h3', {}, 'Answers'));
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    const rows = status < 400 ? fields(contentOf(answer)?.schema) : [];
    parts.push(make('p', {}, make('strong', {}, status), ` ${resolve(answer).description ?? ''} `, make('span', { class: 'what' }, contentOf(answer) ? typeOf(contentOf(answer).schema) : '')));
    if (rows.length) parts.push(table(rows));
  }
  const summary = make('summary', {}, make('span', { class: 'verb' }, verb.toUpperCase()), make('span', { class: 'path' }, path), make('span', { class: 'what' }, operation.summary ?? ''));
  return { id, tag: operation.tags?.[0] ?? 'Other', title: operation.summary ?? path, text: `${path} ${operation.summary} ${operation.description}`.toLowerCase(), element: make('details', { class: 'op', id }, summary, ...parts) };
}

function fill(entries) {
  const main = document.getElementById('operations');
  const index = document.getElementById('index');
  main.replaceChildren();
  index.replaceChildren();
  for (const tag of new Set(entries.map((entry) => entry.tag))) {
    const own = entries.filter((entry) => entry.tag === tag);
    main.append(make('h2', {}, tag), ...own.map((entry) => entry.element));
    index.append(make('h2', {}, tag), ...own.map((entry) => make('a', { href: `#${entry.id}` }, entry.title)));
  }
}

const open = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
  target?.scrollIntoView();
};

try {
  const reply = await fetch('/v1/openapi.json');
  if (!reply.ok) throw new Error(`The server answered ${reply.status}.`);
  document_ = await reply.json();
  document.getElementById('about').textContent = document_.info.description.replaceAll('`', '');
  const entries = Object.entries(document_.paths).flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, operation]) => show(verb, path, operation)));
  fill(entries);
  document.getElementById('find').addEventListener('input', (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    fill(entries.filter((entry) => entry.text.includes(wanted)));
  });
  addEventListener('hashchange', open);
  open();
} catch (error) {
  document.getElementById('operations').replaceChildren(make('p', {}, `The document could not be read: ${error.message}`));
}
