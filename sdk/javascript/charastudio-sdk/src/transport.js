import { APIError, ConnectionFailed } from './errors.js';

const AGAIN = new Set([429, 503]);
const AGAIN_IF_SAFE = new Set([502, 504]);
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 32_000;
const LONGEST_ASKED = 120_000;

/**
 * Sends JSON and reads JSON. 429 and 503 mean that nothing was done, so every call is repeated; 502, 504 and broken connections only
 * for calls that may safely run twice. A refused connection never reached the server and is always repeated.
 */
export class Transport {
  #base;
  #key;
  #timeout;
  #retries;

  constructor(baseUrl, apiKey, timeout, retries) {
    const base = baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '');
    if (!/^https?:\/\//.test(base)) throw new TypeError(`baseUrl must begin with http:// or https://, not ${baseUrl}`);
    this.#base = base;
    this.#key = apiKey;
    this.#timeout = timeout;
    this.#retries = retries;
  }

  async request(method, path, { body, query } = {}) {
    const url = new URL(this.#base + path);
    for (const [name, value] of Object.entries(query ?? {})) if (value != null) url.searchParams.set(name, value);
    const headers = { authorization: `Bearer ${this.#key}`, accept: 'application/json' };
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers['content-type'] = 'application/json';
    if (method === 'POST') headers['idempotency-key'] = crypto.randomUUID();
    const options = { method, headers, body: body === undefined || form ? body : JSON.stringify(body) };
    const safe = method !== 'POST';
    for (let attempt = 0; ; attempt++) {
      const last = attempt >= this.#retries;
      let reply;
      let text;
      try {
        reply = await fetch(url, { ...options, signal: AbortSignal.timeout(this.#timeout) });
        text = await reply.text();
      } catch (error) {
        const refused = error.cause?.code === 'ECONNREFUSED';
        if (last || !(safe || refused)) throw new ConnectionFailed(`${method} ${url}: ${error.cause?.message ?? error.message}`, { cause: error });
        await sleep(pause(attempt));
        continue;
      }
      const json = parse(text);
      if (reply.ok) return json;
      const again = AGAIN.has(reply.status) || (safe && AGAIN_IF_SAFE.has(reply.status));
      const wait = pause(attempt, reply.headers.get('retry-after'));
      if (last || !again || wait > LONGEST_ASKED) throw APIError.from(reply.status, json, reply.statusText, reply.headers.get('x-request-id') ?? undefined);
      await sleep(wait);
    }
  }
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const parse = (text) => {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
};

/** Milliseconds to wait: what the server asks for, else 1, 2, 4 ... up to 32 seconds. Who is asked to wait for minutes is told instead. */
function pause(attempt, retryAfter) {
  if (retryAfter) {
    const seconds = Number(retryAfter);
    const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
    if (Number.isFinite(ms)) return Math.max(0, ms);
  }
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
}
